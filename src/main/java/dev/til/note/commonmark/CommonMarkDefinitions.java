package dev.til.note.commonmark;

import dev.til.note.Document;
import dev.til.note.NoteText;
import dev.til.note.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The link definitions of a document, {@code [label]: target}, found at the start of its paragraphs. */
final class CommonMarkDefinitions {
    /** One definition; {@code normal} is its label as labels are compared. */
    record Entry(String normal, String label, String target, Span span, Span targetSpan) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byLabel = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** Takes the definitions off the start of a paragraph and says where its own text starts. */
    int take(NoteText paragraph) {
        String text = paragraph.chars();
        int at = 0;
        while (at < text.length() && text.charAt(at) == '[') {
            int end = one(paragraph, text, at);
            if (end < 0) {
                break;
            }
            at = end;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }
        return at;
    }

    private int one(NoteText paragraph, String text, int start) {
        int labelEnd = CommonMarkLinkSyntax.label(text, start);
        if (labelEnd < 0
                || labelEnd >= text.length()
                || text.charAt(labelEnd) != ':'
                || text.charAt(start + 1) == '^') {
            return -1;
        }
        int from = CommonMarkLinkSyntax.space(text, labelEnd + 1);
        int to = CommonMarkLinkSyntax.destination(text, from);
        if (to <= from) {
            return -1;
        }
        int end = lineEnd(text, to);
        int titleStart = CommonMarkLinkSyntax.space(text, to);
        int titleEnd = titleStart > to ? CommonMarkLinkSyntax.title(text, titleStart) : -1;
        int endWithTitle = titleEnd < 0 ? -1 : lineEnd(text, titleEnd);
        if (endWithTitle >= 0) {
            end = endWithTitle;
        }
        if (end < 0) {
            return -1;
        }
        boolean angle = text.charAt(from) == '<';
        int targetFrom = angle ? from + 1 : from;
        int targetTo = angle ? to - 1 : to;
        String label = text.substring(start + 1, labelEnd - 1);
        int shown = end > start && text.charAt(end - 1) == '\n' ? end - 1 : end;
        var entry = new Entry(
                CommonMarkLinkSyntax.normal(label),
                label,
                CommonMarkLinkSyntax.unescape(text.substring(targetFrom, targetTo)),
                paragraph.span(start, shown),
                paragraph.span(targetFrom, targetTo));
        entries.add(entry);
        byLabel.putIfAbsent(entry.normal(), entry); // CommonMark: the first of several counts
        return end;
    }

    /** After the line break that follows nothing but blanks, or the end of the text; -1 where something else follows. */
    private static int lineEnd(String text, int at) {
        int i = at;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i == text.length() ? i : text.charAt(i) == '\n' ? i + 1 : -1;
    }

    /** The definition of a label as it was written, which counts as used from now on. */
    Optional<Entry> use(String label) {
        if (byLabel.isEmpty()) {
            return Optional.empty();
        }
        String normal = CommonMarkLinkSyntax.normal(label);
        Optional<Entry> entry = Optional.ofNullable(byLabel.get(normal));
        entry.ifPresent(found -> used.add(normal));
        return entry;
    }

    List<Document.Definition> all() {
        return entries.stream()
                .map(entry -> new Document.Definition(
                        entry.label(), entry.target(), entry.span(), used.contains(entry.normal())))
                .toList();
    }
}
