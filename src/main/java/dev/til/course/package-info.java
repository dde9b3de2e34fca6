/** The calendar of a course: study day number to date, and back. */
@NullMarked
package dev.til.course;

import org.jspecify.annotations.NullMarked;
