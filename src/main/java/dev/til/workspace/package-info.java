/** An opened notes repository: its configuration, course, site and notes, each found once. Knows no terminal. */
@NullMarked
package dev.til.workspace;

import org.jspecify.annotations.NullMarked;
