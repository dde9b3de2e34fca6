/** What a note becomes once it is published, and where its links lead there. */
@NullMarked
package dev.til.site;

import org.jspecify.annotations.NullMarked;
