/** Forges in the tests: one process that serves real Git over HTTP and answers like GitHub about the real refs. */
@NullMarked
package dev.til.forge;

import org.jspecify.annotations.NullMarked;
