package dev.til.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.course.Course.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final LocalDate START = LocalDate.of(2022, 9, 19);
    private final Course course = new Course(
            "Boostcamp",
            START,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(day(2022, 10, 3), day(2022, 10, 10)),
            Set.of(17));

    private static DateRange day(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new DateRange(date, date);
    }

    @Test
    void public_holidays_have_no_number() {
        assertThat(course.date(20)).contains(LocalDate.of(2022, 10, 18));
        assertThat(course.date(21)).contains(LocalDate.of(2022, 10, 19));
        assertThat(course.day(LocalDate.of(2022, 10, 10))).isEmpty();
        assertThat(course.day(LocalDate.of(2022, 10, 11))).contains(15);
    }

    @Test
    void an_absence_uses_its_number_up() {
        assertThat(course.day(LocalDate.of(2022, 10, 13))).contains(17);
        assertThat(course.day(LocalDate.of(2022, 10, 14))).contains(18);
    }

    @Test
    void weeks_are_calendar_weeks() {
        assertThat(course.week(START)).isEqualTo(1);
        assertThat(course.week(LocalDate.of(2022, 10, 19))).isEqualTo(5);
    }

    @Test
    void numbers_and_dates_agree_both_ways_with_a_plain_count() {
        var odd = new Course(
                "",
                LocalDate.of(2022, 9, 22),
                EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY),
                List.of(
                        new DateRange(LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 24)),
                        new DateRange(LocalDate.of(2022, 12, 20), LocalDate.of(2023, 1, 5)),
                        new DateRange(LocalDate.of(2022, 12, 24), LocalDate.of(2022, 12, 24)),
                        new DateRange(LocalDate.of(2023, 1, 3), LocalDate.of(2023, 1, 7))),
                Set.of());
        int number = 0;
        for (LocalDate date = LocalDate.of(2022, 9, 1);
                date.isBefore(LocalDate.of(2023, 6, 1));
                date = date.plusDays(1)) {
            if (odd.isStudyDay(date)) {
                number++;
                assertThat(odd.date(number)).contains(date);
                assertThat(odd.day(date)).contains(number);
            } else {
                assertThat(odd.day(date)).isEmpty();
            }
            assertThat(odd.studyDays(date)).isEqualTo(number);
        }
    }

    @Test
    void a_range_of_days_has_two_dates() {
        assertThat(course.dates(14, 15)).contains(new DateRange(LocalDate.of(2022, 10, 7), LocalDate.of(2022, 10, 11)));
    }

    @Test
    void what_the_course_never_reaches_has_no_date() {
        assertThat(course.date(0)).isEmpty();
        assertThat(course.date(10_000)).isEmpty();
        assertThat(course.date(9999)).isPresent();
        var over = new Course(
                "",
                START,
                EnumSet.of(DayOfWeek.MONDAY),
                List.of(new DateRange(START, LocalDate.of(9999, 12, 31))),
                Set.of());
        assertThat(over.date(1)).isEmpty();
    }
}
