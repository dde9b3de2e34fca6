package dev.til.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.TilException;
import dev.til.record.GitState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Handing in, in real repositories: rehearsed, done, done again, taken back, and killed before each step and after the last
 * one of each branch. What a til that is killed leaves is what lies on the disk at that moment: it is kept, and gone on
 * from, by the next run and by undo.
 *
 * <p>The situations are the resource {@code submit.txt}: what it is, the words of the {@link Evening}, the steps, each as
 * {@code --dry-run} prints it, and below {@code =} what the servers have in the end. A step below {@code -} is only
 * rehearsed, and one below {@code +} only done: a rehearsal pushes no lower day, and so does not see what follows from
 * that. A step below {@code ?} is not come to, and {@code !} says why.
 */
class SubmitWorkflowTest {
    private static final Pattern PUSH = Pattern.compile("(?:.*: )?push '(.*?)' to .*");

    @TempDir
    private Path folder;

    /** One of them. */
    record Row(String name, String words, List<String> lines) {
        Row {
            lines = List.copyOf(lines);
        }

        static Row of(String text) {
            List<String> lines = text.lines().toList();
            return new Row(lines.get(0), lines.get(1), lines.subList(2, lines.size()));
        }

        /** The lines below any of these marks. */
        List<String> below(String marks) {
            return lines.stream()
                    .filter(line -> !line.isEmpty() && marks.indexOf(line.charAt(0)) >= 0)
                    .map(line -> line.substring(2))
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> situations() throws IOException {
        try (InputStream text = Objects.requireNonNull(SubmitWorkflowTest.class.getResourceAsStream("submit.txt"))) {
            return Stream.of(new String(text.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^# "))
                    .skip(1)
                    .map(Row::of);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void what_is_rehearsed_is_done_whatever_stops_it_and_taken_back(Row row) {
        try (var scene = Scene.of(folder, row.words())) {
            var start = new Start(scene.state(), scene.undoable());
            rehearsed(scene, row);

            var kills = new ArrayList<Scene.Moment>();
            Heard heard = run(scene, row, () -> kills.add(scene.keep()));
            assertThat(heard.planned()).isEqualTo(row.below(" +?"));
            assertThat(heard.done()).isEqualTo(row.below(" +"));
            assertThat(scene.handedIn()).isEqualTo(row.below("="));
            GitState end = scene.state();
            assertThat(end.lines()).containsAll(followed(scene, heard));
            assertThat(scene.unfinished()).isZero();
            assertThat(run(scene, row, () -> {}).planned()).as("once more").isEqualTo(row.below("?"));
            assertThat(scene.state().lines()).as("once more").isEqualTo(end.lines());
            assertThat(takenBack(scene, start, "done")).hasSameSizeAs(elsewhere(heard));

            for (int i = 0; i < kills.size(); i++) {
                String killed = "moment %d of %d".formatted(i + 1, kills.size());
                scene.back(kills.get(i));
                takenBack(scene, start, killed);
                scene.back(kills.get(i));
                run(scene, row, () -> {});
                assertThat(scene.state().lines()).as(killed + ", and run again").isEqualTo(end.lines());
                takenBack(scene, start, killed + ", and run again");
            }
        }
    }

    /**
     * How it was before til did anything.
     *
     * @param undoable how much it had done before that
     */
    private record Start(GitState state, long undoable) {}

    private static void rehearsed(Scene scene, Row row) {
        GitState before = scene.state();
        var memory = scene.memory();
        var heard = new Heard(scene.has("--all"), () -> {});
        assertThat(scene.submit(heard, true)).allMatch(SubmitWorkflow.Result::done);
        assertThat(heard.planned()).isEqualTo(row.below(" -?"));
        assertThat(heard.done()).isEmpty();
        assertThat(scene.state().since(before))
                .as("rehearsed")
                .allMatch(line -> line.substring(2).startsWith("refs/remotes/"));
        assertThat(scene.memory()).as("rehearsed").isEqualTo(memory);
    }

    private static Heard run(Scene scene, Row row, Runnable mayBeKilled) {
        var heard = new Heard(scene.has("--all"), mayBeKilled);
        List<SubmitWorkflow.Result> stopped = scene.submit(heard, false).stream()
                .filter(result -> !result.done())
                .toList();
        assertThat(stopped)
                .extracting(result -> result.failure().orElseThrow())
                .allMatch(failure -> failure.kind() == TilException.Kind.STOPPED)
                .extracting(failure -> failure.problem().lines().findFirst().orElse(""))
                .isEqualTo(row.below("!"));
        assertThat(scene.leftBehind()).isEqualTo(stopped.isEmpty() ? List.of() : List.of("til/stopped.json"));
        stopped.stream()
                .limit(1)
                .forEach(first -> assertThat(scene.memory().get("stopped.json"))
                        .contains("\"branch\":\"%s\"".formatted(first.branch())));
        return heard;
    }

    /** The settings by which each branch that was pushed as one follows it. */
    private static List<String> followed(Scene scene, Heard heard) {
        return heard.done().stream()
                .map(PUSH::matcher)
                .filter(push -> push.matches() && !scene.has("gerrit"))
                .map(push -> "config branch.%1$s.merge=refs/heads/%1$s".formatted(push.group(1)))
                .toList();
    }

    /** The steps that undo leaves, and speaks of. A base that was pushed is none of them: others build on it. */
    private static List<String> elsewhere(Heard heard) {
        return heard.done().stream()
                .filter(step -> step.matches("(.*: )?(push '.*(?<!no branch yet)|open .*)"))
                .toList();
    }

    /** Branches, index, files and settings are what they were; gives what undo says is still so elsewhere. */
    private static List<String> takenBack(Scene scene, Start start, String after) {
        var elsewhere = new ArrayList<String>();
        for (int i = 0;
                i < 4
                        && (scene.undoable() > start.undoable()
                                || !scene.leftBehind().isEmpty());
                i++) {
            if (scene.undo() instanceof Undone.Command command) {
                elsewhere.addAll(command.elsewhere());
            }
        }
        assertThat(scene.undoable()).isEqualTo(start.undoable());
        assertThat(scene.leftBehind()).isEmpty();
        assertThat(scene.state().since(start.state()))
                .as(after + ", and taken back")
                .allMatch(
                        line -> line.substring(2).matches("(refs/remotes/|refs/til/|on the server |pull request ).*"));
        return elsewhere;
    }

    @Test
    void a_day_that_does_not_fit_waits_and_nothing_has_moved() {
        try (var scene = Scene.of(folder, "github stack on-day19 taken on-day20")) {
            GitState before = scene.state();
            scene.submit(event -> {}, false);
            assertThat(scene.state().lines()).isEqualTo(before.lines());
            assertThat(scene.memory().get("stopped.json"))
                    .contains("\"command\":\"submit\",\"branch\":\"day20\",\"base\":\"day19\"")
                    .contains("\"paths\":[\"day20.md\"]")
                    .endsWith("\"operation\":\"\"}");
            assertThat(scene.undo()).isEqualTo(new Undone.Stop());
            assertThat(scene.leftBehind()).isEmpty();
            assertThat(scene.state().lines()).isEqualTo(before.lines());
        }
    }
}
