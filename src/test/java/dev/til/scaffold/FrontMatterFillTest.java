package dev.til.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import dev.til.note.FrontMatter;
import dev.til.note.Notes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterFillTest {
    private static String fill(String source, Map<String, TemplateValue> values) {
        return new Template("day.md", source).fill(values);
    }

    private static FrontMatter.Fields fields(String text) {
        return (FrontMatter.Fields)
                Notes.read("a.md", text.getBytes(StandardCharsets.UTF_8)).frontMatter();
    }

    @Test
    void plain_values_stay_plain() {
        assertThat(fill(
                        "---\ntitle: {{title}}\ntags: [{{tags}}]\npin: {{pin}}\n---\n# {{title}}\n",
                        Map.of(
                                "title", TemplateValue.words("Boostcamp 20~21일차"),
                                "tags", TemplateValue.several(List.of("5weeks", "15(1)day")),
                                "pin", TemplateValue.literal("true"))))
                .isEqualTo("""
                        ---
                        title: Boostcamp 20~21일차
                        tags: [5weeks, 15(1)day]
                        pin: true
                        ---
                        # Boostcamp 20~21일차
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TIL: day 21",
                "[TIL] x",
                "@x",
                "`x`",
                "%x",
                "*x*",
                "- x",
                "\"x\" y",
                "x # y",
                "'",
                "\"",
                "\\",
                "a, b",
                "{a}",
                "null",
                "~",
                "yes",
                "off",
                "2022",
                "1_000",
                "10:30",
                "2022-10-19",
                "1e3",
                ":day",
                "<<",
                "=",
                "---",
                "...",
                "!x",
                "&a",
                "?",
                "|",
                ">",
                " x ",
                "x:",
                "",
                "학습 ] 정리",
                "a: b: c",
                "}}",
                "x\\n---\\ny"
            })
    void any_title_comes_back_as_the_text_it_was(String title) {
        for (String form : List.of("{{title}}", "\"{{title}}\"", "'{{title}}'", "[a, {{title}}]", "pre {{title}}")) {
            String text = fill(
                    "---\nfirst: 1\ntitle: " + form + "\nlast: 2\n---\n", Map.of("title", TemplateValue.words(title)));
            var value = fields(text).field("title").orElseThrow().value();
            var scalar =
                    value instanceof FrontMatter.Sequence list ? list.items().get(1) : value;
            String expected = form.startsWith("pre") ? "pre " + title : title;
            assertThat(((FrontMatter.Scalar) scalar).raw()).isEqualTo(expected);
            assertThat(fields(text).fields())
                    .extracting(FrontMatter.Field::key)
                    .containsExactly("first", "title", "last");
        }
    }

    @Test
    void a_title_that_yaml_would_take_for_something_else_is_quoted() {
        assertThat(fill("---\ntitle: {{title}}\n---\n", Map.of("title", TemplateValue.words("2022-10-19"))))
                .isEqualTo("---\ntitle: \"2022-10-19\"\n---\n");
        assertThat(fill("---\ndate: {{date}} 18:00\n---\n", Map.of("date", TemplateValue.literal("2022-10-19"))))
                .isEqualTo("---\ndate: 2022-10-19 18:00\n---\n");
    }

    @Test
    void toml_strings_are_escaped() {
        assertThat(fill(
                        "+++\ntitle = \"{{title}}\"\n+++\n{{title}}\n",
                        Map.of("title", TemplateValue.words("a \"b\""))))
                .isEqualTo("+++\ntitle = \"a \\\"b\\\"\"\n+++\na \"b\"\n");
    }

    @Test
    void a_template_that_is_no_yaml_says_where() {
        assertThatThrownBy(() -> fill("---\ntitle: [{{title}}\n---\n", Map.of("title", TemplateValue.words("x"))))
                .isInstanceOf(TilException.class)
                .hasMessageContaining("day.md: its front matter is not valid");
    }
}
