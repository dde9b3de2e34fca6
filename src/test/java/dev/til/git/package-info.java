/** The repository against real git: what til reads, refuses and leaves alone. */
@NullMarked
package dev.til.git;

import org.jspecify.annotations.NullMarked;
