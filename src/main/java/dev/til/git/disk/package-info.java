/** The files below the top of the working tree: listed, read, and written whole or not at all. */
@NullMarked
package dev.til.git.disk;

import org.jspecify.annotations.NullMarked;
