/** Tests of the rules; most of them stand in the rules' own pages. */
@NullMarked
package dev.til.check.rule;

import org.jspecify.annotations.NullMarked;
