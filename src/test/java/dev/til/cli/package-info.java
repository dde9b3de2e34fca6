/** The commands as a person sees them: a command line in, the whole screen out. */
@NullMarked
package dev.til.cli;

import org.jspecify.annotations.NullMarked;
