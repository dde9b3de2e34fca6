/** Liquid, the template language, as far as notes are written in it. */
@NullMarked
package dev.til.site.liquid;

import org.jspecify.annotations.NullMarked;
