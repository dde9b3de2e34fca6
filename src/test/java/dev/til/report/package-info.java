/** Tests of how findings are told. */
@NullMarked
package dev.til.report;

import org.jspecify.annotations.NullMarked;
