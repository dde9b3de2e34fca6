/** New notes and new notes repositories from templates. */
@NullMarked
package dev.til.scaffold;

import org.jspecify.annotations.NullMarked;
