/** Tests of what is published where. */
@NullMarked
package dev.til.site.liquid;

import org.jspecify.annotations.NullMarked;
