/** Remotes that are only Git. */
@NullMarked
package dev.til.forge.plain;

import org.jspecify.annotations.NullMarked;
