/** Tests of what is published where. */
@NullMarked
package dev.til.site.publishers;

import org.jspecify.annotations.NullMarked;
