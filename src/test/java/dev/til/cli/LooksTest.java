package dev.til.cli;

import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.terminal.CommandProgress;
import dev.til.cli.terminal.Terminal;
import dev.til.terminal.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** No program that the repository names runs before til is asked to change something; a fetch runs what git's own runs. */
class LooksTest {
    /** Every command of til, and the lines of it that only look; none where it looks at no repository of the person's. */
    private static final Map<String, List<String>> LOOKS = looks();

    /** The words by which a line fetches, or asks the remote. */
    private static final Set<String> FETCHING = Set.of("ready", "submit", "sync");

    /** What git's own fetch runs. */
    private static final Set<String> OF_A_FETCH =
            Set.of("core.sshCommand", "remote.origin.uploadpack", "hooks/reference-transaction");

    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;
    private Canaries canaries;

    private static Map<String, List<String>> looks() {
        Map<String, List<String>> looks = new LinkedHashMap<>();
        looks.put("", List.of(""));
        looks.put("help", List.of("help"));
        looks.put("init", List.of("init --dry-run", "init --from-existing --dry-run"));
        looks.put("new", List.of("new --dry-run", "new today --dry-run", "new 20 --no-branch --dry-run", "new 21"));
        looks.put(
                "check",
                List.of(
                        "check",
                        "check --staged",
                        "check --commit HEAD",
                        "check --since main",
                        "check --new-only",
                        "check --no-cache",
                        "check --shard 1/2 --format json",
                        "check --fix --dry-run",
                        "check --explain /assets/m.png --from " + PATH));
        looks.put("explain", List.of("explain link-missing"));
        looks.put("show", List.of("show", "show --all --format jsonl", "show " + PATH));
        looks.put("save", List.of("save --dry-run", "save --dry-run " + PATH));
        looks.put("ready", List.of("ready", "ready --format json"));
        looks.put("submit", List.of("submit --dry-run", "submit --all --dry-run"));
        looks.put("sync", List.of("sync --dry-run"));
        looks.put("continue", List.of("continue --dry-run", "continue --take mine --dry-run"));
        looks.put("undo", List.of("undo --list", "undo --dry-run", "undo --remote --dry-run"));
        looks.put("status", List.of("status", "status --format json"));
        looks.put("course", List.of("course"));
        looks.put("course start", List.of("course start 2022-09-19 --dry-run"));
        looks.put("course holidays", List.of("course holidays --dry-run --country KR"));
        looks.put("hook", List.of("hook"));
        looks.put("hook install", List.of("hook install --dry-run"));
        looks.put("hook status", List.of("hook status"));
        looks.put("hook uninstall", List.of("hook uninstall --dry-run"));
        looks.put("report", List.of("report"));
        looks.put("report merge", List.of("report merge ../report.json"));
        looks.put("doctor", List.of("doctor"));
        looks.put("demo", List.of()); // it makes a repository of its own
        return looks;
    }

    /** Where the repository's configuration names the programs. */
    enum Where {
        LOCAL,
        WORKTREE,
        INCLUDED
    }

    /**
     * A day's branch with signed commits that do not fit onto the base, so that all is tried that may be tried, and files
     * that a filter, a driver and a converter stand before.
     */
    @BeforeEach
    void a_team() throws IOException {
        team = Team.in(root, "");
        mine = team.mine();
        mine.write(".gitattributes", "* filter=canary diff=canary merge=canary\n")
                .write("README.md", "# notes\n")
                .write("assets/m.png", "png\n")
                .commit("attributes");
        mine.git("push", "-q", "origin", "HEAD:main");
        team.teammatePushes("main", "README.md", "# theirs\n");
        mine.write(PATH, NOTE + "\n![m](/assets/m.png)\n").write("README.md", "# mine\n");
        mine.commit("docs: day21");
        for (String kind : List.of("PGP SIGNATURE", "SSH SIGNATURE", "SIGNED MESSAGE")) {
            sign(kind);
        }
        mine.git("update-ref", "-d", "refs/remotes/origin/main"); // so that a fetch has a ref to write
        mine.write("../report.json", mine.tilIn("", "check", "--format", "json").out());
        canaries = new Canaries(root.resolve("canaries"));
    }

    private void sign(String kind) throws IOException {
        String commit = mine.commit("more").git("cat-file", "commit", "HEAD");
        int end = commit.indexOf("\n\n");
        String signed = commit.substring(0, end)
                + "\ngpgsig -----BEGIN %1$s-----\n \n x\n -----END %1$s-----".formatted(kind)
                + commit.substring(end);
        Path file = Files.writeString(root.resolve("commit"), signed);
        mine.git(
                "reset",
                "-q",
                "--soft",
                mine.git("hash-object", "-t", "commit", "-w", file.toString()).strip());
    }

    /** From here on the repository names every canary there is. */
    private void named(Where where) {
        team.at("ssh://canary.invalid" + team.bare());
        switch (where) {
            case LOCAL -> canaries.nameAll(mine);
            case WORKTREE -> {
                mine.git("config", "extensions.worktreeConfig", "true");
                canaries.nameAll(mine, "--worktree");
            }
            case INCLUDED -> {
                canaries.nameAll(mine, "-f", ".git/more");
                mine.git("config", "include.path", "more");
            }
        }
        assertThat(canaries.ran()).isEmpty();
    }

    private void nothingRuns(String state) {
        LOOKS.values().stream().flatMap(List::stream).forEach(line -> {
            String[] words = line.isEmpty() ? new String[0] : line.split(" ");
            var screen = mine.tilIn("", words);
            var fetching = words.length > 0 && FETCHING.contains(words[0]);
            var ran = canaries.ran();
            assertThat(screen.exit()).as("til %s: %s", line, screen).isNotEqualTo(70);
            assertThat(ran)
                    .as("til %s, %s: %s", line, state, screen)
                    .matches(names -> fetching
                            ? names.contains("core.sshCommand") && OF_A_FETCH.containsAll(names)
                            : names.isEmpty());
        });
    }

    @ParameterizedTest
    @EnumSource
    void nothing_runs_before_til_is_asked_to_change_something(Where where) {
        named(where);
        Canaries.touch(mine, "assets/m.png", "README.md", PATH, "_config.yml");
        nothingRuns("touched");
        mine.write("assets/m.png", "PNG\n").write(PATH, NOTE + "\n![m](/assets/m.png)\n\nmore\n");
        nothingRuns("changed");
        mine.git(
                "-c",
                "filter.canary.process=",
                "-c",
                "filter.canary.required=false",
                "-c",
                "core.fsmonitor=false",
                "-c",
                "core.hooksPath=/dev/null",
                "add",
                PATH);
        assertThat(canaries.ran()).isEmpty();
        nothingRuns("staged");
        mine.run("git", "status");
        assertThat(canaries.ran()).contains("core.fsmonitor", "filter.canary.process"); // git itself runs them
    }

    @Test
    void nothing_runs_for_a_look_at_what_stopped_half_way() {
        mine.tilIn("", "sync");
        named(Where.LOCAL);
        Canaries.touch(mine, "assets/m.png", "README.md", PATH);
        for (String line :
                List.of("continue --dry-run", "continue --take base --dry-run", "undo --dry-run", "status")) {
            var screen = mine.tilIn("", line.split(" "));
            assertThat(screen.exit()).as("til %s: %s", line, screen).isIn(0, 3); // git asks no driver for a side
            assertThat(canaries.ran()).as(line).isEmpty();
        }
    }

    @Test
    void nothing_runs_for_a_look_without_git() throws IOException {
        named(Where.LOCAL);
        Canaries.touch(mine, "assets/m.png", "README.md", PATH);
        mine.set("PATH", Files.createDirectories(root.resolve("empty")).toString());
        LOOKS.values().stream().flatMap(List::stream).forEach(line -> {
            mine.tilIn("", line.isEmpty() ? new String[0] : line.split(" "));
            assertThat(canaries.ran()).as("til " + line).isEmpty();
        });
    }

    @Test
    void every_command_is_looked_at() {
        var terminal = new Terminal(
                root,
                new BufferedReader(new StringReader("")),
                Screen.nowhere(),
                Screen.nowhere(),
                Map.of(),
                false,
                false,
                false,
                Clock.systemUTC(),
                new CommandProgress());
        var commands = new TreeSet<String>(Set.of(""));
        add("", TilCommand.commandLine(terminal), commands);
        assertThat(commands).isEqualTo(new TreeSet<>(LOOKS.keySet()));
    }

    private static void add(String above, CommandLine command, Set<String> names) {
        new HashSet<>(command.getSubcommands().entrySet()).forEach(sub -> {
            names.add(above + sub.getKey());
            add(above + sub.getKey() + " ", sub.getValue(), names);
        });
    }
}
