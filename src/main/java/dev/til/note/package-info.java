/** What a note is: its days, front matter, headings, links and positions. No Git, no disk, no terminal. */
@NullMarked
package dev.til.note;

import org.jspecify.annotations.NullMarked;
