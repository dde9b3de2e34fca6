/**
 * An opened notes repository: its configuration, course, site and notes, each found once; what a check of it finds, and
 * where its writer stands today. Knows no terminal.
 */
@NullMarked
package dev.til.workspace;

import org.jspecify.annotations.NullMarked;
