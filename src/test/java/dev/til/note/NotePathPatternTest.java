package dev.til.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotePathPatternTest {
    private static final NotePathPattern DAY = NotePathPattern.of("_posts/{{date}}-{{course}}-{{days}}days.md");

    private static NoteKind kind(String path, String range) {
        return new NoteKind(
                "day",
                NotePathPattern.of(path, range),
                "day.md",
                Optional.empty(),
                range,
                true,
                Map.of(),
                Optional.empty());
    }

    @Test
    void what_was_filled_in_is_read_back() {
        var values = Map.of("date", "2022-10-19", "course", "Boostcamp", "days", "20~21");
        assertThat(DAY.fill(values)).isEqualTo("_posts/2022-10-19-Boostcamp-20~21days.md");
        assertThat(DAY.match("_posts/2022-10-19-Boostcamp-20~21days.md")).contains(values);
        assertThat(DAY.names()).isEqualTo(List.of("date", "course", "days"));
    }

    @Test
    void a_name_without_a_value_is_told() {
        assertThatThrownBy(() -> DAY.fill(Map.of("date", "2022-10-19"))).hasMessage("{{course}} has no value");
    }

    @Test
    void other_paths_do_not_match() {
        assertThat(DAY.match("_posts/2022-10-19-Boostcamp-5weeks.md")).isEmpty();
        assertThat(DAY.match("_posts/sub/2022-10-19-Boostcamp-5days.md")).isEmpty();
    }

    @Test
    void a_name_that_is_there_twice_must_say_the_same() {
        var pattern = NotePathPattern.of("{{year}}/{{year}}-{{month}}.md");
        assertThat(pattern.match("2022/2022-10.md")).isPresent();
        assertThat(pattern.match("2022/2023-10.md")).isEmpty();
    }

    @Test
    void decomposed_korean_is_the_same_name() {
        String decomposed = "\u1100\u1161-21.md"; // 가 as macOS stores it
        assertThat(NotePathPattern.of("가-{{days}}.md").match(decomposed)).isPresent();
        assertThat(NotePathPattern.of("{{title}}.md").fill(Map.of("title", "\u1100\u1161")))
                .isEqualTo("가.md");
    }

    @Test
    void days_are_read_whatever_stands_between_them() {
        assertThat(kind("day{{days}}.md", "~").days("day20~21.md")).contains(NoteDays.range(20, 21));
        assertThat(kind("day{{days}}.md", "~").days("day20-21.md")).contains(NoteDays.range(20, 21));
        assertThat(kind("day{{days}}.md", "to").days("day20to21.md")).contains(NoteDays.range(20, 21));
        assertThat(kind("day{{days}}.md", "~").days("day15(1).md")).contains(new NoteDays(15, 15, 1));
        assertThat(kind("day{{n}}.md", "~").days("day21.md")).contains(NoteDays.of(21));
    }

    @Test
    void dates_are_read_whole_or_in_parts() {
        assertThat(kind("{{date}}.md", "~").date("2022-10-19.md")).contains(LocalDate.of(2022, 10, 19));
        assertThat(kind("{{year}}/{{month}}/{{day}}.md", "~").date("2022/10/19.md"))
                .contains(LocalDate.of(2022, 10, 19));
        assertThat(kind("{{date}}.md", "~").date("2022-02-30.md")).isEmpty();
        assertThat(kind("day{{n}}.md", "~").date("day21.md")).isEmpty();
    }
}
