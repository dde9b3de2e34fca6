package dev.til.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.GitHubTeam;
import dev.til.cli.Sandbox;
import dev.til.cli.Team;
import dev.til.git.Repo;
import dev.til.terminal.Screen;
import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are shown by a program that only writes down what it is asked for. */
class BrowserTest {
    private static final String PAGE = "https://example.com/pull/1?a=b&c=$(touch%20x)";

    @TempDir
    private Path root;

    private Sandbox mine;

    @BeforeEach
    void nothing_but_gits_folder_on_the_path() {
        mine = new Sandbox(root).init();
    }

    /** A program that notes its arguments, and ends as it is told. */
    private Path program(String name, int exit) {
        Path file = mine.home().resolve("bin").resolve(name);
        Team.write(
                file,
                "#!/bin/sh\nfor word; do echo \"%s: $word\" >>'%s'; done\nexit %d\n"
                        .formatted(name, root.resolve("seen"), exit));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        mine.set("PATH", file.getParent() + ":/usr/bin:/bin");
        return file;
    }

    private String seen() {
        return Files.exists(root.resolve("seen")) ? Team.read(root.resolve("seen")) : "";
    }

    /** Gives what is said. */
    private String open(String url, boolean somebodyIsThere) {
        var err = new StringWriter();
        Map<String, String> environment = mine.environment();
        var terminal = new Terminal(
                mine.directory(),
                new BufferedReader(new StringReader("")),
                Screen.nowhere(),
                new Screen(err, environment),
                environment,
                somebodyIsThere,
                somebodyIsThere,
                somebodyIsThere,
                Clock.systemUTC(),
                new CommandProgress());
        try (var repo = Repo.open(mine.directory(), environment)) {
            new Browser(terminal, repo).open(url);
        }
        return err.toString();
    }

    @Test
    void the_environment_names_programs_of_which_the_first_that_can_shows_the_page() {
        program("broken", 1);
        program("fine", 0);
        program("never", 0);
        mine.set("BROWSER", "absent:broken:fine --new-tab %s --quiet:never");
        assertThat(open(PAGE, true)).isEmpty();
        assertThat(seen()).isEqualTo("broken: %1$s\nfine: --new-tab\nfine: %1$s\nfine: --quiet\n".formatted(PAGE));
    }

    @Test
    void gits_own_choice_goes_first_by_name_path_or_command() {
        program("other", 0);
        Path chosen = program("my browser", 0);
        mine.set("BROWSER", "other");
        mine.git("config", "--global", "web.browser", "ours");
        mine.git("config", "--global", "browser.ours.path", chosen.toString());
        open(PAGE, true);
        mine.git("config", "--global", "browser.ours.cmd", "'%s' 'a b'".formatted(chosen));
        open(PAGE, true);
        mine.git("config", "--global", "web.browser", "other");
        open(PAGE, true);
        assertThat(seen())
                .isEqualTo("my browser: %1$s\nmy browser: a b\nmy browser: %1$s\nother: %1$s\n".formatted(PAGE));
    }

    @Test
    void a_program_that_only_the_repository_names_is_not_started() {
        program("other", 0);
        Path theirs = program("theirs", 0);
        mine.set("BROWSER", "other");
        mine.git("config", "web.browser", "tool");
        mine.git("config", "browser.tool.cmd", theirs.toString());
        open(PAGE, true);
        assertThat(seen()).isEqualTo("other: %s\n".formatted(PAGE));
    }

    @Test
    void where_no_program_can_the_address_is_said() {
        mine.set("BROWSER", "absent").set("PATH", root.resolve("empty").toString());
        assertThat(open(PAGE, true)).isEqualTo("open it in a browser: %s\n".formatted(PAGE));
    }

    @Test
    void where_nobody_is_there_or_a_machine_runs_it_nothing_is_started() {
        program("fine", 0);
        mine.set("BROWSER", "fine");
        assertThat(open(PAGE, false)).isEqualTo("open it in a browser: %s\n".formatted(PAGE));
        mine.set("CI", "true");
        assertThat(open(PAGE, true)).isEqualTo("open it in a browser: %s\n".formatted(PAGE));
        assertThat(seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "--version",
                "-x https://example.com/",
                "https://example.com/ --and more",
                "vscode://settings",
                "/bin/sh",
                ""
            })
    void what_is_no_page_starts_nothing_whoever_says_it(String url) {
        program("fine", 0);
        mine.set("BROWSER", "fine");
        open(url, true);
        assertThat(seen()).isEmpty();
    }

    @Test
    void a_program_of_the_repository_is_not_taken_for_one_of_the_persons() {
        mine.write("fine", Team.read(program("fine", 0)));
        assertThat(mine.directory().resolve("fine").toFile().setExecutable(true))
                .isTrue();
        mine.set("PATH", ".::/usr/bin:/bin").set("BROWSER", "fine:./fine");
        assertThat(open(PAGE, true)).startsWith("open it in a browser: ");
        assertThat(seen()).isEmpty();
    }

    @Test
    void submit_shows_the_pull_request_and_a_rehearsal_does_not() {
        try (var team = GitHubTeam.in(root.resolve("team"), "")) {
            Sandbox yuna = team.mine();
            program("fine", 0);
            yuna.set("PATH", mine.environment().getOrDefault("PATH", "")).set("BROWSER", "fine");
            yuna.write(Team.PATH, Team.NOTE);
            yuna.tilAtTerminal("", "submit", "--web", "--dry-run");
            assertThat(seen()).isEmpty();
            assertThat(yuna.tilAtTerminal("", "submit", "--web").exit()).isZero();
            assertThat(seen()).isEqualTo("fine: http://127.0.0.1/study/notes/pull/1\n");
        }
    }
}
