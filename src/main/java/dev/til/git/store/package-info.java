/** What Git keeps of a repository, read: by JGit, by git, or without either where that is quicker. */
@NullMarked
package dev.til.git.store;

import org.jspecify.annotations.NullMarked;
