/** Who builds a Jekyll site, with which plugins, and what each of them can bring to it. */
@NullMarked
package dev.til.site.jekyll.plugin;

import org.jspecify.annotations.NullMarked;
