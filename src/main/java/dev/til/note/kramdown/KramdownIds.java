package dev.til.note.kramdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes the ids of headings that say none, in the two ways that kramdown has. */
final class KramdownIds {
    private final Map<String, Integer> gfm = new HashMap<>();
    private final Map<String, Integer> basic = new HashMap<>();

    /** As GitHub does, nearly: {@code foo, foo, foo-1} gives {@code foo-1} twice. */
    String gfm(String text) {
        var id = new StringBuilder(text.length());
        KramdownChars.downcase(text).codePoints().forEach(c -> {
            if (c == ' ' || c == '\t') {
                id.append('-');
            } else if (c == '-' || KramdownChars.anyWord(c)) {
                id.appendCodePoint(c);
            }
        });
        int count = gfm.merge(id.toString(), 1, Integer::sum) - 1;
        return count > 0 ? id + "-" + count : id.toString();
    }

    /** As plain kramdown does: ASCII from the first letter on, {@code section} where that leaves nothing. */
    String basic(String text) {
        String id = basicWithoutCount(text);
        if (id.isEmpty()) {
            id = "section";
        }
        int count = basic.merge(id, 1, Integer::sum) - 1;
        return count > 0 ? id + "-" + count : id;
    }

    static String basicWithoutCount(String text) {
        var id = new StringBuilder();
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = KramdownChars.letter(c);
            // kramdown: gsub(/^[^a-zA-Z]+/, ''), which takes line breaks along and starts anew after each that is left
            lineStart = (lineStart || c == '\n') && !letter;
            if (!lineStart && (letter || c == ' ' || c == '-' || (c >= '0' && c <= '9'))) {
                id.append(c == ' ' ? '-' : c);
            }
        }
        return id.toString().toLowerCase(Locale.ROOT);
    }
}
