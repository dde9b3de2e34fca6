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
}
