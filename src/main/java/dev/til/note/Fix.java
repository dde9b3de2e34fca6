package dev.til.note;

import java.util.List;

/** How a problem can be mended: edits of its own file that do not overlap. */
public record Fix(String title, List<Edit> edits) {
    public record Edit(Span span, String text) {}

    public Fix {
        edits = List.copyOf(edits);
    }

    /** Another text in the place of what stands there. */
    public static Fix replacing(Span span, String better) {
        return new Fix("replace by " + better, List.of(new Edit(span, better)));
    }

    /** The same, which says what that was. */
    public static Fix replacing(String written, Span span, String better) {
        return new Fix("replace %s by %s".formatted(written, better), List.of(new Edit(span, better)));
    }
}
