/** What an opened repository keeps and knows, at its own doors. */
@NullMarked
package dev.til.workspace;

import org.jspecify.annotations.NullMarked;
