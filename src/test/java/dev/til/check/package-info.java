/** The checker at its own door. */
@NullMarked
package dev.til.check;

import org.jspecify.annotations.NullMarked;
