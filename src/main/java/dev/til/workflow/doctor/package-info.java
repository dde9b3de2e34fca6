/** What stands in the way of working with til: looked at, never mended. */
@NullMarked
package dev.til.workflow.doctor;

import org.jspecify.annotations.NullMarked;
