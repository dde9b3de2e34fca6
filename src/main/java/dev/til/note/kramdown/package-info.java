/** Reads Markdown as kramdown does, step by step, for what til needs to know of it. Nothing is rendered. */
@NullMarked
package dev.til.note.kramdown;

import org.jspecify.annotations.NullMarked;
