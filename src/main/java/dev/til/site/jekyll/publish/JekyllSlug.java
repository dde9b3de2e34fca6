package dev.til.site.jekyll.publish;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they stand in a URL: Jekyll's {@code slugify} in its modes, and its way back to a title. */
final class JekyllSlug {
    // Jekyll: utils.rb
    private static final Pattern RAW = Pattern.compile("[ \\t\\r\\n\\f\\x0B]+");
    private static final Pattern DEFAULT = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}]+");
    private static final Pattern PRETTY = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+");
    private static final Pattern ASCII = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("(?m)^-|-$");

    private JekyllSlug() {}

    /** {@code mode} is one of raw, default, pretty, ascii and latin; any other leaves the text as it is. */
    static String of(String text, String mode, boolean cased) {
        Pattern replaced = switch (mode) {
            case "raw" -> RAW;
            case "default", "latin" -> DEFAULT;
            case "pretty" -> PRETTY;
            case "ascii" -> ASCII;
            default -> null;
        };
        String slug = text;
        if (replaced != null) {
            String plain = mode.equals("latin") ? latin(text) : text;
            slug = ENDS.matcher(replaced.matcher(plain).replaceAll("-")).replaceAll("");
        }
        return cased ? slug : slug.toLowerCase(Locale.ROOT);
    }

    /** Small letters, and hyphens for everything that is no letter or digit. */
    static String of(String text) {
        return of(text, "default", false);
    }

    /** {@code :title}: case and {@code ._~!$&'()+,;=@} are kept. */
    static String title(String text) {
        return of(text, "pretty", true);
    }

    /** {@code boostcamp-20-21days} is {@code Boostcamp 20 21days}: the title of a post that gives itself none. */
    static String words(String slug) {
        List<String> words = new ArrayList<>();
        for (String word : slug.split("-")) {
            words.add(
                    word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT)
                                    + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }

    /** Jekyll: I18n.transliterate, which writes a question mark for what it does not know. */
    private static String latin(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.replaceAll("[^\\x00-\\x7F]", "?");
    }
}
