/** Tests of what is published where. */
@NullMarked
package dev.til.site;

import org.jspecify.annotations.NullMarked;
