/** A person's terminal as til was started with it, and what is asked and answered there. */
@NullMarked
package dev.til.cli.terminal;

import org.jspecify.annotations.NullMarked;
