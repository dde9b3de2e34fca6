/** What Ruby takes a text for: dates as {@code Time.parse} reads them, YAML's values as Psych does. */
@NullMarked
package dev.til.site.ruby;

import org.jspecify.annotations.NullMarked;
