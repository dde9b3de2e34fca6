/** A check of an opened notes repository: what of it, how strictly, against what, and what the last one has found. */
@NullMarked
package dev.til.check.run;

import org.jspecify.annotations.NullMarked;
