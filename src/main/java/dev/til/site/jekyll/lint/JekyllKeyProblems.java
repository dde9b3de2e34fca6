package dev.til.site.jekyll.lint;

import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
import dev.til.note.Note;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.site.jekyll.publish.JekyllTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Front matter keys that nothing reads, most of all those that are nearly one that is read. */
final class JekyllKeyProblems {
    private final JekyllTheme theme;

    JekyllKeyProblems(JekyllTheme theme) {
        this.theme = theme;
    }

    List<NoteProblem> of(Note note, FrontMatter.Fields fields) {
        List<NoteProblem> problems = new ArrayList<>();
        for (Field field : fields.fields()) {
            if (!theme.reads(field.key()) && !field.key().isEmpty()) {
                problem(field, fields)
                        .filter(problem -> !theme.isReadIn(note, field.key()))
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<NoteProblem> problem(Field field, FrontMatter.Fields fields) {
        String key = field.key();
        List<String> near = theme.keys().stream()
                .filter(known -> known.equals(key.toLowerCase(Locale.ROOT)) || isNear(key, known))
                .toList();
        // who writes image2 below image has mistyped neither that nor images
        Optional<String> meant =
                near.stream().anyMatch(known -> fields.field(known).isPresent())
                        ? Optional.empty()
                        : near.stream().findFirst();
        if (meant.isPresent()) {
            return Optional.of(new NoteProblem(
                            RuleId.FRONT_MATTER_KEY_UNKNOWN,
                            field.keySpan(),
                            "nothing reads '%s'".formatted(key),
                            "did you mean '%s'?".formatted(meant.get()))
                    .as(Severity.WARNING));
        }
        return theme.isKnown()
                ? Optional.of(new NoteProblem(
                        RuleId.FRONT_MATTER_KEY_UNKNOWN,
                        field.keySpan(),
                        "neither Jekyll nor Chirpy reads '%s'".formatted(key)))
                : Optional.empty();
    }

    /** One slip of the hand apart; in a short word that could be any other word. */
    private static boolean isNear(String written, String known) {
        int shorter = Math.min(written.length(), known.length());
        return shorter >= (written.length() == known.length() ? 6 : 4)
                && oneEdit(written.toLowerCase(Locale.ROOT), known);
    }

    private static boolean oneEdit(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        String restA = a.substring(start);
        String restB = b.substring(start);
        if (restA.length() != restB.length()) {
            return restA.length() > restB.length()
                    ? restA.substring(1).equals(restB)
                    : restB.substring(1).equals(restA);
        }
        boolean swapped = restA.length() >= 2
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0)
                && restA.substring(2).equals(restB.substring(2));
        return swapped || restA.isEmpty() || restA.substring(1).equals(restB.substring(1));
    }
}
