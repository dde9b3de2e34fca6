/** What a Hugo site's own templates make of a note: shortcodes, and the hooks for headings and links. */
@NullMarked
package dev.til.site.hugo.template;

import org.jspecify.annotations.NullMarked;
