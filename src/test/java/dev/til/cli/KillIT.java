package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * til killed at each of its moves: git and til change a repository by renaming a finished file into place, so every
 * rename is a boundary between two steps. Whatever the boundary, the repository is sound, the note is there, and the
 * same command run again finishes, without a lock in its way.
 */
class KillIT {
    @TempDir
    private Path root;

    private Team team;

    @BeforeEach
    void a_note_that_is_ready_and_a_base_that_has_moved_on() {
        assumeThat(System.getProperty("til.bin", "")).as("the packaged til").isNotEmpty();
        if (!Files.isExecutable(Path.of(Killing.STRACE))) {
            SshServer.missing("strace");
        }
        team = Team.in(root.resolve("team"), "");
        Sandbox mine = team.mine();
        mine.write(PATH, NOTE).commit("wip");
        mine.write(PATH, NOTE + "\nmore\n");
        mine.write("other.txt", "not of the note\n");
        team.teammatePushes("main", "README.md", "# theirs\n");
        team.teammatePushes("main", "_posts/2022-10-18-Boostcamp-20days.md", NOTE.replace("10-19", "10-18"));
    }

    @Test
    void save_is_whole_or_has_not_happened() throws Exception {
        sweep(List.of("save"), mine -> {
            assertThat(mine.git("log", "-1", "--format=%s")).isEqualTo("docs: day21 Multi-modal\n");
            assertThat(mine.git("status", "--porcelain")).isEqualTo("?? other.txt\n");
        });
    }

    @Test
    void submit_is_finished_by_the_next_run() throws Exception {
        sweep(List.of("submit"), mine -> {
            assertThat(mine.git("log", "--format=%s", "origin/main..HEAD")).isEqualTo("docs: day21 Multi-modal\n");
            assertThat(mine.git("diff", "--name-only", "origin/main", "HEAD")).isEqualTo(PATH + "\n");
            assertThat(mine.git("ls-remote", "origin", "refs/heads/" + BRANCH))
                    .startsWith(mine.git("rev-parse", "HEAD").strip());
            assertThat(mine.git("status", "--porcelain")).isEqualTo("?? other.txt\n");
        });
    }

    @Test
    void sync_is_finished_by_the_next_run() throws Exception {
        team.mine().write(PATH, NOTE);
        sweep(List.of("sync"), mine -> {
            assertThat(mine.git("merge-base", "HEAD", "origin/main")).isEqualTo(mine.git("rev-parse", "origin/main"));
            assertThat(mine.git("rev-parse", "main")).isEqualTo(mine.git("rev-parse", "origin/main"));
            assertThat(mine.git("status", "--porcelain")).isEqualTo("?? other.txt\n");
        });
    }

    @Test
    void new_is_finished_by_the_next_run() throws Exception {
        team.mine().commit("docs: day21 Multi-modal");
        String before = team.mine().git("rev-parse", "HEAD");
        sweep(List.of("new", "day22"), mine -> {
            assertThat(mine.git("branch", "--show-current")).isEqualTo("til/2022-10-20-day22\n");
            assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(mine.git("rev-parse", "origin/main"));
            assertThat(mine.git("rev-parse", BRANCH)).isEqualTo(before);
            assertThat(mine.git("status", "--porcelain", "-uall"))
                    .isEqualTo("?? _posts/2022-10-20-Boostcamp-22days.md\n");
        });
    }

    @Test
    void continue_is_finished_by_the_next_run() throws Exception {
        Sandbox ready = team.mine();
        ready.commit("mine");
        team.teammatePushes("main", PATH, NOTE + "\ntheirs\n");
        assertThat(ready.tilIn("", "sync").exit()).isEqualTo(4);
        sweep(List.of("continue", "--take", "mine"), mine -> {
            assertThat(mine.git("merge-base", "HEAD", "origin/main")).isEqualTo(mine.git("rev-parse", "origin/main"));
            assertThat(mine.git("status", "--porcelain")).isEmpty();
        });
    }

    @Test
    void undo_of_a_submit_is_finished_by_the_next_run() throws Exception {
        String before = team.mine().git("rev-parse", "HEAD");
        assertThat(team.mine().tilIn("", "submit").exit()).isZero();
        sweep(List.of("undo"), mine -> {
            assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(before);
            assertThat(mine.git("status", "--porcelain")).isEqualTo(" M %s\n?? other.txt\n".formatted(PATH));
        });
    }

    /** What must be so once the command has been run to its end. */
    private interface End {
        void check(Sandbox mine);
    }

    private void sweep(List<String> command, End end) throws Exception {
        var whole = new Copy(root.resolve("whole"));
        List<Killing.Move> moves = whole.killing().moves(command);
        assertThat(moves).as("moves of til " + command).hasSizeGreaterThan(3);
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var runs = new ArrayList<Callable<Void>>();
            for (Killing.Move move : moves) {
                runs.add(() -> {
                    killedAndFinished(move, command, end);
                    return null;
                });
            }
            for (Future<Void> run : pool.invokeAll(runs)) {
                run.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void killedAndFinished(Killing.Move move, List<String> command, End end) throws Exception {
        var copy = new Copy(root.resolve(move.toString().replace(' ', '-')));
        String screen = copy.killing().kill(move, command);
        for (Path lock : locks(copy.server())) {
            Files.delete(lock); // a server that was killed is seen to by whoever runs it
        }
        Sandbox mine = copy.mine();
        String at = "killed at " + move + ": " + screen;
        assertThat(mine.run("git", "fsck", "--no-dangling").exit()).as(at).isZero();
        assertThat(held(mine, PATH)).as(at).startsWith(NOTE.substring(0, 40));
        assertThat(held(mine, "other.txt")).as(at).isEqualTo("not of the note\n");
        finish(mine, command, at);
        end.check(mine);
        assertThat(locks(mine.directory().resolve(".git"))).as(at).isEmpty();
        assertThat(mine.run("git", "fsck", "--no-dangling").exit()).as(at).isZero();
        copy.delete();
    }

    /** What a file holds: on disk, or in the branch that is left for another one. */
    private static String held(Sandbox mine, String path) {
        return Files.exists(mine.directory().resolve(path)) ? mine.read(path) : mine.git("show", BRANCH + ":" + path);
    }

    /** The whole of the team's folders once more, with a server of its own. */
    private final class Copy {
        private final Path folder;
        private final Sandbox mine;

        Copy(Path folder) throws IOException {
            this.folder = folder;
            copy(root.resolve("team"), folder);
            this.mine = new Sandbox(folder);
            mine.git("remote", "set-url", "origin", server().toString());
        }

        Path server() {
            return folder.resolve("study/notes.git");
        }

        Killing killing() throws IOException {
            return new Killing(folder.resolve("killing"), mine);
        }

        Sandbox mine() {
            return mine;
        }

        void delete() throws IOException {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** The next run; the one after it where the first one takes something back. */
    private static void finish(Sandbox mine, List<String> command, String at) {
        Sandbox.Screen first = mine.tilIn("", command.toArray(String[]::new));
        if (first.exit() != 0 && !isOver(first)) {
            assertThat(first.err()).as(at).doesNotContain("another program is writing");
            Sandbox.Screen second = mine.tilIn("", command.toArray(String[]::new));
            assertThat(second.exit() == 0 || isOver(second))
                    .as(at + "; then " + first + "; then " + second)
                    .isTrue();
        }
    }

    /** Whether it was killed when all was done. */
    private static boolean isOver(Sandbox.Screen screen) {
        return screen.err().contains("there is nothing to continue")
                || screen.err().contains("has a note already");
    }

    private static List<Path> locks(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(".lock")).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }
}
