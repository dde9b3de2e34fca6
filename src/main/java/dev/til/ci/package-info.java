/** What a CI says about the run that til is part of: which change it is about, from where more of the history comes. */
@NullMarked
package dev.til.ci;

import org.jspecify.annotations.NullMarked;
