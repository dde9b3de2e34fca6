package dev.til.note;

import java.util.List;

/** How a finding can be mended: edits of its own file that do not overlap. */
public record Fix(String title, List<Edit> edits) {
    public record Edit(Span span, String text) {}

    public Fix {
        edits = List.copyOf(edits);
    }
}
