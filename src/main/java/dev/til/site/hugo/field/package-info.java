/** What a Hugo site says in TOML, YAML or JSON, in its configuration or before a note: fields, and the dates in them. */
@NullMarked
package dev.til.site.hugo.field;

import org.jspecify.annotations.NullMarked;
