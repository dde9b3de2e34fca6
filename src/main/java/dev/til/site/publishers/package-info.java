/** The one list of publishers, and which of them a repository is written for. */
@NullMarked
package dev.til.site.publishers;

import org.jspecify.annotations.NullMarked;
