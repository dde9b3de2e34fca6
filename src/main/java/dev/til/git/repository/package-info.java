/** Where a repository is, of what sort, and how it is set. */
@NullMarked
package dev.til.git.repository;

import org.jspecify.annotations.NullMarked;
