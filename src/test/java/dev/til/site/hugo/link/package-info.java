/** Tests of where links lead on a Hugo site. */
@NullMarked
package dev.til.site.hugo.link;

import org.jspecify.annotations.NullMarked;
