/** Sites that Hugo makes: {@link HugoPublisher} tells them by their files, {@link HugoSite} knows one. */
@NullMarked
package dev.til.site.hugo;

import org.jspecify.annotations.NullMarked;
