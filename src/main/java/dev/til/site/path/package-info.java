/** Paths and addresses as they are written: of files in a repository, and of what a link names. */
@NullMarked
package dev.til.site.path;

import org.jspecify.annotations.NullMarked;
