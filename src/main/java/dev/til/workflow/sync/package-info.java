/** How a person's branches follow the base, and go once they are merged. */
@NullMarked
package dev.til.workflow.sync;

import org.jspecify.annotations.NullMarked;
