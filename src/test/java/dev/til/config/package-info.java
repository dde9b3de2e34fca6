/** Tests of the configuration. */
@NullMarked
package dev.til.config;

import org.jspecify.annotations.NullMarked;
