/** Where pull requests live: one class a forge behind {@link dev.til.forge.Forge}. Knows nothing of notes or Git. */
@NullMarked
package dev.til.forge;

import org.jspecify.annotations.NullMarked;
