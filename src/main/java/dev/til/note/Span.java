package dev.til.note;

/**
 * A place in a note's source: lines and columns 1-based, columns in UTF-16 units, the end exclusive.
 *
 * @param endLine the line of the last character, or of the line break that ends the span
 */
public record Span(int line, int column, int endLine, int endColumn) {
    /** The start of a note: what a finding about the whole note points at. */
    public static final Span START = new Span(1, 1, 1, 1);

    public Span {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException("not a span: %d:%d-%d:%d".formatted(line, column, endLine, endColumn));
        }
    }

    /** Whether another place lies in this one, or is the same. */
    public boolean contains(Span other) {
        return !isBefore(other.line, other.column, line, column)
                && !isBefore(endLine, endColumn, other.endLine, other.endColumn);
    }

    private static boolean isBefore(int line, int column, int otherLine, int otherColumn) {
        return line < otherLine || (line == otherLine && column < otherColumn);
    }

    /** An empty place at the start of this one. */
    public Span start() {
        return new Span(line, column, line, column);
    }
}
