package dev.til.site.hugo.config;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Locale;

/** How Hugo makes a path of a name: letters, digits and a few signs stay, blanks become hyphens, the rest goes. */
public final class HugoPath {
    private static final String KEPT = "./\\_#+~-@";

    private HugoPath() {}

    /** Hugo: without accents and other marks, {@code é} is {@code e}; Hangul, ß and ø stay. */
    static String bare(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        var bare = new StringBuilder();
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    public static String of(String name, boolean lower) {
        var path = new StringBuilder();
        boolean hyphenDue = false;
        boolean hyphenBefore = false;
        int[] chars = name.codePoints().toArray();
        for (int i = 0; i < chars.length; i++) {
            int c = chars[i];
            if (isKept(c) || (c == '%' && i + 2 < chars.length && isHex(chars[i + 1]) && isHex(chars[i + 2]))) {
                hyphenBefore = c == '-';
                if (hyphenDue && !hyphenBefore) {
                    path.append('-');
                }
                hyphenDue = false;
                path.appendCodePoint(c);
            } else if (path.length() > 0 && !hyphenBefore && (Character.isWhitespace(c) || c == 0xA0)) {
                hyphenDue = true;
            }
        }
        return lower ? path.toString().toLowerCase(Locale.ROOT) : path.toString();
    }

    /** A path from the root without empty parts, {@code .} and {@code ..}; a slash at its end stays. */
    public static String clean(String path) {
        var parts = new ArrayDeque<String>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                parts.pollLast(); // Hugo: above the root is the root
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts) + (path.endsWith("/") && !parts.isEmpty() ? "/" : "");
    }

    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> KEPT.indexOf(c) >= 0 || Character.isLetter(c) || Character.isDigit(c);
        };
    }

    private static boolean isHex(int c) {
        return Character.digit(c, 16) >= 0;
    }
}
