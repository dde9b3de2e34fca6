package dev.til.scaffold;

import dev.til.note.Nfc;
import dev.til.note.NoteKind;
import dev.til.scaffold.Scaffold.Subject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The name of the branch on which a note is written. */
final class ScaffoldBranchName {
    private static final String DAYS = "(?i)(?:days?[-_]?)?\\{\\{\\s*(?:range|days|n)\\s*}}";
    private static final Pattern DATE = Pattern.compile("\\{\\{\\s*date\\s*}}");

    private ScaffoldBranchName() {}

    /** A pattern speaks of days; a note without any says its kind and title there instead. */
    static String fill(String pattern, Map<String, TemplateValue> values, Subject subject) {
        String form = subject.days().isPresent() ? pattern : withoutDays(pattern, subject.kind());
        String name = new Template("git.branch", form).fillPlain(values);
        return legal(Nfc.of(name));
    }

    /** The pattern for notes of a kind that have no days; day notes have a date in the place of their number. */
    static String withoutDays(String pattern, NoteKind kind) {
        String instead = instead(kind);
        if (!kind.name().equals("day") || !instead.equals("{{kind}}")) {
            return pattern.replaceAll(DAYS, instead);
        }
        return DATE.matcher(pattern).find()
                ? pattern.replaceAll("[-_]?" + DAYS, "")
                : pattern.replaceAll(DAYS, "{{date}}");
    }

    /** The same as an earlier til had it, which called such a branch {@code til/2022-10-19-day}. */
    static String withoutDaysBefore(String pattern, NoteKind kind) {
        return pattern.replaceAll(DAYS, instead(kind));
    }

    private static String instead(NoteKind kind) {
        List<String> names = kind.path().names();
        if (names.contains("week")) {
            return "week{{week}}";
        }
        return kind.isTitled() ? "{{kind}}-{{slug}}" : "{{kind}}";
    }

    /** git check-ref-format: what it forbids becomes a hyphen. */
    static String legal(String name) {
        return spelt(name)
                .replaceAll("\\.{2,}|@\\{", "-")
                .replaceAll("/{2,}", "/")
                .replaceAll("(^|/)[.-]+", "$1")
                .replaceAll("[./]+$", "")
                .replaceAll("\\.lock(?=/|$)", "-lock");
    }

    /** The characters that Git knows in a part of a name. */
    static String spelt(String part) {
        return part.replaceAll("\\((\\d+)\\)", ".$1") // 15(1): a shell would want quotes around it
                .replaceAll("[\\s~^:?*\\[\\\\\\p{Cntrl}]+", "-");
    }
}
