package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what til does. */
class ReadmeTest {
    private static final Pattern COMMAND = Pattern.compile("`til ?([^`]*)`");
    private static final Pattern TIME = Pattern.compile("\\(\\d\\.\\d s\\)");

    @TempDir
    private Path root;

    private static String readme() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What stands between two texts, the first time. */
    private static String between(String before, String after) {
        String text = readme();
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    @Test
    void the_first_screen_is_what_is_printed() {
        var sandbox =
                new Sandbox(root).init().write("_config.yml", "timezone: Asia/Seoul\npermalink: /posts/:title/\n");
        String[] shown = between("```\n$ ", "\n```").split("\n\n\\$ ");
        for (String command : List.of(shown).subList(0, 3)) {
            if (command.startsWith("til check")) {
                String note = "_posts/2022-10-19-day21.md";
                sandbox.write(
                        note,
                        sandbox.read(note)
                                .replace(
                                        "## What was hard\n\n",
                                        "- [what was hard](#whats-hard)\n\n## What was hard\n"));
            }
            String[] lines = command.split("\n", 2);
            String printed =
                    sandbox.tilMerged("", lines[0].substring("til ".length()).split(" "));
            assertThat(TIME.matcher(printed).replaceAll("(0.1 s)").replaceFirst("exit \\d\n$", ""))
                    .isEqualTo(lines[1] + "\n");
        }
    }

    @Test
    void the_evening_is_what_is_printed() {
        try (var team = GitHubTeam.in(root, "  reviewers: [mina, jun]\n")) {
            Sandbox mine = team.mine();
            mine.git("switch", "-q", "main");
            mine.write(".git/hooks/pre-commit", "#!/bin/sh\ntil check --staged\n"); // so that nothing is said of hooks
            mine.til("new", "day21");
            mine.write(Team.PATH, Team.NOTE.replace("Multi-modal", "Audio and video"));
            String[] shown = between("with the note of the day written:\n\n```\n$ ", "\n```")
                    .split("\n\n\\$ ");
            for (String command : shown) {
                String[] lines = command.split("\n", 2);
                String[] parts = lines[0].split(" # ");
                if (parts.length > 1) {
                    happens(parts[1], team);
                }
                String printed =
                        mine.tilMerged("", parts[0].substring("til ".length()).split(" "));
                assertThat(TIME.matcher(printed)
                                .replaceAll("(0.1 s)")
                                .replaceFirst("exit \\d\n$", "")
                                .replaceAll("http://127[^/]*", "https://github.com"))
                        .isEqualTo(lines[1] + "\n");
            }
        }
    }

    private static void happens(String what, GitHubTeam team) {
        Sandbox mine = team.mine();
        switch (what) {
            case "jun has asked for the source" -> team.server().review(1, "jun", "CHANGES_REQUESTED");
            case "the source is named" -> mine.write(Team.PATH, mine.read(Team.PATH) + "\nFrom the lecture.\n");
            case "both have approved, and the team has merged it" -> {
                team.server().review(1, "jun", "APPROVED");
                team.server().review(1, "mina", "APPROVED");
                team.team().teammatePushes("main", Team.PATH, mine.read(Team.PATH));
                team.server().merged("study/notes", 1);
                team.team().server("branch", "-D", Team.BRANCH);
            }
            default -> throw new AssertionError(what);
        }
    }

    static List<String> commands() {
        return between("## Use it", "Every command has")
                .lines()
                .flatMap(line -> COMMAND.matcher(line).results())
                .map(command -> command.group(1))
                .map(words -> words.replace("NOTE", "_posts/2022-10-18-Boostcamp-20days.md")
                        .replace("DATE", "2022-09-19"))
                .filter(words -> !words.startsWith("demo"))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void its_configuration_knows_every_command_of_the_table(String words) {
        assertThat(notes().til(words.isEmpty() ? new String[0] : words.split(" ")))
                .doesNotEndWith("exit 2\n")
                .doesNotEndWith("exit 70\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"day21", "day20-21", "day15(1)", "week5", "today", "2022-10-19", ""})
    void and_every_form_of_a_note(String note) {
        assertThat(notes().til(note.isEmpty() ? new String[] {"new"} : new String[] {"new", note}))
                .endsWith(note.equals("day20-21") ? "exit 3\n" : "exit 0\n");
    }

    private Sandbox notes() {
        return new Sandbox(root)
                .init()
                .write("_config.yml", "timezone: Asia/Seoul\npermalink: /posts/:title/\n")
                .write(".til/config.yml", between("```yaml\n", "```"))
                .write("_posts/2022-10-18-Boostcamp-20days.md", """
                        ---
                        title: Boostcamp 20days
                        date: 2022-10-18 18:00:00 +0900
                        categories: [Boostcamp]
                        tags: [5weeks, 20day]
                        ---
                        """)
                .commit("start");
    }
}
