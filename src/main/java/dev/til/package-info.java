/** til: a Git-backed workflow for daily study notes. Start at {@link dev.til.cli.Main}. */
@NullMarked
package dev.til;

import org.jspecify.annotations.NullMarked;
