package dev.til.note.kramdown;

import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.RuleId;

/** Headings, both ways of writing them. */
final class KramdownHeadings {
    private final KramdownBlocks blocks;

    KramdownHeadings(KramdownBlocks blocks) {
        this.blocks = blocks;
    }

    /** {@code ## text} */
    boolean atx() {
        KramdownSpanCursor source = blocks.source;
        boolean gfm = blocks.reading.options.gfm();
        int level = gfm ? KramdownLineStarts.atx(source, source.pos) : plainAtx(source);
        if (level == 0 || (!blocks.reading.options.paragraphEnd() && !blocks.afterBoundary())) {
            return false;
        }
        int lineEnd = source.lineEnd(source.pos);
        int from = KramdownChars.skipBlanks(source.chars, source.pos + level);
        var title = new KramdownTitle(source, Math.min(from, lineEnd - 1), lineEnd - 1);
        title.dropClosing(blocks.reading.options.paragraphEnd());
        return !title.isEmpty() && add(title, level, false, lineEnd);
    }

    private static int plainAtx(KramdownSpanCursor source) {
        int end = source.pos;
        while (end < source.pos + 6 && source.at(end) == '#') {
            end++;
        }
        return source.at(KramdownChars.skipBlanks(source.chars, end)) == '\n' ? 0 : end - source.pos;
    }

    /** Text with a line of {@code =} or {@code -} below it. */
    boolean setext() {
        KramdownSpanCursor source = blocks.source;
        int start = KramdownLineStarts.skipSpaces(source, source.pos, 3);
        if (!blocks.afterBoundary() || source.at(start) == ' ' || source.at(start) == '\t') {
            return false;
        }
        int underline = source.lineEnd(source.pos);
        char sign = source.at(underline);
        if (sign != '-' && sign != '=') {
            return false;
        }
        int end = underline;
        while (source.at(end) == '-' || source.at(end) == '=') {
            end++;
        }
        int signs = end - underline;
        while (source.at(end) != '\n' && KramdownChars.space(source.at(end))) {
            end++;
        }
        var title = new KramdownTitle(source, start, underline - 1);
        if (source.at(end) != '\n' || title.isEmpty()) {
            return false;
        }
        if (sign == '-') {
            noteAccident(title, underline, signs);
        }
        return add(title, sign == '-' ? 2 : 1, true, end + 1);
    }

    private void noteAccident(KramdownTitle title, int underline, int signs) {
        KramdownSpanCursor source = blocks.source;
        boolean item = blocks.tree.is(KramdownElement.Type.LI) && isLeftOf(title, underline);
        String text = source.chars.substring(title.from, title.to);
        if (item || signs == 1 || (signs == 3 && looksLikeProse(text))) {
            String line = "-".repeat(Math.min(signs, 3));
            blocks.reading.problems.add(new NoteProblem(
                    RuleId.HEADING_ACCIDENTAL,
                    source.text.span(title.from, title.to),
                    "'%s' right below this makes it a heading of level 2%s; put an empty line before '%s'"
                            .formatted(line, item ? " inside the list" : "", line)));
        }
    }

    /** Whether the line below an item's text is not indented with it: then it was meant to stand after the list. */
    private boolean isLeftOf(KramdownTitle title, int underline) {
        NoteText text = blocks.source.text;
        return text.span(underline, underline + 1).column()
                < text.span(title.from, title.from + 1).column();
    }

    /** Whether somebody meant a rule below a sentence and not a heading: it ends like one, or it is very long. */
    private static boolean looksLikeProse(String text) {
        char end = text.charAt(text.length() - 1);
        return text.length() > 80 || (".!,;:。．！…~".indexOf(end) >= 0 && text.length() > 20);
    }

    private boolean add(KramdownTitle title, int level, boolean setext, int end) {
        KramdownSpanCursor source = blocks.source;
        var header = new KramdownElement.Header(
                source.text, source.pos, title.end, level, setext, source.chars.substring(title.from, title.to));
        blocks.take(header);
        header.add(new KramdownElement.RawText(source.text, title.from, title.to));
        title.id.ifPresent(header.attributes::id);
        blocks.tree.add(header);
        blocks.reading.budget.weigh(4);
        source.pos = end;
        return true;
    }
}
