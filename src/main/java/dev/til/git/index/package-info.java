/** Git's index as it lies on disk, and what differs between it and HEAD. */
@NullMarked
package dev.til.git.index;

import org.jspecify.annotations.NullMarked;
