/** The lists of notes, part by part. */
@NullMarked
package dev.til.notelist;

import org.jspecify.annotations.NullMarked;
