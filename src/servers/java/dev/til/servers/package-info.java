/** Servers of other people, started for a test and stopped after it. */
@NullMarked
package dev.til.servers;

import org.jspecify.annotations.NullMarked;
