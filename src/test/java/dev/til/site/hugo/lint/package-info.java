/** Tests of what a Hugo stops at or reads otherwise than another one. */
@NullMarked
package dev.til.site.hugo.lint;

import org.jspecify.annotations.NullMarked;
