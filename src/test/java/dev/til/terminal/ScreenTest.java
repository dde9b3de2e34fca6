package dev.til.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {
    private static final Map<String, String> AT_HOME = Map.of();
    private static final Map<String, String> ACTIONS = Map.of("GITHUB_ACTIONS", "true");

    private static String written(Map<String, String> environment, Consumer<Screen> by) {
        var out = new StringWriter();
        var screen = new Screen(out, environment);
        by.accept(screen);
        screen.flush();
        return out.toString();
    }

    private static String line(String text) {
        return written(AT_HOME, screen -> screen.line(text));
    }

    private static String inActions(String text) {
        return written(ACTIONS, screen -> screen.line(text));
    }

    /** Characters that steer a terminal or turn the direction of text, first and last of each run. */
    private static List<Integer> steering() {
        var all = new ArrayList<Integer>();
        int[] runs = {
            0x00, 0x08, 0x0A, 0x1F, 0x7F, 0x9F, 0x061C, 0x061C, 0x200E, 0x200F, 0x2028, 0x202E, 0x2066, 0x2069, 0xD800,
            0xDFFF, 0xE0000, 0xE007F
        };
        for (int i = 0; i < runs.length; i += 2) {
            for (int character = runs[i]; character <= runs[i + 1]; character++) {
                all.add(character);
            }
        }
        return all;
    }

    @Test
    void what_steers_a_terminal_is_an_escape_in_a_line() {
        for (int character : steering()) {
            String shown = line("a" + Character.toString(character) + "b");
            assertThat(shown).as("U+%04X", character).matches("a\\\\(?:u[0-9a-f]{4}|u\\{[0-9a-f]+}|[nrt])b\n");
        }
        assertThat(line("\u001b[31m\u009b2J\r\u202e\uD83D\udb40\udc41\u007f"))
                .isEqualTo("\\u001b[31m\\u009b2J\\r\\u202e\\ud83d\\u{e0041}\\u007f\n");
    }

    @Test
    void all_other_text_is_as_it_is() {
        var text = new StringBuilder();
        for (int character = ' '; character < 0x30000; character++) {
            if (!steering().contains(character) && Character.isDefined(character)) {
                text.appendCodePoint(character);
            }
        }
        assertThat(line(text.toString())).isEqualTo(text + "\n");
        assertThat(line("a\tb, 하루, 👩🏽‍💻, نص")).isEqualTo("a\tb, 하루, 👩🏽‍💻, نص\n");
    }

    @Test
    void somebody_elses_line_break_makes_no_line() {
        assertThat(line("said: a\nhint: run this\r\nb")).isEqualTo("said: a\\nhint: run this\\r\\nb\n");
        assertThat(written(AT_HOME, screen -> screen.prompt("commit a\nb?"))).isEqualTo("commit a\\nb? ");
    }

    @Test
    void content_has_its_lines_and_no_others() {
        assertThat(written(AT_HOME, screen -> screen.lines("a\r\n\n b\rc\u001b[2J\nd")))
                .isEqualTo("a\n\n b\\rc\\u001b[2J\nd\n");
        assertThat(written(AT_HOME, screen -> screen.lines("\r\n"))).isEqualTo("\n");
        assertThat(written(AT_HOME, screen -> screen.lines(""))).isEmpty();
    }

    @Test
    void only_a_style_colours() {
        assertThat(written(
                        AT_HOME,
                        screen -> screen.line(
                                Colours.ON.of(Style.RED, "a\u001b[0mb"), StyledText.plain("\n"), Colours.ON.dim("c"))))
                .isEqualTo("\u001b[1;31ma\\u001b[0mb\u001b[0m\\n\u001b[2mc\u001b[0m\n");
        assertThat(written(AT_HOME, screen -> screen.line(Colours.OFF.bold("a"), StyledText.plain("b"))))
                .isEqualTo("ab\n");
    }

    @Test
    void pages_of_help_keep_their_colours_and_nothing_else() {
        assertThat(written(AT_HOME, screen -> {
                    screen.pages()
                            .print("\u009b2J\u001b[1mtil\u001b[21m\u001b[0m \u001b[2J\u202ex\r\n\u001b]0;x\u0007\n");
                    screen.pages().flush();
                }))
                .isEqualTo("\\u009b2J\u001b[1mtil\u001b[21m\u001b[0m \\u001b[2J\\u202ex\n\\u001b]0;x\\u0007\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::error::x",
                " \t::add-mask::x",
                "\u00a0\u2007\u202f\u3000\u1680::error::x",
                "\ufeff::error::x",
                "\u200b::error::x"
            })
    void a_line_of_an_actions_log_never_starts_a_command(String line) {
        assertThat(inActions(line)).isEqualTo("- " + line + "\n");
        assertThat(line(line)).isEqualTo(line + "\n");
        assertThat(written(ACTIONS, screen -> screen.line(Colours.ON.bold(" "), StyledText.plain(line))))
                .isEqualTo("- \u001b[1m \u001b[0m" + line + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a ##[group]x|a # #[group]x",
                "###[x]|## #[x]",
                "##vso[task.setvariable]x|# #vso[task.setvariable]x",
                "##teamcity[x]##[y]|# #teamcity[x]# #[y]",
                "## [x] ##a|## [x] ##a",
                "a ::error::x|a ::error::x"
            })
    void nor_does_anything_within_it(String line, String shown) {
        assertThat(inActions(line)).isEqualTo(shown + "\n");
        assertThat(written(Map.of("TF_BUILD", "True"), screen -> screen.line(line)))
                .isEqualTo(shown + "\n");
        assertThat(written(Map.of("CI", "true"), screen -> screen.line(line))).isEqualTo(shown + "\n");
        assertThat(written(Map.of("CI", "false"), screen -> screen.line(line))).isEqualTo(line + "\n");
    }

    @Test
    void a_patch_is_as_it_is_and_the_runner_obeys_nothing_of_it() {
        String patch = "diff --git a/a b/a\n-\u001b[31m\r\n ::error::x\n+##[group]\n";
        assertThat(written(AT_HOME, screen -> screen.patch(patch))).isEqualTo(patch);
        String guarded = written(ACTIONS, screen -> screen.patch(patch));
        String token = guarded.lines().findFirst().orElseThrow().substring("::stop-commands::".length());
        assertThat(token).hasSizeGreaterThan(30);
        assertThat(guarded).isEqualTo("::stop-commands::" + token + "\n" + patch + "::" + token + "::\n");
        assertThat(written(ACTIONS, screen -> screen.patch(patch))).doesNotContain(token);
    }

    @Test
    void a_line_for_a_program_is_as_it_is() {
        assertThat(written(ACTIONS, screen -> screen.data("_posts/::a\u202e.md")))
                .isEqualTo("_posts/::a\u202e.md\n");
    }

    @Test
    void json_says_the_same_and_steers_nothing() {
        var random = new Random(20221019);
        var odd = steering();
        for (int round = 0; round < 3000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                switch (random.nextInt(4)) {
                    case 0 -> text.appendCodePoint(odd.get(random.nextInt(odd.size())));
                    case 1 -> text.append("##[vso\\\"::\n".charAt(random.nextInt(11)));
                    case 2 -> text.append("##vso[");
                    default -> text.append("하👩😀 ");
                }
            }
            // two halves that meet are one character
            String said = text.toString();
            String json = written(
                    ACTIONS,
                    screen -> screen.json(out -> {
                        var writer = new JsonWriter(out);
                        writer.beginObject().name(said).value(said).endObject().flush();
                    }));
            assertThat(JsonParser.parseString(json).getAsJsonObject().get(said)).isEqualTo(new JsonPrimitive(said));
            assertThat(Harmless.firstHarm(json)).as(json).isEqualTo(json.length() - 1);
            assertThat(CiLog.apart(json)).isEqualTo(json);
        }
    }
}
