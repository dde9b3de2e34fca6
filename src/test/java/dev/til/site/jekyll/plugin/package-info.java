/** Tests of who builds a Jekyll site and with what. */
@NullMarked
package dev.til.site.jekyll.plugin;

import org.jspecify.annotations.NullMarked;
