package dev.til.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextDayTest {
    /** Day 21 is 2022-10-19, a Wednesday. */
    private static final Course COURSE = new Course(
            "",
            LocalDate.of(2022, 9, 19),
            Weekdays.WORKDAYS.days(),
            List.of(
                    new Course.DateRange(LocalDate.of(2022, 10, 3), LocalDate.of(2022, 10, 3)),
                    new Course.DateRange(LocalDate.of(2022, 10, 10), LocalDate.of(2022, 10, 10))),
            Set.of(17));

    private static NextDay written(String days) {
        return new NextDay(Arrays.stream((days == null ? "" : days).split(" "))
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "'',          2022-10-19, 21", // a newcomer begins today
        "'19',        2022-10-19, 20", // yesterday was left out
        "'19 20',     2022-10-19, 21",
        "'16',        2022-10-19, 18", // day 17 was an absence
        "'1 21',      2022-10-18, 20", // ahead: today's
        "'1 20 21',   2022-10-18, 19", // and then the latest that has none
        "'1 2',       2022-10-19, 21", // silent for long: today's
        "'3 20 21',   2022-10-19, 19",
        "'19 20',     2022-10-22, 21", // on a Saturday
        "'20 21',     2022-10-19, ",
        "'17 18 19 20 21', 2022-10-19, ",
        "'',          2022-10-22, 23",
        "'',          2022-09-18, ",
    })
    void the_next_day_is_the_one_that_a_person_would_write(String days, LocalDate today, Integer next) {
        assertThat(written(days).in(COURSE, today).orElse(null)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"'', 1, ''", "'1', 2, ''", "'18 21', 22, '19 20'", "'5', 6, ''"})
    void without_a_calendar_numbers_are_counted(String days, int next, String left) {
        assertThat(written(days).counted()).isEqualTo(next);
        assertThat(written(days).left().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(left);
    }
}
