/** What is kept of a note once it is read (ids, links, front matter, positions), in memory and from one run to the next. */
@NullMarked
package dev.til.facts;

import org.jspecify.annotations.NullMarked;
