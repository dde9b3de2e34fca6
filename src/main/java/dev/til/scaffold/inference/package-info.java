/** By which rules the author of the notes that are there writes them, as {@code til init} finds out. */
@NullMarked
package dev.til.scaffold.inference;

import org.jspecify.annotations.NullMarked;
