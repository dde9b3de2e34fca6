/** Tests of til as a whole. */
@NullMarked
package dev.til;

import org.jspecify.annotations.NullMarked;
