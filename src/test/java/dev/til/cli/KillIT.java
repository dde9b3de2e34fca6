package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * til killed at each of its moves: git and til change a repository by renaming a finished file into place, so the K-th
 * rename of the process and its children is a boundary between two steps. Whatever the boundary, the repository is
 * sound, the note is there, and the same command run again finishes or says which lock to delete.
 */
class KillIT {
    private static final String MOVES = "rename,renameat,renameat2";

    @TempDir
    private Path root;

    private Team team;

    @BeforeEach
    void a_note_that_is_ready_and_a_base_that_has_moved_on() {
        assumeThat(System.getProperty("til.bin", "")).as("the packaged til").isNotEmpty();
        if (!Files.isExecutable(Path.of("/usr/bin/strace"))) {
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

    /**
     * A run that is left alone shows where the boundaries are. Moves of objects lie between two steps and change nothing
     * that anybody sees: they are boundaries only with {@code -Dtil.kill.all=true}.
     */
    private void sweep(List<String> command, End end) throws Exception {
        List<String> moves = moves(new Copy(root.resolve("k0")), command);
        var boundaries = new ArrayList<Integer>();
        for (int k = 1; k <= moves.size(); k++) {
            if (Boolean.getBoolean("til.kill.all") || !moves.get(k - 1).contains("/objects/")) {
                boundaries.add(k);
            }
        }
        assertThat(boundaries).as("boundaries of til " + command).hasSizeGreaterThan(3);
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var runs = new ArrayList<Callable<Void>>();
            for (int k : boundaries) {
                runs.add(() -> {
                    killedAndFinished(k, command, end);
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

    private void killedAndFinished(int k, List<String> command, End end) throws IOException {
        var copy = new Copy(root.resolve("k" + k));
        run(copy, command, "inject=" + MOVES + ":signal=SIGKILL:when=" + k);
        Sandbox mine = copy.mine();
        String at = "killed at rename " + k;
        assertThat(mine.run("git", "fsck", "--no-dangling").exit()).as(at).isZero();
        assertThat(mine.read(PATH)).as(at).startsWith(NOTE.substring(0, 40));
        assertThat(mine.read("other.txt")).as(at).isEqualTo("not of the note\n");
        finish(mine, command, at);
        end.check(mine);
        assertThat(locks(mine.directory())).as(at).isEmpty();
        assertThat(mine.run("git", "fsck", "--no-dangling").exit()).as(at).isZero();
        delete(copy.folder());
    }

    /** The whole of the team's folders once more, with a server of its own. */
    private final class Copy {
        private final Path folder;
        private final Sandbox mine;

        Copy(Path folder) throws IOException {
            this.folder = folder;
            copy(root.resolve("team"), folder);
            this.mine = new Sandbox(folder);
            mine.git("remote", "set-url", "origin", folder.resolve("study/notes.git").toString());
        }

        Path folder() {
            return folder;
        }

        Sandbox mine() {
            return mine;
        }
    }

    /** What a run moves where, in its order. */
    private List<String> moves(Copy copy, List<String> command) throws IOException {
        run(copy, command, "trace=" + MOVES);
        try (Stream<String> lines = Files.lines(copy.folder().resolve("trace"))) {
            return lines.filter(line -> line.contains("rename") && !line.contains("resumed")).toList();
        }
    }

    /** The next run; where git was killed with a lock in its hand, til says which file to delete. */
    private static void finish(Sandbox mine, List<String> command, String at) throws IOException {
        for (int i = 0; i < 5; i++) {
            Sandbox.Screen screen = mine.tilIn("", command.toArray(String[]::new));
            if (screen.exit() == 0) {
                return;
            }
            List<Path> locks = locks(mine.directory());
            assertThat(locks).as(at + ": " + screen).isNotEmpty();
            assertThat(screen.err()).as(at).contains(".lock");
            for (Path lock : locks) {
                Files.delete(lock);
            }
        }
    }

    private static List<Path> locks(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve(".git"))) {
            return all.filter(file -> file.toString().endsWith(".lock")).toList();
        }
    }

    /** Runs til in a process of its own, with something done to what it and its children move. */
    private static void run(Copy copy, List<String> command, String expression) throws IOException {
        var all = new ArrayList<>(List.of(
                "/usr/bin/strace",
                "-f",
                "-o",
                copy.folder().resolve("trace").toString(),
                "-e",
                "trace=" + MOVES,
                "-e",
                expression,
                System.getProperty("til.bin", "")));
        all.addAll(command);
        var builder = new ProcessBuilder(all).directory(copy.mine().directory().toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(new TreeMap<>(copy.mine().environment()));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(copy.folder().resolve("screen").toFile())
                .start();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(
                            each, target, StandardCopyOption.COPY_ATTRIBUTES, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
