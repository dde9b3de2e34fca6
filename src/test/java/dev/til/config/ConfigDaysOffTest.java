package dev.til.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.til.TilException;
import dev.til.course.Holiday;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigDaysOffTest {
    private static final List<Holiday> TWO = List.of(
            new Holiday(LocalDate.of(2022, 10, 3), "개천절"), new Holiday(LocalDate.of(2022, 10, 10), "대체공휴일(한글날)"));

    @Test
    void a_list_gets_each_date_at_its_place() {
        assertThat(ConfigDaysOff.add("""
                        version: 1
                        course:
                          # when we meet
                          start: 2022-09-19   # monday
                          days-off:
                          # summer
                          - 2022-09-30
                          # autumn
                          - '2022-10-05'  # ours
                          - 2022-12-28..2022-12-30
                          absent: [17]
                        git: {base: main}
                        """, TWO)).isEqualTo("""
                        version: 1
                        course:
                          # when we meet
                          start: 2022-09-19   # monday
                          days-off:
                          # summer
                          - 2022-09-30
                          - 2022-10-03  # 개천절
                          # autumn
                          - '2022-10-05'  # ours
                          - 2022-10-10  # 대체공휴일(한글날)
                          - 2022-12-28..2022-12-30
                          absent: [17]
                        git: {base: main}
                        """);
    }

    @Test
    void brackets_on_one_line_are_unfolded() {
        assertThat(ConfigDaysOff.add("""
                        version: 1
                        course:
                          start: 2022-09-19
                          days-off: [2022-10-05, "2022-12-28..2022-12-30"]   # ours
                          absent: [17]
                        """, TWO)).isEqualTo("""
                        version: 1
                        course:
                          start: 2022-09-19
                          days-off:   # ours
                            - 2022-10-03  # 개천절
                            - 2022-10-05
                            - 2022-10-10  # 대체공휴일(한글날)
                            - "2022-12-28..2022-12-30"
                          absent: [17]
                        """);
        assertThat(ConfigDaysOff.add("version: 1\ncourse:\n  days-off: []\n  start: 2022-09-19", TWO))
                .isEqualTo("""
                        version: 1
                        course:
                          days-off:
                            - 2022-10-03  # 개천절
                            - 2022-10-10  # 대체공휴일(한글날)
                          start: 2022-09-19""");
    }

    @Test
    void a_course_without_days_off_gets_the_key() {
        assertThat(ConfigDaysOff.add("version: 1\ncourse:\n    start: 2022-09-19  # monday\n    absent: [17]\n", TWO))
                .isEqualTo("""
                        version: 1
                        course:
                            start: 2022-09-19  # monday
                            days-off:
                              - 2022-10-03  # 개천절
                              - 2022-10-10  # 대체공휴일(한글날)
                            absent: [17]
                        """);
        assertThat(ConfigDaysOff.add("version: 1\ncourse:\n  start: 2022-09-19", TWO))
                .isEqualTo("""
                        version: 1
                        course:
                          start: 2022-09-19
                          days-off:
                            - 2022-10-03  # 개천절
                            - 2022-10-10  # 대체공휴일(한글날)
                        """);
        assertThat(ConfigDaysOff.add("version: 1\ncourse:\n  days-off:  # none yet\n  start: 2022-09-19\n", TWO))
                .isEqualTo("""
                        version: 1
                        course:
                          days-off:  # none yet
                            - 2022-10-03  # 개천절
                            - 2022-10-10  # 대체공휴일(한글날)
                          start: 2022-09-19
                        """);
    }

    @Test
    void braces_stay_braces() {
        assertThat(ConfigDaysOff.add("version: 1\ncourse: {start: 2022-09-19}  # short\n", TWO))
                .isEqualTo("""
                version: 1
                course: {start: 2022-09-19, days-off: [
                    2022-10-03,  # 개천절
                    2022-10-10,  # 대체공휴일(한글날)
                  ]}  # short
                """);
        assertThat(ConfigDaysOff.add("version: 1\ncourse: {start: 2022-09-19, days-off: [2022-10-05]}\n", TWO))
                .isEqualTo("""
                        version: 1
                        course: {start: 2022-09-19, days-off: [2022-10-05,
                            2022-10-03,  # 개천절
                            2022-10-10,  # 대체공휴일(한글날)
                          ]}
                        """);
    }

    @Test
    void brackets_over_several_lines_stay_brackets() {
        assertThat(ConfigDaysOff.add("""
                        version: 1
                        course:
                          start: 2022-09-19
                          days-off: [
                            2022-10-05,  # a, b
                            2022-10-06  # c
                          ]
                        """, TWO)).isEqualTo("""
                        version: 1
                        course:
                          start: 2022-09-19
                          days-off: [
                            2022-10-05,  # a, b
                            2022-10-06,  # c
                            2022-10-03,  # 개천절
                            2022-10-10,  # 대체공휴일(한글날)
                          ]
                        """);
    }

    @Test
    void line_breaks_and_the_byte_order_mark_stay() {
        assertThat(ConfigDaysOff.add("\uFEFFversion: 1\r\ncourse:\r\n  start: 2022-09-19\r\n", TWO.subList(0, 1)))
                .isEqualTo(
                        "\uFEFFversion: 1\r\ncourse:\r\n  start: 2022-09-19\r\n  days-off:\r\n    - 2022-10-03  # 개천절\r\n");
    }

    @Test
    void what_cannot_be_extended_is_left_to_the_person() {
        TilException failure = catchThrowableOfType(
                TilException.class,
                () -> ConfigDaysOff.add("version: 1\ncourse: {start: 2022-09-19, days-off: }\n", TWO));
        assertThat(failure.problem())
                .isEqualTo("'days-off' in .til/config.yml is written in a way that til does not extend");
        assertThat(failure.hint()).contains("""
                add these by hand:
                - 2022-10-03  # 개천절
                - 2022-10-10  # 대체공휴일(한글날)""");
    }
}
