/** Commits, read, made and made anew. */
@NullMarked
package dev.til.git.history;

import org.jspecify.annotations.NullMarked;
