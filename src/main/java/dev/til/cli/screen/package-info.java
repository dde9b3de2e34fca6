/** The words for what happened. */
@NullMarked
package dev.til.cli.screen;

import org.jspecify.annotations.NullMarked;
