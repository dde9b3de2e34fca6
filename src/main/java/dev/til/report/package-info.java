/** Findings as text, JSON or GitHub annotations: one class an output format. */
@NullMarked
package dev.til.report;

import org.jspecify.annotations.NullMarked;
