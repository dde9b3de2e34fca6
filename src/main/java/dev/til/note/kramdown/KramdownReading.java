package dev.til.note.kramdown;

import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the blocks of one note define for all of its spans, and what is noticed on the way. */
final class KramdownReading {
    /** {@code [label]: target}, with the place of all of it and of the target. */
    record LinkDefinition(
            String label,
            String target,
            NoteText text,
            int from,
            int to,
            int targetFrom,
            int targetTo,
            KramdownAttributes attributes) {}

    /** {@code [^name]: ...} */
    record FootnoteDefinition(String name, NoteText text, int from, int to, KramdownElement content) {}

    /** A label that nothing defines, or the use of a footnote. */
    record Mention(String label, NoteText text, int from, int to) {}

    KramdownOptions options;
    final KramdownBudget budget;
    final Map<String, KramdownAttributes> named = new HashMap<>();
    final Map<String, LinkDefinition> links = new HashMap<>();
    final List<LinkDefinition> allLinks = new ArrayList<>();
    final Map<String, FootnoteDefinition> footnotes = new LinkedHashMap<>();
    final List<FootnoteDefinition> allFootnotes = new ArrayList<>();
    /** By where they stand, since an attempt to read a span may be made more than once. */
    final Map<Integer, Mention> undefined = new LinkedHashMap<>();

    final Map<Integer, Mention> footnoteUses = new LinkedHashMap<>();
    final List<NoteProblem> problems = new ArrayList<>();

    KramdownReading(KramdownOptions options, int length) {
        this.options = options;
        this.budget = new KramdownBudget(length);
    }

    void define(LinkDefinition definition) {
        links.put(normal(definition.label()), definition);
        allLinks.add(definition);
    }

    void define(FootnoteDefinition definition) {
        footnotes.put(definition.name(), definition);
        allFootnotes.add(definition);
    }

    /** A label as kramdown compares it. */
    static String normal(String label) {
        var normal = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            if (!KramdownChars.space(label.charAt(i))) {
                normal.append(label.charAt(i));
            } else if (i == 0 || !KramdownChars.space(label.charAt(i - 1))) {
                normal.append(' ');
            }
        }
        return KramdownChars.downcase(normal.toString());
    }
}
