/** Gitea, Forgejo, and Codeberg, which runs it. */
@NullMarked
package dev.til.forge.gitea;

import org.jspecify.annotations.NullMarked;
