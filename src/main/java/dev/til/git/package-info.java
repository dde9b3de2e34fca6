/** An opened repository, and below it a room for each thing that is done with Git. Only here is JGit imported. */
@NullMarked
package dev.til.git;

import org.jspecify.annotations.NullMarked;
