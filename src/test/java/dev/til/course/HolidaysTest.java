package dev.til.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidaysTest {
    private static List<String> dates(Holidays holidays) {
        return holidays.all().stream().map(holiday -> holiday.date().toString()).toList();
    }

    @Test
    void korea_2022_has_its_substitute_and_election_days() {
        assertThat(dates(Holidays.of("KR", 2022, 2022)))
                .containsExactly(
                        "2022-01-01",
                        "2022-01-31",
                        "2022-02-01",
                        "2022-02-02",
                        "2022-03-01",
                        "2022-03-09",
                        "2022-05-05",
                        "2022-05-08",
                        "2022-06-01",
                        "2022-06-06",
                        "2022-08-15",
                        "2022-09-09",
                        "2022-09-10",
                        "2022-09-11",
                        "2022-09-12",
                        "2022-10-03",
                        "2022-10-09",
                        "2022-10-10",
                        "2022-12-25");
    }

    @Test
    void korea_knows_the_holidays_that_were_declared_at_short_notice() {
        assertThat(dates(Holidays.of("kr", 2020, 2026)))
                .contains(
                        "2020-08-17",
                        "2023-10-02",
                        "2024-10-01",
                        "2025-01-27",
                        "2025-06-03",
                        "2026-05-01",
                        "2026-07-17");
    }

    @Test
    void every_year_of_the_korean_table_is_whole() {
        for (int year = KoreanHolidays.FIRST_YEAR; year <= KoreanHolidays.LAST_YEAR; year++) {
            assertThat(Holidays.of("KR", year, year).all())
                    .extracting(Holiday::name)
                    .as("%d", year)
                    .anyMatch(name -> name.contains("신정"))
                    .anyMatch(name -> name.contains("어린이날"))
                    .anyMatch(name -> name.contains("부처님오신날"))
                    .anyMatch(name -> name.contains("현충일"))
                    .anyMatch(name -> name.contains("한글날"))
                    .anyMatch(name -> name.contains("성탄절"))
                    .areAtLeast(3, new org.assertj.core.api.Condition<>(name -> name.contains("설날"), "Seollal"))
                    .areAtLeast(3, new org.assertj.core.api.Condition<>(name -> name.contains("추석"), "Chuseok"));
        }
    }

    @Test
    void years_beyond_the_korean_table_are_said() {
        assertThat(Holidays.of("KR", 2022, 2022).notice()).isEmpty();
        assertThat(Holidays.of("KR", 2027, 2028).notice().orElseThrow()).contains("2020 to 2027");
    }

    @Test
    void other_countries_are_computed() {
        assertThat(Holidays.of("JP", 2022, 2022).all()).contains(new Holiday(LocalDate.of(2022, 11, 3), "Culture Day"));
        assertThat(Holidays.of("JP", 2022, 2022).notice()).isPresent();
        assertThat(dates(Holidays.of("DE-BY", 2022, 2022))).contains("2022-01-06");
        assertThat(dates(Holidays.of("DE", 2022, 2022))).doesNotContain("2022-01-06");
    }

    @Test
    void an_unknown_country_is_refused() {
        assertThatThrownBy(() -> Holidays.of("XX", 2022, 2022)).hasMessage("no holidays are known for 'XX'");
        assertThatThrownBy(() -> Holidays.of("-", 2022, 2022)).hasMessage("no holidays are known for '-'");
    }

    @Test
    void a_calendar_file_gives_its_all_day_events() {
        Holidays holidays =
                CalendarFile.read("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//test//EN
                        BEGIN:VEVENT
                        DTSTART;VALUE=DATE:20221228
                        DTEND;VALUE=DATE:20221231
                        SUMMARY:Year-end
                         break
                        END:VEVENT
                        BEGIN:VEVENT
                        DTSTART;VALUE=DATE:20201003
                        RRULE:FREQ=YEARLY
                        SUMMARY:개천절
                        END:VEVENT
                        BEGIN:VEVENT
                        DTSTART;VALUE=DATE:20221011
                        STATUS:CANCELLED
                        SUMMARY:no
                        END:VEVENT
                        BEGIN:VEVENT
                        DTSTART:20221012T100000Z
                        SUMMARY:meeting
                        END:VEVENT
                        BEGIN:VEVENT
                        SUMMARY:nothing
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"), LocalDate.of(2022, 9, 19), LocalDate.of(2023, 9, 19));
        assertThat(holidays.all())
                .containsExactly(
                        new Holiday(LocalDate.of(2022, 10, 3), "개천절"),
                        new Holiday(LocalDate.of(2022, 12, 28), "Year-endbreak"),
                        new Holiday(LocalDate.of(2022, 12, 29), "Year-endbreak"),
                        new Holiday(LocalDate.of(2022, 12, 30), "Year-endbreak"));
        assertThat(holidays.notice()).contains("events at an hour were left out: 1");
    }

    @Test
    void a_file_that_is_no_calendar_gives_nothing() {
        assertThat(CalendarFile.read("hello", LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1))
                        .all())
                .isEmpty();
    }
}
