/** Tests of what is published where. */
@NullMarked
package dev.til.site.hugo;

import org.jspecify.annotations.NullMarked;
