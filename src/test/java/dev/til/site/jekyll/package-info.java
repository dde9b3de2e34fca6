/** Tests of what is published where. */
@NullMarked
package dev.til.site.jekyll;

import org.jspecify.annotations.NullMarked;
