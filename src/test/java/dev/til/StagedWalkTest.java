package dev.til;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of .github/CONTRIBUTING.md from a staged blob to a finding: its stations are found on the stack. */
class StagedWalkTest {
    private static final int MOST_STATIONS = 20;

    /** What is run, with classes of its own. */
    public static final class Hook implements Callable<String> {
        private final Sandbox box;

        public Hook(Path folder) {
            box = new Sandbox(folder)
                    .init()
                    .write("b.md", "# B\n")
                    .commit("start")
                    .write("a.md", "Nobody says it.[^1]\n")
                    .stage();
        }

        @Override
        public String call() {
            return box.til("check", "--staged");
        }
    }

    @Test
    void the_walk_passes_who_is_on_the_way_to_where_a_blob_is_read_and_parsed_and_judged_and_printed(
            @TempDir Path folder) throws Exception {
        var hook = (Callable<?>) new DyedClasses()
                .loadClass(Hook.class.getName())
                .getConstructor(Path.class)
                .newInstance(folder);

        Trail.to(List.of(
                "dev.til.git.store.ProgramObjectStore.blob",
                "dev.til.note.Notes.read",
                "dev.til.note.NoteProblem.<init>",
                "dev.til.terminal.Screen.line"));
        Object screen = hook.call();

        assertThat(screen).asString().contains("a.md:1:16: ").contains("[footnote-undefined]");
        assertThat(Contributing.walk("## One call, end to end")).isEqualTo(Trail.stations());
        assertThat(Trail.stations()).hasSizeLessThanOrEqualTo(MOST_STATIONS);
    }
}
