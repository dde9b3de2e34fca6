package dev.til.scaffold;

import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The branches that the team's pattern gives to one person's notes, known again by their names. */
public final class ScaffoldBranches {
    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    /** What is the same for all notes of a person, and so has a value here. */
    private static final Set<String> LASTING = Set.of("member", "course");

    private final List<Pattern> forms;
    private final Optional<String> lasting;

    private ScaffoldBranches(List<Pattern> forms, Optional<String> lasting) {
        this.forms = List.copyOf(forms);
        this.lasting = lasting;
    }

    /**
     * The branches of a pattern.
     *
     * @param values what {@code member} and {@code course} are; without one that the pattern names no branch is the
     *     person's
     */
    public static ScaffoldBranches of(String pattern, Map<String, String> values, NoteKinds kinds) {
        List<String> names = names(pattern);
        if (names.stream().anyMatch(name -> LASTING.contains(name) && !values.containsKey(name))) {
            return new ScaffoldBranches(List.of(), Optional.empty());
        }
        String mine = filled(pattern, values);
        if (LASTING.containsAll(names)) {
            return new ScaffoldBranches(List.of(), Optional.of(ScaffoldBranchName.legal(mine)));
        }
        var written = new LinkedHashSet<String>();
        written.add(mine);
        for (NoteKind kind : kinds.all()) {
            written.add(ScaffoldBranchName.withoutDays(mine, kind).replace("{{kind}}", kind.name()));
            written.add(ScaffoldBranchName.withoutDaysBefore(mine, kind).replace("{{kind}}", kind.name()));
        }
        var forms = new ArrayList<Pattern>();
        written.forEach(form -> forms.add(form(form)));
        return new ScaffoldBranches(forms, Optional.empty());
    }

    private static List<String> names(String pattern) {
        return NAME.matcher(pattern).results().map(name -> name.group(1)).toList();
    }

    private static String filled(String pattern, Map<String, String> values) {
        return NAME.matcher(pattern)
                .replaceAll(name -> Matcher.quoteReplacement(
                        LASTING.contains(name.group(1)) ? values.get(name.group(1)) : name.group()));
    }

    private static Pattern form(String pattern) {
        var regex = new StringBuilder();
        Matcher names = NAME.matcher(pattern);
        int at = 0;
        boolean days = false;
        while (names.find()) {
            regex.append(Pattern.quote(ScaffoldBranchName.spelt(pattern.substring(at, names.start()))));
            boolean first = !days && Set.of("range", "days", "n").contains(names.group(1));
            days |= first;
            regex.append(first ? "(?<days>" : "(?:")
                    .append(part(names.group(1)))
                    .append(')');
            at = names.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(ScaffoldBranchName.spelt(pattern.substring(at))))
                .toString());
    }

    private static String part(String name) {
        return switch (name) {
            case "date" -> "\\d{4}-\\d{2}-\\d{2}";
            case "year" -> "\\d{4}";
            case "yy", "month", "day" -> "\\d{2}";
            case "range", "days", "n" -> "\\d{1,4}(?:-\\d{1,4}|\\.\\d{1,2})?";
            case "week" -> "\\d{1,4}";
            default -> "[^/]+?";
        };
    }

    /** Whether a branch is one of the person's, by its name. */
    public boolean has(String branch) {
        return lasting.filter(branch::equals).isPresent()
                || forms.stream().anyMatch(form -> form.matcher(branch).matches());
    }

    /** The one branch that all notes of the person are written on; empty where each has its own. */
    public Optional<String> lasting() {
        return lasting;
    }

    /** The days that a branch is for; empty for a branch of another form, and of notes without days. */
    public Optional<NoteDays> days(String branch) {
        for (Pattern form : forms) {
            Matcher match = form.matcher(branch);
            if (form.pattern().contains("(?<days>") && match.matches()) {
                return NoteDays.parse(match.group("days").replaceFirst("\\.(\\d+)$", "($1)"));
            }
        }
        return Optional.empty();
    }
}
