/** How a new note begins: a branch for its day, and the file from the team's template on it. */
@NullMarked
package dev.til.workflow.start;

import org.jspecify.annotations.NullMarked;
