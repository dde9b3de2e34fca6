/** Where the writer of a notes repository stands today: which days are open, due, or passed without a note. */
@NullMarked
package dev.til.workspace.day;

import org.jspecify.annotations.NullMarked;
