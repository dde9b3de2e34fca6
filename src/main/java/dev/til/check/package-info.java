/** Rules over notes: a {@link dev.til.check.Rule} looks at one page and reports {@link dev.til.check.Finding findings}. */
@NullMarked
package dev.til.check;

import org.jspecify.annotations.NullMarked;
