/** Notes that are read where they lie, as GitHub shows them. */
@NullMarked
package dev.til.site.plain;

import org.jspecify.annotations.NullMarked;
