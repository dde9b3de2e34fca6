package dev.til.notelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown text with places for generated lines, between {@code <!-- til:index -->} and {@code <!-- /til:index -->}, each
 * on a line of its own. In a fence or an indented block the marks are text.
 */
final class NoteListLines {
    private static final Pattern OPEN = Pattern.compile(" {0,3}<!--\\s*til:index(?:\\s+([A-Za-z][\\w-]*))?\\s*-->\\s*");
    private static final Pattern CLOSE = Pattern.compile(" {0,3}<!--\\s*/til:index\\s*-->\\s*");
    // CommonMark: three or more; the closing fence is of the same character and not shorter
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)", Pattern.DOTALL);

    private final List<String> lines;
    private final List<Place> places;
    private final Optional<Integer> unclosed;

    /** @param open the index of the line with the mark, as is {@code close} */
    private record Place(int open, int close, Optional<String> kind) {}

    private NoteListLines(List<String> lines, List<Place> places, Optional<Integer> unclosed) {
        this.lines = lines;
        this.places = places;
        this.unclosed = unclosed;
    }

    static NoteListLines of(String text) {
        List<String> lines = List.of(text.split("(?<=\n)", -1));
        var places = new ArrayList<Place>();
        String fence = "";
        int open = -1;
        Optional<String> kind = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher mark = OPEN.matcher(line);
            Matcher fenced = FENCE.matcher(line);
            if (open >= 0) {
                if (CLOSE.matcher(line).matches()) {
                    places.add(new Place(open, i, kind));
                    open = -1;
                } else if (mark.matches()) {
                    break; // a place within a place: somebody has lost a mark
                }
            } else if (!fence.isEmpty()) {
                boolean closes = fenced.matches()
                        && fenced.group(1).startsWith(fence)
                        && fenced.group(2).isBlank();
                fence = closes ? "" : fence;
            } else if (fenced.matches()) {
                fence = fenced.group(1);
            } else if (mark.matches()) {
                open = i;
                kind = Optional.ofNullable(mark.group(1));
            }
        }
        return new NoteListLines(lines, List.copyOf(places), open < 0 ? Optional.empty() : Optional.of(open + 1));
    }

    /** Whether there is a place, and every place has an end. */
    boolean isWhole() {
        return !places.isEmpty() && unclosed.isEmpty();
    }

    /** The number of the line with a mark that has no end. */
    Optional<Integer> unclosed() {
        return unclosed;
    }

    /** The text with these lines, given the kind that a mark names, in each of its places. */
    String with(Function<Optional<String>, List<String>> content) {
        var text = new StringBuilder();
        int at = 0;
        for (Place place : places) {
            lines.subList(at, place.open() + 1).forEach(text::append);
            String end = lines.get(place.open()).endsWith("\r\n") ? "\r\n" : "\n";
            content.apply(place.kind()).forEach(line -> text.append(line).append(end));
            at = place.close();
        }
        lines.subList(at, lines.size()).forEach(text::append);
        return text.toString();
    }

    /** The text without any lines in its places. */
    String bare() {
        return with(kind -> List.of());
    }
}
