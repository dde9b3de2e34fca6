/** Tests of {@link dev.til.terminal}. */
@NullMarked
package dev.til.terminal;

import org.jspecify.annotations.NullMarked;
