/** The hook before a commit, and the programs that manage hooks. */
@NullMarked
package dev.til.git.hooks;

import org.jspecify.annotations.NullMarked;
