package dev.til.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockLineTest {
    @Test
    void korean_takes_two_columns() {
        var line = ReportedLine.of("# 23일차 학습", 2, 6, 80);
        assertThat(line.shown()).isEqualTo("# 23일차 학습");
        assertThat(line.marks()).isEqualTo("  ^^^^^^");
    }

    @Test
    void marks_stand_behind_korean_text() {
        assertThat(ReportedLine.of("링크 [x](y)", 7, 8, 80).marks()).isEqualTo("         ^");
    }

    @Test
    void decomposed_korean_is_as_wide_as_composed() {
        String decomposed = "\u1112\u1161\u1105\u116e x";
        assertThat(ReportedLine.of(decomposed, 5, 6, 80).marks()).isEqualTo("     ^");
    }

    @Test
    void a_combining_mark_has_no_width() {
        assertThat(ReportedLine.of("e\u0301x", 2, 3, 80).marks()).isEqualTo(" ^");
    }

    @Test
    void an_emoji_of_two_units_takes_two_columns() {
        assertThat(ReportedLine.of("😀 x", 3, 4, 80).marks()).isEqualTo("   ^");
    }

    @Test
    void the_end_of_a_line_gets_one_mark() {
        assertThat(ReportedLine.of("ab", 2, 2, 80).marks()).isEqualTo("  ^");
        assertThat(ReportedLine.of("", 0, 0, 80).marks()).isEqualTo("^");
    }

    @Test
    void control_characters_and_writing_direction_are_shown() {
        var line = ReportedLine.of("a\u001b[31m\u202eb\tc", 8, 9, 80);
        assertThat(line.shown()).isEqualTo("a\\u001b[31m\\u202eb    c");
        assertThat(line.marks()).isEqualTo(" ".repeat(18) + "^^^^");
    }

    @Test
    void a_long_line_is_cut_around_the_place() {
        var line = ReportedLine.of("a".repeat(500) + "HERE" + "b".repeat(500), 500, 504, 80);
        assertThat(line.shown())
                .hasSize(80)
                .startsWith("…" + "a".repeat(30) + "HEREb")
                .endsWith("b…");
        assertThat(line.marks()).isEqualTo(" ".repeat(31) + "^^^^");
    }

    @Test
    void a_span_that_is_longer_than_the_window_ends_with_it() {
        var line = ReportedLine.of("a".repeat(1_000_000), 0, 1_000_000, 80);
        assertThat(line.shown()).hasSize(80);
        assertThat(line.marks()).isEqualTo("^".repeat(79));
    }
}
