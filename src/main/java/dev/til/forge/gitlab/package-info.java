/** GitLab. */
@NullMarked
package dev.til.forge.gitlab;

import org.jspecify.annotations.NullMarked;
