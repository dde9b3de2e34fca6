/** Other repositories: which there are, what lets til in there, what is brought and pushed. */
@NullMarked
package dev.til.git.remote;

import org.jspecify.annotations.NullMarked;
