/** Tests of what a site's own templates make of headings. */
@NullMarked
package dev.til.site.hugo.template;

import org.jspecify.annotations.NullMarked;
