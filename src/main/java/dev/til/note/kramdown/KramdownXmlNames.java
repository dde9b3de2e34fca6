package dev.til.note.kramdown;

import java.util.regex.Pattern;

/** XML's names, which an explicit heading id must be. */
final class KramdownXmlNames {
    private static final String START = ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D"
            + "\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF"
            + "\\uFDF0-\\uFFFD\\x{10000}-\\x{EFFFF}";
    private static final Pattern NAME =
            Pattern.compile("[" + START + "][" + START + "\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*+");

    private KramdownXmlNames() {}

    static boolean matches(String name) {
        return NAME.matcher(name).matches();
    }
}
