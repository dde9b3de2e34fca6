package dev.til.check;

import dev.til.note.CodeLines;
import dev.til.note.NoteMarker;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment in a note that silences a rule: {@code <!-- til-ignore link-missing: moved next week -->}. It speaks for the
 * next line that is not blank and no such comment itself; at the top of the body it speaks for the whole note.
 *
 * @param first the first line that it speaks for
 * @param last the last one
 */
record Suppression(String rule, Span span, int first, int last) {
    private static final Pattern COMMENT = Pattern.compile("<!--\\s*til-ignore\\s+([^:>]*?)\\s*(?::[^>]*)?-->");
    private static final Pattern RULE = Pattern.compile("[^\\s,]+");

    boolean covers(Finding finding) {
        int line = finding.span().line();
        return names(finding.rule()) && first <= line && line <= last;
    }

    boolean names(RuleId other) {
        return other.toString().equals(rule);
    }

    /** All in a note, in its order; those in code are text. */
    static List<Suppression> of(Page page) {
        if (!page.note().shows(NoteMarker.IGNORE)) {
            return List.of();
        }
        NoteText text = page.note().text();
        var found = new ArrayList<Suppression>();
        var code = CodeLines.of(text);
        int bodyStart = page.note().body().line(0);
        boolean top = true;
        for (int line = bodyStart; line <= text.sourceLines(); line++) {
            String source = text.sourceLine(line);
            Matcher comment = COMMENT.matcher(source);
            boolean any = false;
            while (!code.contains(line) && comment.find()) {
                any = true;
                int target = target(text, line);
                Matcher rule = RULE.matcher(comment.group(1));
                while (rule.find()) {
                    int column = comment.start(1) + rule.start() + 1;
                    var span =
                            new Span(line, column, line, column + rule.group().length());
                    found.add(
                            top
                                    ? new Suppression(rule.group(), span, 1, Integer.MAX_VALUE)
                                    : new Suppression(rule.group(), span, target, target));
                }
            }
            top &= any || source.isBlank();
        }
        return found;
    }

    private static int target(NoteText text, int line) {
        int target = line + 1;
        while (target < text.sourceLines() && skipped(text.sourceLine(target))) {
            target++;
        }
        return target;
    }

    private static boolean skipped(String line) {
        return line.isBlank() || COMMENT.matcher(line.strip()).matches();
    }
}
