package dev.til.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.NotePathPattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedPathTest {
    @ParameterizedTest
    @CsvSource({
        "_posts/{{date}}-til.md, _posts/{{date}}-day{{days}}.md",
        "_posts/{{date}}-til-{{date}}.md, _posts/{{date}}-day{{days}}.md", // as an earlier til wrote it
        "notes/{{date}}.md, notes/{{date}}-day{{days}}.md",
        "{{date}}, {{date}}-day{{days}}",
        "content/posts/{{date}}/index.md, content/posts/{{date}}-day{{days}}/index.md",
        "{{year}}/{{month}}{{day}}/README.md, {{year}}/{{month}}{{day}}-day{{days}}/README.md",
        "log.d/{{date}}-log.markdown, log.d/{{date}}-log-day{{days}}.markdown",
    })
    void the_days_stand_behind_the_name(String dated, String numbered) {
        assertThat(NumberedPath.of(NotePathPattern.of(dated), "-")).isEqualTo(NotePathPattern.of(numbered, "-"));
    }
}
