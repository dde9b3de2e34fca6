/** Tests of the calendar. */
@NullMarked
package dev.til.course;

import org.jspecify.annotations.NullMarked;
