/**
 * GitHub's runner played for tests: {@link Runner} takes a workflow and an event, does what GitHub does, and gives back
 * what it would show.
 */
@NullMarked
package dev.til.action;

import org.jspecify.annotations.NullMarked;
