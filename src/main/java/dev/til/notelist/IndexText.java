package dev.til.notelist;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Words and links as Markdown that cannot be mistaken for anything else, whatever somebody has called a note. */
final class IndexText {
    private IndexText() {}

    /** A value as plain text of a line. */
    static String escaped(String value) {
        var text = new StringBuilder();
        value.strip().replaceAll("[\\s\\p{Cntrl}]+", " ").codePoints().forEach(c -> {
            switch (c) {
                // in CommonMark and in kramdown a backslash before these is an escape
                case '\\', '`', '*', '_', '[', ']', '$' -> text.append('\\').appendCodePoint(c);
                // entities: no backslash helps against Liquid, HTML, tables and strikethrough in all of them
                case '<', '>', '&', '{', '}', '|', '~' ->
                    text.append("&#").append(c).append(';');
                default -> text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /** From one file of the repository to another, as a link's target. */
    static String relative(String from, String to) {
        Path folder = Path.of(from).getParent();
        String path = (folder == null ? Path.of(to) : folder.relativize(Path.of(to)))
                .toString()
                .replace(File.separatorChar, '/');
        String encoded = encoded(path);
        int slash = encoded.indexOf('/');
        boolean scheme = (slash < 0 ? encoded : encoded.substring(0, slash)).contains(":");
        return scheme ? "./" + encoded : encoded;
    }

    /** A path without what ends a link's target, or begins something else in one. Letters of all scripts stay readable. */
    static String encoded(String path) {
        var text = new StringBuilder();
        path.codePoints().forEach(c -> {
            boolean plain = c > 0x7f
                    ? Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                    : Character.isLetterOrDigit(c) || "-._~/:@!+,;=".indexOf(c) >= 0;
            if (plain) {
                text.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    text.append('%').append("%02X".formatted(b & 0xff));
                }
            }
        });
        return text.toString();
    }
}
