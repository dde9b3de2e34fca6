/** The person's git, run as a process: what it is told, and what it says. */
@NullMarked
package dev.til.git.program;

import org.jspecify.annotations.NullMarked;
