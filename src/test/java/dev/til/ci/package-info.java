@NullMarked
package dev.til.ci;

import org.jspecify.annotations.NullMarked;
