/** Gerrit, where each commit is reviewed for itself. */
@NullMarked
package dev.til.forge.gerrit;

import org.jspecify.annotations.NullMarked;
