/** Tests of what a note is. */
@NullMarked
package dev.til.note;

import org.jspecify.annotations.NullMarked;
