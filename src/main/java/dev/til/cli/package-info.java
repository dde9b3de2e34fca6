/** The command line: reads options, calls one feature, prints, chooses the exit code. */
@NullMarked
package dev.til.cli;

import org.jspecify.annotations.NullMarked;
