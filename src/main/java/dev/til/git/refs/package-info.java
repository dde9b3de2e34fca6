/** Branches: where they stand, what they start from, and how they are moved. */
@NullMarked
package dev.til.git.refs;

import org.jspecify.annotations.NullMarked;
