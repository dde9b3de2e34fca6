package dev.til.scaffold;

import dev.til.scaffold.Scaffold.Subject;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** The name of the branch on which a note is written. */
final class BranchName {
    private static final String DAYS = "(?i)(?:days?[-_]?)?\\{\\{\\s*(?:range|days|n)\\s*}}";

    private BranchName() {}

    /** A pattern speaks of days; a note without any says its kind and title there instead. */
    static String fill(String pattern, Map<String, Value> values, Subject subject) {
        String form = subject.days().isPresent() ? pattern : pattern.replaceAll(DAYS, instead(subject));
        String name = new Template("git.branch", form).fillPlain(values);
        return legal(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    private static String instead(Subject subject) {
        List<String> names = subject.kind().path().names();
        if (names.contains("week")) {
            return "week{{week}}";
        }
        return names.contains("slug") || names.contains("title") ? "{{kind}}-{{slug}}" : "{{kind}}";
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
