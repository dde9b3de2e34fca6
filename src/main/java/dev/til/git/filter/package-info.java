/** Files that Git stores otherwise than they lie on disk, as {@code .gitattributes} and the configuration say. */
@NullMarked
package dev.til.git.filter;

import org.jspecify.annotations.NullMarked;
