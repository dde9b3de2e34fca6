/** Markdown as GitHub and Hugo read it: CommonMark with GitHub's extensions, and how each makes ids of headings. */
@NullMarked
package dev.til.note.commonmark;

import org.jspecify.annotations.NullMarked;
