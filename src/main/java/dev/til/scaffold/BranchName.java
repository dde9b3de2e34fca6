package dev.til.scaffold;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** The name of the branch on which a note is written. */
final class BranchName {
    private BranchName() {}

    /** A pattern speaks of days; a note without any says its kind and title there instead. */
    static String fill(String pattern, Map<String, Value> values) {
        var all = new HashMap<String, Value>(values);
        String form = pattern;
        if (values.get("days") instanceof Value.Nothing) {
            String kind = text(values, "kind");
            form = pattern.replaceAll(
                    "(?i)(?:days?[-_]?)?\\{\\{\\s*(?:range|days|n)\\s*}}",
                    kind.equals("week") ? "week{{week}}" : "{{kind}}-{{slug}}");
        }
        String name = new Template("git.branch", form).fillPlain(all);
        return legal(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    private static String text(Map<String, Value> values, String name) {
        return values.get(name) instanceof Value.Words words ? words.text() : "";
    }

    /** git check-ref-format: what it forbids becomes a hyphen. */
    private static String legal(String name) {
        return name.replaceAll("\\((\\d+)\\)", ".$1") // 15(1): a shell would want quotes around it
                .replaceAll("[\\s~^:?*\\[\\\\\\p{Cntrl}]+", "-")
                .replaceAll("\\.{2,}|@\\{", "-")
                .replaceAll("/{2,}", "/")
                .replaceAll("(^|/)[.-]+", "$1")
                .replaceAll("[./]+$", "")
                .replaceAll("\\.lock(?=/|$)", "-lock");
    }
}
