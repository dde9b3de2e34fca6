/** Another front end than the command line: it touches the doors of til only, and no terminal. */
@NullMarked
package dev.til.front;

import org.jspecify.annotations.NullMarked;
