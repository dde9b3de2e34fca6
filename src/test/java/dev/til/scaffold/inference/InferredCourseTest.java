package dev.til.scaffold.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.course.Course;
import dev.til.course.Course.DateRange;
import dev.til.note.NoteDays;
import dev.til.scaffold.inference.InferredCourse.Sighting;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InferredCourseTest {
    private final List<Sighting> notes = new ArrayList<>();

    private void note(String days, String date) {
        notes.add(new Sighting(NoteDays.parse(days).orElseThrow(), LocalDate.parse(date)));
    }

    private Course course() {
        return InferredCourse.of("", notes).orElseThrow();
    }

    private static DateRange off(String first, String last) {
        return new DateRange(LocalDate.parse(first), LocalDate.parse(last));
    }

    @Test
    void a_weekday_without_a_number_is_off_and_a_number_without_a_note_is_an_absence() {
        note("8", "2022-09-28");
        note("9", "2022-09-29");
        note("10", "2022-09-30");
        note("11", "2022-10-04");
        note("13", "2022-10-06");
        note("14", "2022-10-07");
        assertThat(course().start()).isEqualTo("2022-09-19");
        assertThat(course().weekdays()).isEqualTo(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(course().daysOff()).containsExactly(off("2022-10-03", "2022-10-03"));
        assertThat(course().absent()).isEqualTo(Set.of(12));
    }

    @Test
    void a_range_may_carry_the_date_of_its_first_or_of_its_last_day() {
        note("1", "2022-12-01");
        note("2", "2022-12-02");
        note("3~7", "2022-12-09");
        note("8~12", "2022-12-12");
        note("13~17", "2022-12-19");
        note("18", "2022-12-26");
        assertThat(course().daysOff()).isEmpty();
        assertThat(course().date(12)).contains(LocalDate.of(2022, 12, 16));
    }

    @Test
    void a_break_of_several_days_is_one_range() {
        note("69-70", "2022-12-26");
        note("71", "2023-01-02");
        note("72", "2023-01-03");
        note("68", "2022-12-23");
        note("67", "2022-12-22");
        assertThat(course().daysOff()).containsExactly(off("2022-12-28", "2022-12-30"));
    }

    @Test
    void one_note_with_a_wrong_date_moves_nothing() {
        for (int day = 1; day <= 5; day++) {
            note(String.valueOf(day), "2026-03-0" + (day + 1));
        }
        note("6", "2025-03-09");
        note("7", "2026-03-10");
        note("8", "2026-03-11");
        assertThat(course().start()).isEqualTo("2026-03-02");
        assertThat(course().daysOff()).isEmpty();
    }

    @Test
    void a_daily_journal_counts_every_day_of_the_week() {
        for (int day = 1; day <= 20; day++) {
            note(String.valueOf(day), LocalDate.of(2026, 1, 1).plusDays(day - 1).toString());
        }
        assertThat(course().weekdays()).hasSize(7);
        assertThat(course().daysOff()).isEmpty();
    }

    @Test
    void numbers_that_only_count_notes_are_no_course() {
        for (int day = 1; day <= 12; day++) {
            note(
                    String.valueOf(day),
                    LocalDate.of(2026, 1, 1).plusDays(day * 5L).toString());
        }
        assertThat(InferredCourse.of("", notes)).isEmpty();
    }
}
