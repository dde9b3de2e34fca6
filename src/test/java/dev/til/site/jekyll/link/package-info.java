/** Tests of what is published where. */
@NullMarked
package dev.til.site.jekyll.link;

import org.jspecify.annotations.NullMarked;
