/** Tests of Markdown as GitHub and Hugo read it. */
@NullMarked
package dev.til.note.commonmark;

import org.jspecify.annotations.NullMarked;
