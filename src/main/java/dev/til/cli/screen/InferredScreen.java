package dev.til.cli.screen;

import dev.til.cli.terminal.Terminal;
import dev.til.course.Course;
import dev.til.scaffold.StarterConfig;
import dev.til.scaffold.inference.Inferred;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says which rules existing notes seem to follow, and which notes do not. */
public final class InferredScreen {
    private static final int MOST = 8;
    private static final int MOST_KINDS = 12;
    /** Of more, nobody reads which notes are odd. */
    private static final int FEW_KINDS = 4;

    private final Terminal terminal;

    public InferredScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param notes how many there are, those that teach nothing among them */
    public void print(Inferred rules, int notes, List<String> sites) {
        terminal.print("read %s of a %s site"
                .formatted(notes == 1 ? "1 note" : notes + " notes", String.join(" and a ", sites)));
        List<Inferred.Kind> kinds = rules.kinds();
        for (Inferred.Kind kind : kinds.subList(0, Math.min(MOST_KINDS, kinds.size()))) {
            if (kind.notes() == 0) {
                terminal.print(
                        "%s: %s".formatted(kind.kind().name(), kind.kind().path()));
                continue;
            }
            terminal.print("%s: %d of %d notes explained by %s"
                    .formatted(
                            kind.kind().name(),
                            kind.explained(),
                            kind.notes(),
                            kind.kind().path()));
            if (kinds.size() <= FEW_KINDS || kind.equals(kinds.get(0))) {
                odd(kind.odd());
            }
        }
        if (kinds.size() > MOST_KINDS) {
            terminal.print("and %d more kinds: %s"
                    .formatted(
                            kinds.size() - MOST_KINDS,
                            kinds.stream()
                                    .skip(MOST_KINDS)
                                    .map(kind -> kind.kind().name())
                                    .collect(Collectors.joining(", "))));
        }
        rules.course().ifPresent(course -> terminal.print("course: " + text(course)));
        rules.remarks().forEach(remark -> terminal.print("note: " + remark));
    }

    /** Notes that are odd for the same reason on one line, the commonest reason first. */
    private void odd(List<Inferred.Odd> odd) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        odd.forEach(each -> reasons.computeIfAbsent(each.reason(), none -> new ArrayList<>())
                .add(each.path()));
        List<Map.Entry<String, List<String>>> sorted = new ArrayList<>(reasons.entrySet());
        sorted.sort((one, other) -> other.getValue().size() - one.getValue().size());
        sorted.stream().limit(MOST).forEach(reason -> {
            List<String> paths = reason.getValue();
            String more = paths.size() > 1 ? " and %d more".formatted(paths.size() - 1) : "";
            terminal.print("  %s%s: %s".formatted(paths.get(0), more, reason.getKey()));
        });
        if (sorted.size() > MOST) {
            int left = sorted.stream()
                    .skip(MOST)
                    .mapToInt(reason -> reason.getValue().size())
                    .sum();
            terminal.print("  and %d more for other reasons".formatted(left));
        }
    }

    private static String text(Course course) {
        String name = course.name().isEmpty() ? "" : course.name() + ", ";
        String off = course.daysOff().stream().map(StarterConfig::range).collect(Collectors.joining(", "));
        String absent = course.absent().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return "%sday 1 is %s, %s%s%s"
                .formatted(
                        name,
                        course.start(),
                        String.join(" ", StarterConfig.weekdays(course)),
                        off.isEmpty() ? "" : "; off " + off,
                        absent.isEmpty() ? "" : "; absent " + absent);
    }
}
