package dev.til.note.commonmark;

import dev.til.note.Span;

/** An {@code <h2>} that is not closed yet. */
final class CommonMarkHtmlHeading {
    final int level;
    final Span opening;
    private final StringBuilder text = new StringBuilder();

    CommonMarkHtmlHeading(int level, Span opening) {
        this.level = level;
        this.opening = opening;
    }

    void add(String more) {
        text.append(more);
    }

    String text() {
        return text.toString().strip();
    }
}
