package dev.til.config;

import dev.til.note.Span;
import java.util.ArrayList;
import java.util.List;

/** A text's lines and where they begin. */
final class ConfigLines {
    private final String chars;
    private final List<Integer> starts = new ArrayList<>();

    ConfigLines(String chars) {
        this.chars = chars;
        starts.add(0);
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == chars.length() || chars.charAt(i + 1) != '\n'))) {
                starts.add(i + 1);
            }
        }
    }

    /** As the file itself ends its lines. */
    String lineBreak() {
        return chars.contains("\r\n") ? "\r\n" : "\n";
    }

    int lineStart(int line) {
        return starts.get(line - 1);
    }

    /** Where the line after this one begins, the end of the text after the last one. */
    int nextLine(int line) {
        return line < starts.size() ? starts.get(line) : chars.length();
    }

    int start(Span span) {
        return lineStart(span.line()) + span.column() - 1;
    }

    int end(Span span) {
        return lineStart(span.endLine()) + span.endColumn() - 1;
    }

    /** The blanks a line begins with. */
    String indent(int line) {
        String text = chars.substring(lineStart(line), nextLine(line));
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    /** What stands on a span's line in front of a character that is in front of the span. */
    String before(Span span, char mark) {
        String text = chars.substring(lineStart(span.line()), start(span));
        return text.substring(0, Math.max(0, text.indexOf(mark)));
    }
}
