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
    private static final int BOUNDARIES = 60;

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
    void save_is_whole_or_has_not_happened() throws IOException {
        sweep(List.of("save"), mine -> {
            assertThat(mine.git("log", "-1", "--format=%s")).isEqualTo("docs: day21 Multi-modal\n");
            assertThat(mine.git("status", "--porcelain")).isEqualTo("?? other.txt\n");
        });
    }

    @Test
    void submit_is_finished_by_the_next_run() throws IOException {
        sweep(List.of("submit"), mine -> {
            assertThat(mine.git("log", "--format=%s", "origin/main..HEAD")).isEqualTo("docs: day21 Multi-modal\n");
            assertThat(mine.git("diff", "--name-only", "origin/main", "HEAD")).isEqualTo(PATH + "\n");
            assertThat(mine.git("ls-remote", "origin", "refs/heads/" + BRANCH))
                    .startsWith(mine.git("rev-parse", "HEAD").strip());
            assertThat(mine.git("status", "--porcelain")).isEqualTo("?? other.txt\n");
        });
    }

    @Test
    void sync_is_finished_by_the_next_run() throws IOException {
        team.mine().write(PATH, NOTE);
        sweep(List.of("sync"), mine -> {
            assertThat(mine.git("merge-base", "HEAD", "origin/main")).isEqualTo(mine.git("rev-parse", "origin/main"));
            assertThat(mine.git("rev-parse", "main")).isEqualTo(mine.git("rev-parse", "origin/main"));
            assertThat(mine.git("status", "--porcelain")).isEqualTo("?? other.txt\n");
        });
    }

    @Test
    void undo_of_a_submit_is_finished_by_the_next_run() throws IOException {
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

    private void sweep(List<String> command, End end) throws IOException {
        Path original = root.resolve("original");
        copy(root.resolve("team"), original);
        int step = Integer.getInteger("til.kill.step", 6);
        for (int k = 1; k <= BOUNDARIES; k += step) {
            delete(root.resolve("team"));
            copy(original, root.resolve("team"));
            if (!killed(k, command)) {
                assertThat(k).as("boundaries").isGreaterThan(step);
                return; // there are no more renames than that
            }
            Sandbox mine = team.mine();
            String at = "killed at rename " + k;
            assertThat(mine.run("git", "fsck", "--no-dangling").exit()).as(at).isZero();
            assertThat(mine.read(PATH)).as(at).startsWith(NOTE.substring(0, 40));
            finish(mine, command, at);
            end.check(mine);
            assertThat(mine.run("git", "fsck", "--no-dangling").exit()).as(at).isZero();
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

    /** Runs til in a process of its own, and kills whatever makes the k-th rename; says whether one was killed. */
    private boolean killed(int k, List<String> command) throws IOException {
        var all = new ArrayList<>(List.of(
                "/usr/bin/strace",
                "-f",
                "-o",
                root.resolve("trace").toString(),
                "-e",
                "trace=rename,renameat,renameat2",
                "-e",
                "inject=rename,renameat,renameat2:signal=SIGKILL:when=" + k,
                System.getProperty("til.bin", "")));
        all.addAll(command);
        var builder = new ProcessBuilder(all).directory(team.mine().directory().toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(new TreeMap<>(team.mine().environment()));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(root.resolve("screen").toFile())
                .start();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Files.readString(root.resolve("trace")).contains("SIGKILL");
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
