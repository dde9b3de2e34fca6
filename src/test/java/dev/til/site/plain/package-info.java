/** Tests of what is published where. */
@NullMarked
package dev.til.site.plain;

import org.jspecify.annotations.NullMarked;
