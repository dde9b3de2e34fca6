package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseCommandTest {
    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void notes_with_a_course() {
        sandbox = new Sandbox(root).init().write(".til/config.yml", """
                version: 1
                course:
                  name: Boostcamp
                  start: 2022-09-19
                  days-off:
                    - 2022-10-03  # 개천절
                    - 2022-10-10
                  absent: [17]
                notes:
                  day: {path: "_posts/{{date}}-{{course}}-{{days}}days.md"}
                """);
    }

    @Test
    void the_calendar_shows_numbers_days_off_and_notes() {
        sandbox.write("_posts/2022-10-10-Boostcamp-15(1)days.md", "")
                .write("_posts/2022-10-11-Boostcamp-15days.md", "")
                .write("_posts/2022-10-18-Boostcamp-19~20days.md", "")
                .write("_posts/2022-10-14-other.md", "");
        assertThat(sandbox.til("course", "--from", "2022-10-03")).isEqualTo("""
                  week  date               day
                     3  2022-10-03 mon        -  개천절
                        2022-10-04 tue       11  no note
                        2022-10-05 wed       12  no note
                        2022-10-06 thu       13  no note
                        2022-10-07 fri       14  no note
                        2022-10-08 sat-sun    -  weekend
                     4  2022-10-10 mon        -  _posts/2022-10-10-Boostcamp-15(1)days.md, day off
                        2022-10-11 tue       15  _posts/2022-10-11-Boostcamp-15days.md
                        2022-10-12 wed       16  no note
                        2022-10-13 thu       17  absent
                        2022-10-14 fri       18  no note
                        2022-10-15 sat-sun    -  weekend
                     5  2022-10-17 mon       19  _posts/2022-10-18-Boostcamp-19~20days.md
                        2022-10-18 tue       20  _posts/2022-10-18-Boostcamp-19~20days.md
                *       2022-10-19 wed       21  no note
                        2022-10-20 thu       22
                        2022-10-21 fri       23
                        2022-10-22 sat-sun    -  weekend
                exit 0
                """);
    }

    @Test
    void a_program_gets_the_same_as_json() {
        assertThat(sandbox.til("course", "--from", "2022-10-18", "--to", "2022-10-19", "--format", "json"))
                .isEqualTo("""
                        {"version":1,"course":{"name":"Boostcamp","start":"2022-09-19","end":null,"weekdays":["mon","tue","wed","thu","fri"],"absent":[17]},\
                        "days":[{"date":"2022-10-18","weekday":"tue","week":5,"kind":"study","day":20,"why":null,"absent":false,"today":false,"notes":[]},\
                        {"date":"2022-10-19","weekday":"wed","week":5,"kind":"study","day":21,"why":null,"absent":false,"today":true,"notes":[]}]}
                        exit 0
                        """);
    }

    @Test
    void a_day_is_answered_by_its_date() {
        assertThat(sandbox.til("course", "21")).isEqualTo("""
                2022-10-19
                wed, week 5, today, no note
                exit 0
                """);
        assertThat(sandbox.til("course", "day20-21")).isEqualTo("2022-10-18..2022-10-19\nexit 0\n");
    }

    @Test
    void a_date_is_answered_by_its_day() {
        assertThat(sandbox.til("course", "2022-10-18")).isEqualTo("""
                20
                tue, week 5, no note
                exit 0
                """);
        assertThat(sandbox.til("course", "today")).startsWith("21\n");
    }

    @Test
    void a_date_without_a_number_says_why() {
        assertThat(sandbox.til("course", "2022-10-03")).isEqualTo("mon, week 3, 개천절\nexit 1\n");
        assertThat(sandbox.til("course", "2022-10-16")).isEqualTo("sun, week 4, weekend\nexit 1\n");
        assertThat(sandbox.til("course", "2022-09-18")).isEqualTo("sun, before the course\nexit 1\n");
    }

    @Test
    void what_cannot_be_answered_is_refused() {
        assertThat(sandbox.til("course", "tomorow")).isEqualTo("""
                til: 'tomorow' is neither a day nor a date
                hint: write 21, 20-21, 2022-10-19, today or yesterday
                exit 2
                """);
        assertThat(sandbox.til("course", "2022-02-30")).isEqualTo("""
                til: there is no 2022-02-30 in the calendar
                hint: write it as 2022-10-19
                exit 2
                """);
        assertThat(sandbox.til("course", "15(1)")).isEqualTo("""
                til: a catch-up such as 15(1) has no date of its own
                hint: it carries the date that you give it: til new 'day15(1)' --date DATE
                exit 2
                """);
        assertThat(sandbox.til("course", "--from", "2022-10-19", "--to", "2022-10-18"))
                .isEqualTo("""
                til: 2022-10-18 is before 2022-10-19
                hint: turn --from and --to round
                exit 2
                """);
    }

    @Test
    void without_a_course_the_way_to_one_is_shown() {
        sandbox.write(".til/config.yml", "version: 1\n");
        assertThat(sandbox.til("course")).isEqualTo("""
                til: there is no calendar of a course
                hint: write one, with the date of day 1: til course start 2022-10-17
                exit 2
                """);
    }

    @Test
    void a_wrong_configuration_stops_it_with_the_place() {
        sandbox.write(".til/config.yml", "version: 1\ncourse:\n  start: 2022-9-19\n  weekday: [mon]\n");
        assertThat(sandbox.til("course")).isEqualTo("""
                til: 2 problems in the configuration
                .til/config.yml:3:10: '2022-9-19' is not a date; write it as YYYY-MM-DD
                .til/config.yml:4:3: unknown key 'weekday'; did you mean 'weekdays'?
                hint: correct it, then 'til doctor' looks at it again
                exit 2
                """);
    }
}
