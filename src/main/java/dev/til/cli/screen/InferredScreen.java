package dev.til.cli.screen;

import dev.til.cli.terminal.Terminal;
import dev.til.course.Course;
import dev.til.scaffold.StarterConfig;
import dev.til.scaffold.inference.Inferred;
import java.util.stream.Collectors;

/** Says which rules existing notes seem to follow, and which notes do not. */
public final class InferredScreen {
    private static final int MOST = 20;

    private final Terminal terminal;

    public InferredScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    public void print(Inferred rules, String site) {
        terminal.print("read %d notes of a %s site".formatted(rules.read(), site));
        for (Inferred.Kind kind : rules.kinds()) {
            terminal.print("%s: %d of %d notes explained by %s"
                    .formatted(
                            kind.kind().name(),
                            kind.explained(),
                            kind.notes(),
                            kind.kind().path()));
            kind.odd().stream()
                    .limit(MOST)
                    .forEach(odd -> terminal.print("  %s: %s".formatted(odd.path(), odd.reason())));
            if (kind.odd().size() > MOST) {
                terminal.print("  and %d more".formatted(kind.odd().size() - MOST));
            }
        }
        rules.course().ifPresent(course -> terminal.print("course: " + text(course)));
        rules.remarks().forEach(remark -> terminal.print("note: " + remark));
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
