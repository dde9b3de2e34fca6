/** The use cases at their own doors, in real repositories. */
@NullMarked
package dev.til.workflow;

import org.jspecify.annotations.NullMarked;
