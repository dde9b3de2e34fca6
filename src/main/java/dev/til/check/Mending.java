package dev.til.check;

import dev.til.note.Fix;
import dev.til.note.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A note's text with fixes written into it.
 *
 * @param text the whole new text
 * @param done the findings that are mended; one whose place another fix has changed already is left for the next run
 */
public record Mending(String text, List<Finding> done) {
    private static final Comparator<Piece> ORDER = Comparator.comparingInt(Piece::from);

    private record Piece(int from, int to, String text) {}

    /**
     * The text with the fixes of these findings in it.
     *
     * @param findings about this text, in their order; a fix that touches an earlier one is left for the next time
     */
    public static Mending of(String text, List<Finding> findings) {
        var lines = new Lines(text);
        var pieces = new ArrayList<Piece>();
        var done = new ArrayList<Finding>();
        for (Finding finding : findings) {
            Optional<List<Piece>> wanted = finding.fix().flatMap(fix -> lines.pieces(fix.edits()));
            if (wanted.isPresent() && wanted.get().stream().noneMatch(piece -> overlaps(piece, pieces))) {
                pieces.addAll(wanted.get());
                done.add(finding);
            }
        }
        pieces.sort(ORDER.reversed());
        var mended = new StringBuilder(text);
        pieces.forEach(piece -> mended.replace(piece.from(), piece.to(), piece.text()));
        return new Mending(mended.toString(), List.copyOf(done));
    }

    private static boolean overlaps(Piece piece, List<Piece> others) {
        return others.stream()
                .anyMatch(other ->
                        (piece.from() < other.to() && other.from() < piece.to()) || piece.from() == other.from());
    }

    /** Where lines start. */
    private static final class Lines {
        private final String text;
        private final List<Integer> starts = new ArrayList<>(List.of(0));

        Lines(String text) {
            this.text = text;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                    starts.add(i + 1);
                }
            }
        }

        Optional<List<Piece>> pieces(List<Fix.Edit> edits) {
            var pieces = new ArrayList<Piece>();
            for (Fix.Edit edit : edits) {
                Span span = edit.span();
                int from = offset(span.line(), span.column());
                int to = offset(span.endLine(), span.endColumn());
                if (from < 0 || to < from || to > text.length()) {
                    return Optional.empty();
                }
                pieces.add(new Piece(from, to, edit.text()));
            }
            return Optional.of(pieces);
        }

        private int offset(int line, int column) {
            return line > starts.size() ? -1 : starts.get(line - 1) + column - 1;
        }
    }
}
