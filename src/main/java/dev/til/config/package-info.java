/** What a team and a person configure, as records. */
@NullMarked
package dev.til.config;

import org.jspecify.annotations.NullMarked;
