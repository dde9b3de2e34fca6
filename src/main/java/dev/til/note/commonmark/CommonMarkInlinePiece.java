package dev.til.note.commonmark;

/** A stretch of a line's content. Those of emphasis markers shrink as pairs of them are found. */
final class CommonMarkInlinePiece {
    enum Type {
        TEXT,
        CODE,
        HTML,
        MARKER
    }

    final Type type;
    final int from;
    final int to;
    /** What a reader sees of it; of HTML its source. */
    String text;
    /** Whether it is part of an image's alternative text. */
    boolean alt;

    // of markers only
    boolean opens;
    boolean closes;
    int count;

    CommonMarkInlinePiece(Type type, int from, int to, String text) {
        this.type = type;
        this.from = from;
        this.to = to;
        this.text = text;
        this.count = text.length();
    }

    char marker() {
        return text.isEmpty() ? 0 : text.charAt(0);
    }
}
