/** GitHub and GitHub Enterprise. */
@NullMarked
package dev.til.forge.github;

import org.jspecify.annotations.NullMarked;
