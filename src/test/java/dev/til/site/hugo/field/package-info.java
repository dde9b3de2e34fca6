/** Tests of what Hugo reads in TOML and takes for dates. */
@NullMarked
package dev.til.site.hugo.field;

import org.jspecify.annotations.NullMarked;
