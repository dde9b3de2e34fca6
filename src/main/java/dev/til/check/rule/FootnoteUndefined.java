package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.Document.Footnote;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A footnote mark without its footnote, published as text. */
final class FootnoteUndefined implements Rule {
    /** {@code [^0-9]} and {@code [^a-z]} are regular expressions in a sentence. */
    private static final Pattern CLASS = Pattern.compile("^\\w-\\w|[^\\p{L}\\p{N}_:. -]");

    @Override
    public RuleId id() {
        return RuleId.FOOTNOTE_UNDEFINED;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        List<Footnote> footnotes = page.document().footnotes();
        Set<String> defined = footnotes.stream()
                .filter(Footnote::definition)
                .map(footnote -> key(footnote.name()))
                .collect(Collectors.toSet());
        return footnotes.stream()
                .filter(footnote -> !footnote.definition() && !defined.contains(key(footnote.name())))
                .filter(footnote -> !CLASS.matcher(footnote.name()).find())
                .filter(footnote -> !ShownFormulas.hold(page, footnote.span(), context))
                .map(footnote -> problem(
                        footnote.span(),
                        "there is no footnote '%s': the mark is published as text".formatted(footnote.name()),
                        "add a line '[^%s]: ...' at the end of the note".formatted(footnote.name())))
                .toList();
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
