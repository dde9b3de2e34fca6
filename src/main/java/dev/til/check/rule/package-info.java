/** The rules: one class each of those that look at a page themselves, listed once in {@link dev.til.check.rule.AllRules}. */
@NullMarked
package dev.til.check.rule;

import org.jspecify.annotations.NullMarked;
