package dev.til;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk that .github/CONTRIBUTING.md takes a reader on: the stations of a value are found by following it. */
class WalkTest {
    private static final LocalDate DATE = LocalDate.of(2022, 10, 17);

    /** What is run, with classes of its own. */
    public static final class Evening implements Callable<String> {
        private final Sandbox box;

        public Evening(Path folder) {
            box = new Sandbox(folder).init().write(".til/config.yml", """
                    version: 1
                    course: {start: 2022-09-19}
                    notes:
                      day: {path: "days/{{days}}.md"}
                    git: {branch: "til/{{days}}"}
                    """).commit("start");
        }

        @Override
        public String call() {
            box.til("new", "day21");
            return box.read("days/21.md");
        }
    }

    @Test
    void the_walk_passes_where_the_date_of_a_day_is_made_and_held_and_written(@TempDir Path folder) throws Exception {
        var evening = (Callable<?>) new DyedClasses()
                .loadClass(Evening.class.getName())
                .getConstructor(Path.class)
                .newInstance(folder);

        Dye.begin(WalkTest::form);
        Object note = evening.call();

        assertThat(note).asString().contains("\n%s Monday\n".formatted(DATE));
        assertThat(Contributing.walk("## One value, down the house")).isEqualTo(Dye.stations());
    }

    private static String form(Object value) {
        if (value.equals("day21") || value.equals(List.of("day21"))) {
            return "word";
        }
        if (value.equals(DATE)) {
            return "date";
        }
        if (value instanceof String text && text.contains(DATE.toString())) {
            return "text";
        }
        return value.getClass().getName().equals("dev.til.note.NoteDays")
                        && value.toString().equals("21")
                ? "days"
                : "";
    }
}
