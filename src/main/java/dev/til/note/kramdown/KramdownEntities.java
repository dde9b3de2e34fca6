package dev.til.note.kramdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** HTML's named characters, as many as kramdown knows. */
final class KramdownEntities {
    private static final Map<String, Integer> NAMED = load();

    private KramdownEntities() {}

    private static Map<String, Integer> load() {
        Map<String, Integer> named = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(KramdownEntities.class.getResourceAsStream("entities.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            reader.lines().map(line -> line.split(" ")).forEach(line -> named.put(line[0], Integer.valueOf(line[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named;
    }

    /** The end of the reference at an offset, by a name, a number or a hexadecimal one; -1 for none. */
    static int end(String text, int at) {
        int end = at + 1;
        if (end < text.length() && text.charAt(end) == '#') {
            boolean hex = text.startsWith("x", end + 1);
            int from = hex ? end + 2 : end + 1;
            end = from;
            while (end < text.length()
                    && Character.digit(text.charAt(end), hex ? 16 : 10) >= 0
                    && text.charAt(end) < 128) {
                end++;
            }
            return end > from && end < text.length() && text.charAt(end) == ';' ? end + 1 : -1;
        }
        while (end < text.length()
                && (KramdownChars.word(text.charAt(end))
                        || text.charAt(end) == ':'
                        || (end > at + 1 && (text.charAt(end) == '-' || text.charAt(end) == '.')))) {
            end++;
        }
        return end > at + 1 && end < text.length() && text.charAt(end) == ';' ? end + 1 : -1;
    }

    /** The character that an entity stands for; empty for one that nobody knows. */
    static Optional<String> value(String entity) {
        String name = entity.substring(1, entity.length() - 1);
        if (!name.startsWith("#")) {
            return Optional.ofNullable(NAMED.get(name)).map(Character::toString);
        }
        boolean hex = name.startsWith("#x");
        String digits = name.substring(hex ? 2 : 1);
        int code = digits.length() > 8 ? -1 : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(digits, hex ? 16 : 10));
        return Character.isValidCodePoint(code) ? Optional.of(Character.toString(code)) : Optional.empty();
    }

    /** A text of HTML as a browser reads it. */
    static String decode(String html) {
        int at = html.indexOf('&');
        if (at < 0) {
            return html;
        }
        var decoded = new StringBuilder(html.length());
        int from = 0;
        while (at >= 0) {
            int end = end(html, at);
            Optional<String> value = end < 0 ? Optional.empty() : value(html.substring(at, end));
            if (value.isPresent()) {
                decoded.append(html, from, at).append(value.get());
                from = end;
            }
            at = html.indexOf('&', Math.max(from, at + 1));
        }
        return decoded.append(html, from, html.length()).toString();
    }
}
