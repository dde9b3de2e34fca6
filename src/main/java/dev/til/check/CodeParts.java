package dev.til.check;

import dev.til.note.CodeLines;
import dev.til.note.NoteText;
import java.util.BitSet;
import java.util.Locale;

/**
 * The parts of a note's body that show code, or nothing at all: fences, indented blocks, code in a line, {@code <pre>} and
 * the like, HTML comments, and what Liquid keeps as it is.
 */
public final class CodeParts {
    private static final String[][] ELEMENTS = {
        {"<pre", "</pre"},
        {"<code", "</code"},
        {"<script", "</script"},
        {"<style", "</style"},
        {"<!--", "-->"},
        {"{% raw", "endraw"},
        {"{%- raw", "endraw"},
        {"{%raw", "endraw"},
        {"{% highlight", "endhighlight"},
        {"{%- highlight", "endhighlight"},
        {"{% comment", "endcomment"},
        {"{%- comment", "endcomment"}
    };

    private final String chars;
    private final BitSet code = new BitSet();

    private CodeParts(NoteText body) {
        this.chars = body.chars();
        lines();
        for (String[] element : ELEMENTS) {
            elements(chars.toLowerCase(Locale.ROOT), element[0], element[1]);
        }
        inline();
    }

    public static CodeParts of(NoteText body) {
        return new CodeParts(body);
    }

    /** Whether an offset of the body lies in one. */
    public boolean holds(int offset) {
        return code.get(offset);
    }

    private void lines() {
        CodeLines fences = CodeLines.of(NoteText.of(chars));
        boolean blank = true;
        boolean indented = false;
        boolean list = false;
        int line = 1;
        for (int start = 0; start < chars.length(); line++) {
            int end = chars.indexOf('\n', start);
            end = end < 0 ? chars.length() : end + 1;
            String text = chars.substring(start, end);
            boolean deep = text.startsWith("    ") || text.startsWith("\t");
            if (text.isBlank()) {
                blank = true;
            } else {
                indented = deep && (indented || blank) && !list;
                list = deep ? list : isItem(text.strip()) || (list && !blank);
                blank = false;
            }
            if (indented || fences.contains(line)) {
                code.set(start, end);
            }
            start = end;
        }
    }

    private static boolean isItem(String line) {
        char first = line.charAt(0);
        return first == '-' || first == '*' || first == '+' || (first >= '0' && first <= '9');
    }

    private void elements(String lower, String opening, String closing) {
        for (int at = lower.indexOf(opening); at >= 0; ) {
            int end = lower.indexOf(closing, at);
            end = end < 0 ? lower.length() : end;
            code.set(at, end);
            at = lower.indexOf(opening, end);
        }
    }

    /** Markdown: as many backticks as it was begun with, in the same paragraph. */
    private void inline() {
        for (int at = chars.indexOf('`'); at >= 0; at = chars.indexOf('`', at)) {
            int run = run(at);
            if (code.get(at)) {
                at += run;
                continue;
            }
            int paragraph = paragraphEnd(at);
            int close = chars.indexOf('`', at + run);
            while (close >= 0 && close < paragraph && run(close) != run) {
                close = chars.indexOf('`', close + run(close));
            }
            if (close >= 0 && close < paragraph) {
                code.set(at, close + run);
                at = close + run;
            } else {
                at += run;
            }
        }
    }

    private int paragraphEnd(int at) {
        int end = chars.indexOf("\n\n", at);
        int crlf = chars.indexOf("\n\r\n", at);
        int first = end < 0 || (crlf >= 0 && crlf < end) ? crlf : end;
        return first < 0 ? chars.length() : first;
    }

    private int run(int at) {
        int end = at;
        while (end < chars.length() && chars.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }
}
