/** The one way in which til speaks to servers: with a limit to everything that a server could do without end. */
@NullMarked
package dev.til.http;

import org.jspecify.annotations.NullMarked;
