package dev.til.site;

import java.time.Instant;

/**
 * Under which what became of notes is kept: it holds for the same sources, and not before its time.
 *
 * @param sources all that {@link Site#publish} looks at beside the note, as a text
 * @param now the moment that decides what is in the future
 */
public record PublishKey(String sources, Instant now) {}
