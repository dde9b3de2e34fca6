package dev.til.check;

import dev.til.note.Span;
import dev.til.site.Resolution;

/**
 * One link of a note that nobody followed.
 *
 * @param path the note, relative to the repository's root, with {@code /}
 * @param span where the target stands
 * @param target as it is written there
 * @param why in words of the case
 */
public record UncheckedLink(String path, Span span, String target, Resolution.Reason reason, String why) {}
