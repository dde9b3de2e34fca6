package dev.til.site;

import dev.til.note.FrontMatter;
import java.util.Optional;

/** The offset from UTC that the date of a front matter ends in. */
final class WrittenOffset {
    /** Where the time of day begins: {@code 2022-10-19 18:00:00 +0900}. */
    private static final int TIME = 11;

    private WrittenOffset() {}

    /** As {@code +0900}; empty for a date without one, and for one that names its zone in another way. */
    static Optional<String> of(FrontMatter frontMatter) {
        return frontMatter instanceof FrontMatter.Fields fields
                ? fields.text("date").map(WrittenOffset::of).filter(offset -> !offset.isEmpty())
                : Optional.empty();
    }

    private static String of(String date) {
        if (date.endsWith("Z") && date.length() > TIME) {
            return "+0000";
        }
        int sign = Math.max(date.lastIndexOf('+'), date.lastIndexOf('-'));
        if (sign < TIME) {
            return "";
        }
        var digits = new StringBuilder();
        for (int i = sign + 1; i < date.length(); i++) {
            char c = date.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != ':') {
                return "";
            }
        }
        if (digits.length() == 1 || digits.length() == 3) {
            digits.insert(0, '0'); // YAML: +9 is nine hours
        }
        digits.append(digits.length() == 2 ? "00" : "");
        return digits.length() == 4 ? date.charAt(sign) + digits.toString() : "";
    }
}
