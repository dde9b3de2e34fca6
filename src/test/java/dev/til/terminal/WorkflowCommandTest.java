package dev.til.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowCommandTest {
    private static String line(Map<String, String> properties, String... message) {
        return new WorkflowCommand("error", properties, List.of(message)).line();
    }

    @Test
    void properties_stand_in_their_order() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("file", "a.md");
        properties.put("line", "3");
        assertThat(line(properties, "no such page", "write it"))
                .isEqualTo("::error file=a.md,line=3::no such page%0Awrite it");
        assertThat(line(Map.of(), "x")).isEqualTo("::error::x");
    }

    @Test
    void nothing_breaks_out_of_a_property() {
        assertThat(line(Map.of("file", "a,line=1::b%0A\r\n\u001b\u202e.md"), "x"))
                .isEqualTo("::error file=a%2Cline=1%3A%3Ab%250A%0D%0A\\u001b\\u202e.md::x");
    }

    @Test
    void a_file_is_called_what_it_is_called() {
        assertThat(line(Map.of("file", "_posts/a\"q\"\\하루 {x} [y].md"), "x"))
                .isEqualTo("::error file=_posts/a\"q\"\\하루 {x} [y].md::x");
    }

    @Test
    void nothing_breaks_out_of_the_message() {
        assertThat(line(Map.of(), "100%25 a\n::add-mask::b\r \u001b[2J ##[group]"))
                .isEqualTo("::error::100%2525 a\\n::add-mask::b\\r \\u001b[2J # #[group]");
    }

    @Test
    void a_message_is_cut_where_github_would_cut_it() {
        assertThat(line(Map.of(), "x".repeat(5000))).isEqualTo("::error::" + "x".repeat(4095) + "…");
    }
}
