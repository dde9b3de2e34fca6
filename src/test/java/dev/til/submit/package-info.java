/** What is put together for a pull request, without Git or a terminal. */
@NullMarked
package dev.til.submit;

import org.jspecify.annotations.NullMarked;
