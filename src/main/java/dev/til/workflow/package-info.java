/**
 * What people do with their notes, as use cases: start a day, save, make ready, submit, sync, go on, take back, set up. Each
 * decides and does; what happens meanwhile is told as {@link dev.til.workspace.WorkspaceEvent}s, and the answer is data. Knows no
 * terminal.
 */
@NullMarked
package dev.til.workflow;

import org.jspecify.annotations.NullMarked;
