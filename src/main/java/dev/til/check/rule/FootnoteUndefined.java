package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.Document.Footnote;
import dev.til.note.Note;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
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

    private static final String QUOTES = "\"'`/";
    /** What no mark of a footnote follows. */
    private static final String OPENING = "([{|^=\\\u201c\u2018\u300c";
    /** What follows a part of a regular expression, and no mark of a footnote. */
    private static final String OF_EXPRESSIONS = "+?{$\\^";

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
                .filter(footnote -> !defined.isEmpty() || isMeant(footnote, page.note()))
                .filter(footnote -> !ShownFormulas.hold(page, footnote.span(), context))
                .map(footnote -> problem(
                        footnote.span(),
                        "there is no footnote '%s': the mark is published as text".formatted(footnote.name()),
                        "add a line '[^%s]: ...' at the end of the note".formatted(footnote.name())))
                .toList();
    }

    /**
     * Whether a mark of a note that has no footnotes at all is meant as one. A number is; a word may as well be a regular
     * expression, {@code [^abc]}, and is a mark only where it stands right behind something that a reader reads.
     */
    private static boolean isMeant(Footnote mark, Note note) {
        if (mark.name().chars().allMatch(Character::isDigit)) {
            return true;
        }
        Span at = mark.span();
        String line = note.text().sourceLine(at.line());
        int before = at.column() - 2;
        if (before < 0 || before >= line.length()) {
            return false;
        }
        char left = line.charAt(before);
        char right =
                at.endLine() == at.line() && at.endColumn() <= line.length() ? line.charAt(at.endColumn() - 1) : ' ';
        boolean quoted = QUOTES.indexOf(left) >= 0 && left == right;
        boolean goesOn = right < 0x80 && (Character.isLetterOrDigit(right) || OF_EXPRESSIONS.indexOf(right) >= 0);
        return !Character.isWhitespace(left) && OPENING.indexOf(left) < 0 && !quoted && !goesOn;
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
