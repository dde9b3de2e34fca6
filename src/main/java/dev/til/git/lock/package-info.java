/** Whose turn it is to change a repository, and the locks that were left by who did not come to its end. */
@NullMarked
package dev.til.git.lock;

import org.jspecify.annotations.NullMarked;
