/** Sites that Jekyll makes: {@link JekyllPublisher} tells them by their files, {@link JekyllSite} knows one. */
@NullMarked
package dev.til.site.jekyll;

import org.jspecify.annotations.NullMarked;
