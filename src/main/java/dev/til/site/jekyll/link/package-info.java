/** Where links lead on a Jekyll site, with all that plugins, layouts and includes bring to it. */
@NullMarked
package dev.til.site.jekyll.link;

import org.jspecify.annotations.NullMarked;
