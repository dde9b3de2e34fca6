/** Tests of what is published where. */
@NullMarked
package dev.til.site.jekyll.lint;

import org.jspecify.annotations.NullMarked;
