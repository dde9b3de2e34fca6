/** The one list of forges. */
@NullMarked
package dev.til.forge.known;

import org.jspecify.annotations.NullMarked;
