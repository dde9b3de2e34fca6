/** Rules over notes: a {@link dev.til.check.Rule} looks at one page, and a checker makes {@link dev.til.check.Finding findings} of it. */
@NullMarked
package dev.til.check;

import org.jspecify.annotations.NullMarked;
