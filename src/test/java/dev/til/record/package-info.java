/**
 * The record: what every command of til says and does in more than a hundred situations, as it was when somebody last
 * looked. Who changes a line of it changes it on purpose, in the same commit.
 */
@NullMarked
package dev.til.record;

import org.jspecify.annotations.NullMarked;
