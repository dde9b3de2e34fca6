/** The only package that knows JGit: the repository, its journals, branches and hooks. */
@NullMarked
package dev.til.git;

import org.jspecify.annotations.NullMarked;
