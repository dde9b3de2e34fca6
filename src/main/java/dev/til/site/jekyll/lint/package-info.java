/** What breaks a Jekyll site's build or publishes a note otherwise than it was meant: dates, keys, values. */
@NullMarked
package dev.til.site.jekyll.lint;

import org.jspecify.annotations.NullMarked;
