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
