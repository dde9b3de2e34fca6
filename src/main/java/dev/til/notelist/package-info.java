/** The lists of notes that Markdown files hold between marks, and what is known of a note to fill a line with. */
@NullMarked
package dev.til.notelist;

import org.jspecify.annotations.NullMarked;
