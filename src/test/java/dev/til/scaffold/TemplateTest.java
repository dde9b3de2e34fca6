package dev.til.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static String fill(String source, Map<String, TemplateValue> values) {
        return new Template("day.md", source).fill(values);
    }

    @Test
    void liquid_survives_other_delimiters() {
        assertThat(fill("{{=<% %>=}}\n# <% title %> {{ page.url }}\n", Map.of("title", TemplateValue.words("a & <b>"))))
                .isEqualTo("# a & <b> {{ page.url }}\n");
    }

    @Test
    void several_values_are_written_with_commas() {
        assertThat(fill("{{tags}}", Map.of("tags", TemplateValue.several(List.of("a", "b")))))
                .isEqualTo("a, b");
    }

    @Test
    void an_unknown_name_is_an_error_with_its_line_and_the_nearest_name() {
        assertThatThrownBy(() -> fill("a\n{{titel}}\n", Map.of("title", TemplateValue.words("x"))))
                .isInstanceOfSatisfying(TilException.class, e -> {
                    assertThat(e.problem()).isEqualTo("day.md:2: unknown variable 'titel'");
                    assertThat(e.hint()).contains("did you mean 'title'?");
                });
    }

    @Test
    void no_code_runs() {
        assertThatThrownBy(() -> fill("{{title.length}}", Map.of("title", TemplateValue.words("x"))))
                .isInstanceOf(TilException.class);
        assertThatThrownBy(() -> fill("{{> other}}", Map.of())).isInstanceOf(TilException.class);
        assertThat(fill("{{title}}", Map.of("title", TemplateValue.words("{{title}}"))))
                .isEqualTo("{{title}}");
    }

    @Test
    void an_open_section_is_an_error_with_its_line() {
        assertThatThrownBy(() -> fill("a\n{{#title}}\n", Map.of("title", TemplateValue.words("x"))))
                .hasMessageStartingWith("day.md:2: not a template");
    }

    @Test
    void control_characters_are_refused() {
        assertThatThrownBy(() -> fill("{{title}}", Map.of("title", TemplateValue.words("a\nb"))))
                .hasMessageContaining("U+000A");
        assertThatThrownBy(() -> fill("{{title}}", Map.of("title", TemplateValue.words("a\u202Eb"))))
                .hasMessageContaining("U+202E");
    }

    @Test
    void what_a_note_does_not_have_is_left_out_by_a_section_and_refused_otherwise() {
        Map<String, TemplateValue> values =
                Map.of("week", new TemplateValue.Nothing("there are no weeks", "add a course"));
        assertThat(fill("{{#week}}week {{week}}{{/week}}{{^week}}none{{/week}}", values))
                .isEqualTo("none");
        assertThatThrownBy(() -> fill("{{week}}", values)).hasMessage("day.md: there are no weeks");
    }
}
