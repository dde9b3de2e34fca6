package dev.til.site.liquid;

import dev.til.note.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a template's text is put together from, until it is certain which of it stays. */
final class LiquidPieces {
    /** A part of the source as it is, what stands in its place, or one that is not known. */
    private record Piece(int start, int end, Optional<String> value, boolean known) {}

    private final NoteText source;
    private final List<Piece> pieces = new ArrayList<>();

    LiquidPieces(NoteText source) {
        this.source = source;
    }

    int size() {
        return pieces.size();
    }

    void keep(int start, int end) {
        if (end > start) {
            pieces.add(new Piece(start, end, Optional.empty(), true));
        }
    }

    void replace(int start, int end, String value) {
        if (!value.isEmpty()) {
            pieces.add(new Piece(start, end, Optional.of(value), true));
        }
    }

    /** Keeps what only a build knows, so that a reader sees it and Markdown finds nothing in it. */
    void unknown(int start, int end) {
        var neutral = new StringBuilder(source.chars().substring(start, end));
        for (int i = 0; i < neutral.length(); i++) {
            char c = neutral.charAt(i);
            // a comma goes into no heading's id either, so ids are those of the text as it is written
            neutral.setCharAt(i, "|\"'<>[]()`*\\!&".indexOf(c) >= 0 ? ',' : c == '\n' || c == '\r' ? ' ' : c);
        }
        pieces.add(new Piece(start, end, Optional.of(neutral.toString()), false));
    }

    /** How long all is that was put out since there were {@code size} pieces. */
    long lengthSince(int size) {
        long length = 0;
        for (Piece piece : pieces.subList(size, pieces.size())) {
            length += piece.value().map(String::length).orElseGet(() -> piece.end() - piece.start());
        }
        return length;
    }

    /** What was put out since there were {@code size} pieces; empty when part of it is not known. */
    Optional<String> since(int size) {
        var value = new StringBuilder();
        for (Piece piece : pieces.subList(size, pieces.size())) {
            if (!piece.known()) {
                return Optional.empty();
            }
            value.append(piece.value().orElseGet(() -> source.chars().substring(piece.start(), piece.end())));
        }
        return Optional.of(value.toString());
    }

    void cut(int size) {
        pieces.subList(size, pieces.size()).clear();
    }

    NoteText text() {
        var builder = new NoteText.Builder(source);
        for (Piece piece : pieces) {
            piece.value()
                    .ifPresentOrElse(
                            value -> builder.replace(piece.start(), piece.end(), value),
                            () -> builder.keep(piece.start(), piece.end()));
        }
        return builder.build();
    }
}
