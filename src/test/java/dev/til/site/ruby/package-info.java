/** Tests of what is published where. */
@NullMarked
package dev.til.site.ruby;

import org.jspecify.annotations.NullMarked;
