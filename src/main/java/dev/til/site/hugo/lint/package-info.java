/** What stops a Hugo site's build or publishes a note otherwise than it was meant. */
@NullMarked
package dev.til.site.hugo.lint;

import org.jspecify.annotations.NullMarked;
