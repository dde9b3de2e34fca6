/** What lies in the working tree, as journals, and what differs from what Git keeps. */
@NullMarked
package dev.til.git.worktree;

import org.jspecify.annotations.NullMarked;
