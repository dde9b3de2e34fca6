/** What a person sees: the one way to it is a {@link Screen}. */
@NullMarked
package dev.til.terminal;

import org.jspecify.annotations.NullMarked;
