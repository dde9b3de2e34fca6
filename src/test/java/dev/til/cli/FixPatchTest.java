package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The patch of {@code check --fix --dry-run} is for git: it is taken as it comes out of a pipe. */
class FixPatchTest {
    private static final String CONFIG = """
            version: 1
            course: {start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
            notes:
              day: {path: "_posts/{{date}}-{{title}}-day{{days}}.md", tags: {day: "{{n}}day"}}
            """;
    private static final String WRONG = "---\ntitle: Day\ntags: [20day]\n---\n\n# Day\n";

    @TempDir
    private Path root;

    static Stream<Arguments> notes() {
        List<String> names = List.of(
                "plain",
                "a \"q\" \\ b",
                "한글 하루",
                " blanks  ",
                "tab\tand\nline",
                "\u001b[31mred\u202e",
                "é # 'single' $HOME `x`",
                "::error::x ##[group]y");
        List<String> texts = List.of(
                WRONG,
                WRONG.replace("\n", "\r\n"),
                WRONG.replace("Day\n", "Day\r\n"),
                WRONG.stripTrailing(),
                "\uFEFF" + WRONG,
                WRONG + "\u001b[2J\u009b31m\u202e\r\u007f\n::error::x\n##[group]y\n\f\u2028😀\n",
                WRONG.replace("\n", "\r\n") + "\u001b]52;c;aGk=\u0007\r\r\n");
        return names.stream()
                .flatMap(name -> texts.stream().map(text -> Arguments.of(name, text)))
                .flatMap(row -> Stream.of(false, true).map(ci -> Arguments.of(row.get()[0], row.get()[1], ci)));
    }

    private Sandbox blog() {
        return new Sandbox(root)
                .init()
                .write("_config.yml", "timezone: Asia/Seoul\n")
                .write(".til/config.yml", CONFIG);
    }

    @ParameterizedTest
    @MethodSource("notes")
    void git_takes_it_whatever_the_note_holds_and_is_called(String name, String text, boolean ci) {
        String path = "_posts/2022-10-19-" + name + "-day21.md";
        Sandbox sandbox = blog().write(path, text).commit("a day");
        if (ci) {
            sandbox.set("GITHUB_ACTIONS", "true");
        }
        Sandbox.Screen screen = sandbox.tilIn("", "check", "--fix", "--dry-run");
        assertThat(screen.exit()).isZero();
        sandbox.write("fix.patch", screen.out());
        sandbox.git("apply", "fix.patch");
        assertThat(sandbox.read(path)).isEqualTo(text.replace("20day", "21day"));
        assertThat(sandbox.til("check", "--fix", "--dry-run")).isEqualTo("nothing to fix\nnothing was done\nexit 0\n");
    }

    @Test
    void several_notes_are_one_patch() {
        Sandbox sandbox = blog().set("GITHUB_ACTIONS", "true");
        List<String> paths = List.of("_posts/2022-10-18-a-day20.md", "_posts/2022-10-19-하루 b-day21.md");
        sandbox.write(paths.get(0), WRONG.replace("20day", "19day")).write(paths.get(1), WRONG);
        sandbox.write(
                "fix.patch", sandbox.tilIn("", "check", "--fix", "--dry-run").out());
        sandbox.git("apply", "fix.patch");
        assertThat(sandbox.read(paths.get(0))).isEqualTo(WRONG);
        assertThat(sandbox.read(paths.get(1))).isEqualTo(WRONG.replace("20day", "21day"));
    }
}
