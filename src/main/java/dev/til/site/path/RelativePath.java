package dev.til.site.path;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;

/** Paths below a root, with {@code /} and without one at either end: taken apart, joined, and written as links. */
public final class RelativePath {
    private static final String PLAIN_IN_LINKS = "-._~!$&'*+,;=:@/";

    private RelativePath() {}

    /** The folder that a path lies in; empty for the root. */
    public static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The last part of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public static String in(String folder, String path) {
        return folder.isEmpty() ? path : path.isEmpty() ? folder : folder + "/" + path;
    }

    /** What paths that differ in case or normal form only have in common. */
    public static String folded(String path) {
        // Unicode: what lies before the combining marks is composed already, and needs no tables to be read
        boolean composed = path.chars().allMatch(c -> c < 0x300);
        return (composed ? path : Normalizer.normalize(path, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    /** Where a relative path leads from a folder, {@code .} and {@code ..} done away with; empty when above the root. */
    public static Optional<String> resolve(String folder, String relative) {
        var parts = new ArrayDeque<String>();
        for (String part : (folder + "/" + relative).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** How a file in {@code folder} names {@code path}: {@code ../unix/fix.md}. */
    public static String relative(String folder, String path) {
        String[] from = folder.isEmpty() ? new String[0] : folder.split("/");
        String[] to = path.split("/");
        int same = 0;
        while (same < from.length && same < to.length - 1 && from[same].equals(to[same])) {
            same++;
        }
        var relative = new StringBuilder("../".repeat(from.length - same));
        for (int i = same; i < to.length; i++) {
            relative.append(i > same ? "/" : "").append(to[i]);
        }
        return relative.toString();
    }

    /** As it can stand in a Markdown link: letters of any script stay, what ends or changes a link is percent-encoded. */
    public static String link(String path) {
        var link = new StringBuilder();
        path.codePoints().forEach(c -> {
            if (c > 0x9F || Character.isLetterOrDigit(c) || PLAIN_IN_LINKS.indexOf(c) >= 0) {
                link.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    link.append("%%%02X".formatted(b & 0xFF));
                }
            }
        });
        return link.toString();
    }
}
