/** What becomes of a note on a Jekyll site: whether it is published, where, and with which date and layout. */
@NullMarked
package dev.til.site.jekyll.publish;

import org.jspecify.annotations.NullMarked;
