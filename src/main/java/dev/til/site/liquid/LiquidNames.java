package dev.til.site.liquid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text's own Liquid says of names.
 *
 * @param given those that it gives a value to
 * @param includes the files that it includes, which may give a value to more
 */
public record LiquidNames(Set<String> given, List<String> includes) {
    private static final Set<String> GIVING = Set.of("assign", "capture", "for", "tablerow", "increment", "decrement");
    private static final Set<String> INCLUDING = Set.of("include", "include_relative", "include_cached");

    public LiquidNames {
        given = Set.copyOf(given);
        includes = List.copyOf(includes);
    }

    public static LiquidNames of(String text) {
        Set<String> given = new HashSet<>();
        List<String> includes = new ArrayList<>();
        for (LiquidToken token : LiquidToken.of(text)) {
            if (token.kind() == LiquidToken.Kind.TAG && GIVING.contains(token.name())) {
                given.add(word(token.markup()));
            } else if (token.kind() == LiquidToken.Kind.TAG && INCLUDING.contains(token.name())) {
                includes.add(token.markup().split("\\s", 2)[0]);
            }
        }
        return new LiquidNames(given, includes);
    }

    private static String word(String markup) {
        int end = 0;
        while (end < markup.length()
                && (Character.isLetterOrDigit(markup.charAt(end)) || "_-".indexOf(markup.charAt(end)) >= 0)) {
            end++;
        }
        return markup.substring(0, end);
    }
}
