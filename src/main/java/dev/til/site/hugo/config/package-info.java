/** How a Hugo site is set up: its configuration, languages, mounts, themes and version, and the place of a file in it. */
@NullMarked
package dev.til.site.hugo.config;

import org.jspecify.annotations.NullMarked;
