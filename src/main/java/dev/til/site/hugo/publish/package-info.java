/** What becomes of a note on a Hugo site, and what is published beside notes: lists, other formats, files, pages of themes. */
@NullMarked
package dev.til.site.hugo.publish;

import org.jspecify.annotations.NullMarked;
