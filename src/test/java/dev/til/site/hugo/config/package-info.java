/** Tests of how a Hugo site is set up. */
@NullMarked
package dev.til.site.hugo.config;

import org.jspecify.annotations.NullMarked;
