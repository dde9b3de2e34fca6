/** Tests of what is published where. */
@NullMarked
package dev.til.site.path;

import org.jspecify.annotations.NullMarked;
