package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidaysCommandTest {
    private static final String CONFIG = """
            version: 1
            course:
              start: 2022-09-19  # a monday
            notes:
              day: {path: "{{date}}.md"}
            """;

    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void notes_with_a_course() {
        sandbox = new Sandbox(root).init().write(".til/config.yml", CONFIG);
    }

    @Test
    void korean_holidays_are_written_with_their_names() {
        assertThat(sandbox.til("course", "holidays", "--country", "KR", "--year", "2022"))
                .isEqualTo("""
                2022-10-03 mon  개천절
                2022-10-10 mon  대체공휴일(한글날)
                added 2 days off to .til/config.yml; later days have other numbers now
                next: til course, then til check
                exit 0
                """);
        assertThat(sandbox.read(".til/config.yml")).isEqualTo("""
                version: 1
                course:
                  start: 2022-09-19  # a monday
                  days-off:
                    - 2022-10-03  # 개천절
                    - 2022-10-10  # 대체공휴일(한글날)
                notes:
                  day: {path: "{{date}}.md"}
                """);
        assertThat(sandbox.til("course", "21")).startsWith("2022-10-19\n");
    }

    @Test
    void a_second_time_adds_nothing() {
        sandbox.til("course", "holidays", "--country", "KR", "--year", "2022");
        String before = sandbox.read(".til/config.yml");
        assertThat(sandbox.til("course", "holidays", "--country", "kr", "--year", "2022"))
                .isEqualTo("""
                nothing to add: no further holiday falls on a study day
                exit 0
                """);
        assertThat(sandbox.read(".til/config.yml")).isEqualTo(before);
    }

    @Test
    void a_dry_run_writes_nothing() {
        assertThat(sandbox.til("course", "holidays", "--country", "KR", "--year", "2022", "-n"))
                .isEqualTo("""
                2022-10-03 mon  개천절
                2022-10-10 mon  대체공휴일(한글날)
                would add 2 days off to .til/config.yml
                nothing was done
                exit 0
                """);
        assertThat(sandbox.read(".til/config.yml")).isEqualTo(CONFIG);
    }

    @Test
    void a_calendar_file_is_a_source_too() {
        sandbox.write("team.ics", """
                BEGIN:VCALENDAR\r
                BEGIN:VEVENT\r
                DTSTART;VALUE=DATE:20221228\r
                DTEND;VALUE=DATE:20230101\r
                SUMMARY:Year-end break\r
                END:VEVENT\r
                END:VCALENDAR\r
                """);
        assertThat(sandbox.til("course", "holidays", "--ics", "team.ics")).isEqualTo("""
                2022-12-28 wed  Year-end break
                2022-12-29 thu  Year-end break
                2022-12-30 fri  Year-end break
                added 3 days off to .til/config.yml; later days have other numbers now
                next: til course, then til check
                exit 0
                """);
    }

    @Test
    void what_nobody_knows_is_said() {
        assertThat(sandbox.til("course", "holidays", "--country", "KR", "--year", "2031"))
                .isEqualTo("""
                til knows Korea's holidays of 2020 to 2027 as of July 2026; add those of other years and those declared since by hand
                nothing to add: no further holiday falls on a study day
                exit 0
                """);
        assertThat(sandbox.til("course", "holidays", "--country", "XX")).isEqualTo("""
                til: no holidays are known for 'XX'
                hint: write a country's two letters, as in JP, or take a calendar file: --ics FILE
                exit 2
                """);
        assertThat(sandbox.til("course", "holidays", "--ics", "none.ics")).isEqualTo("""
                til: 'none.ics' is not a file of less than 8 MiB
                hint: name an .ics file
                exit 3
                """);
    }

    @Test
    void one_source_is_needed() {
        assertThat(sandbox.til("course", "holidays")).isEqualTo("""
                til: whose holidays?
                hint: name a country or a calendar file: --country KR or --ics FILE
                exit 2
                """);
    }
}
