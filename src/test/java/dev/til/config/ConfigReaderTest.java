package dev.til.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.til.TilException;
import dev.til.course.Course.DateRange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
    static final String FULL = """
            version: 1
            site: {kind: jekyll}
            course:
              name: Boostcamp
              start: 2022-09-19
              weekdays: [mon, tue, wed, thu, fri]
              days-off:
                - 2022-10-03  # 개천절
                - 2022-10-10
                - 2022-12-28..2022-12-30
              absent: [17]
            notes:
              day:
                path: "_posts/{{date}}-{{course}}-{{days}}days.md"
                template: day.md
                time: "18:00:00"
                range: "~"
                range-date: last
                tags: {day: "{{n}}day", week: "{{week}}weeks"}
                heading: "{{n}}일차"
              week: {path: "_posts/{{date}}-{{course}}-{{week}}weeks.md", template: week.md}
            check:
              rules: {image-alt-missing: none, tag-similar: warning}
              front-matter: {required: [title, date, categories, tags], schema: .til/post.schema.json}
            git:
              base: auto
              branch: "til/{{date}}-day{{range}}"
              remote: origin
              upstream: upstream
              message: "docs: day{{days}} {{title}}"
            review:
              forge: auto
              title: "[{{course}}] {{title}}"
              body: pull-request.md
              reviewers: [mina, jun]
              labels: [til]
            """;

    private static Config read(String yaml) {
        return read(yaml, Map.of(), Map.of());
    }

    private static Config read(String yaml, Map<String, String> git, Map<String, String> environment) {
        return new ConfigReader(List.of("image-alt-missing", "tag-similar"))
                .read(new ConfigReader.Sources(
                        Optional.of(yaml.getBytes(StandardCharsets.UTF_8)), Map.of(), git, environment));
    }

    private static String problem(String yaml) {
        return problem(yaml, Map.of(), Map.of());
    }

    private static String problem(String yaml, Map<String, String> git, Map<String, String> environment) {
        TilException failure = catchThrowableOfType(TilException.class, () -> read(yaml, git, environment));
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(TilException.Kind.USAGE);
        return failure.problem();
    }

    @Test
    void the_sample_of_the_design_is_understood_whole() {
        Config config = read(FULL);
        assertThat(config.site().kind()).contains("jekyll");
        var course = config.course().orElseThrow();
        assertThat(course.name()).isEqualTo("Boostcamp");
        assertThat(course.start()).isEqualTo("2022-09-19");
        assertThat(course.weekdays()).hasSize(5).doesNotContain(DayOfWeek.SUNDAY);
        assertThat(course.daysOff())
                .containsExactly(
                        new DateRange(LocalDate.of(2022, 10, 3), LocalDate.of(2022, 10, 3), Optional.of("개천절")),
                        new DateRange(LocalDate.of(2022, 10, 10), LocalDate.of(2022, 10, 10)),
                        new DateRange(LocalDate.of(2022, 12, 28), LocalDate.of(2022, 12, 30)));
        assertThat(course.absent()).containsExactly(17);
        var day = config.notes().named("day").orElseThrow();
        assertThat(day.path()).hasToString("_posts/{{date}}-{{course}}-{{days}}days.md");
        assertThat(day.time()).contains("18:00:00");
        assertThat(day.rangeDateLast()).isTrue();
        assertThat(day.tags()).isEqualTo(Map.of("day", "{{n}}day", "week", "{{week}}weeks"));
        assertThat(day.heading()).contains("{{n}}일차");
        assertThat(config.check().rules()).isEqualTo(Map.of("image-alt-missing", "none", "tag-similar", "warning"));
        assertThat(config.check().required()).containsExactly("title", "date", "categories", "tags");
        assertThat(config.git().base()).isEmpty();
        assertThat(config.git().upstream()).contains("upstream");
        assertThat(config.review().reviewers()).containsExactly("mina", "jun");
    }

    @Test
    void days_are_counted_by_a_calendar_or_by_notes() {
        Config counted = read("version: 1\ncourse: {name: 100 days, count: notes}\n");
        assertThat(counted.numbering().byNotes()).isTrue();
        assertThat(counted.numbering().name()).isEqualTo("100 days");
        assertThat(counted.course()).isEmpty();
        assertThat(problem("version: 1\ncourse: {count: notes, start: 2022-09-19, absent: [3]}\n"))
                .isEqualTo("""
                2 problems in the configuration
                .til/config.yml:2:24: 'course.start' belongs to a calendar, and 'count: notes' counts without one; take one of them out
                .til/config.yml:2:43: 'course.absent' belongs to a calendar, and 'count: notes' counts without one; take one of them out""");
        assertThat(problem("version: 1\ncourse: {count: days}\n"))
                .contains("'course.count' cannot be 'days'; write one of notes");
        assertThat(problem("version: 1\ncourse: {name: x}\n")).contains("'course.start' is missing");
    }

    @Test
    void without_a_file_everything_has_a_default() {
        var none = new ConfigReader.Sources(Optional.empty(), Map.of(), Map.of(), Map.of());
        assertThat(new ConfigReader(List.of()).read(none).git()).isEqualTo(Config.DEFAULT.git());
        assertThat(new ConfigReader(List.of()).read(none).course()).isEmpty();
        assertThat(read("version: 1\n").notes().all()).isEmpty();
    }

    @Test
    void the_environment_is_stronger_than_git_and_git_than_the_file() {
        String yaml = "version: 1\ngit: {base: one, remote: one}\ncheck: {rules: {tag-similar: none}}\n";
        Config config = read(
                yaml,
                Map.of("git.base", "two", "git.remote", "two", "check.rules.tag-similar", "info"),
                Map.of("TIL_GIT_BASE", "three", "TIL_CHECK_RULES_IMAGE_ALT_MISSING", "error", "HOME", "/"));
        assertThat(config.git().base()).contains("three");
        assertThat(config.git().remote()).contains("two");
        assertThat(config.check().rules()).isEqualTo(Map.of("tag-similar", "info", "image-alt-missing", "error"));
    }

    @Test
    void lists_are_comma_separated_outside_of_the_file() {
        Config config = read(
                "version: 1\ncourse: {start: 2022-09-19}\n",
                Map.of("review.reviewers", "mina, jun"),
                Map.of("TIL_COURSE_DAYS_OFF", "2022-10-03,2022-12-28..2022-12-30"));
        assertThat(config.review().reviewers()).containsExactly("mina", "jun");
        assertThat(config.course().orElseThrow().daysOff()).hasSize(2);
    }

    @Test
    void a_slip_outside_of_the_file_names_where_it_is() {
        assertThat(problem("version: 1\n", Map.of("git.bsae", "x"), Map.of("TIL_GIT_BRNACH", "y")))
                .isEqualTo("""
                        2 problems in the configuration
                        git config til.git.bsae: unknown key; did you mean 'git.base'?
                        TIL_GIT_BRNACH: unknown setting; did you mean 'TIL_GIT_BRANCH'?""");
        assertThat(problem("version: 1\n", Map.of(), Map.of("TIL_COURSE_START", "soon")))
                .isEqualTo("TIL_COURSE_START: 'soon' is not a date; write it as YYYY-MM-DD");
    }

    @Test
    void variables_of_other_programs_are_left_alone() {
        read("version: 1\n", Map.of("lang", "ko"), Map.of("TIL_JAVA_HOME", "/x", "TIL_LANG", "ko"));
    }

    @Test
    void a_variable_without_a_value_is_not_set() {
        assertThat(read("version: 1\ngit: {base: one}\n", Map.of(), Map.of("TIL_GIT_BASE", "", "TIL_GIT_BRNACH", ""))
                        .git()
                        .base())
                .contains("one");
    }

    @Test
    void all_problems_are_told_at_once_with_their_places() {
        assertThat(problem("""
                        version: 1
                        course:
                          start: 2022-02-30
                          weekday: [mon]
                          weekdays: [mon, Tuesday, funday]
                          days-off: [2022-10-3, 2022-12-30..2022-12-28]
                          absent: [0, x]
                        notes:
                          day: {path: "../{{dat}}.md", time: 6pm, range-date: end}
                          week: {template: week.md}
                        check:
                          rules: {tag-similiar: warn}
                        git: [a]
                        review: {reviewers: mina, title: {a: b}}
                        """)).isEqualTo("""
                        18 problems in the configuration
                        .til/config.yml:3:10: there is no 2022-02-30 in the calendar
                        .til/config.yml:4:3: unknown key 'weekday'; did you mean 'weekdays'?
                        .til/config.yml:5:19: unknown weekday 'Tuesday'; did you mean 'tue'?
                        .til/config.yml:5:28: unknown weekday 'funday'; did you mean 'sun'?
                        .til/config.yml:6:14: '2022-10-3' is not a date; write it as YYYY-MM-DD
                        .til/config.yml:6:25: 2022-12-28 is before 2022-12-30; turn them round
                        .til/config.yml:7:12: '0' is not a day number; write 17 or 17-19
                        .til/config.yml:7:15: 'x' is not a day number; write 17 or 17-19
                        .til/config.yml:9:15: 'notes.day.path': unknown name '{{dat}}'; did you mean '{{date}}'?
                        .til/config.yml:9:15: '../{{dat}}.md' must be a path below the repository's root, with '/'
                        .til/config.yml:9:38: '6pm' is not a time; write it as "18:00:00"
                        .til/config.yml:9:55: 'notes.day.range-date' cannot be 'end'; write one of first, last
                        .til/config.yml:10:9: 'notes.week.path' is missing; say where such notes lie
                        .til/config.yml:12:11: unknown rule 'tag-similiar'; did you mean 'tag-similar'?
                        .til/config.yml:12:25: 'check.rules.tag-similiar' cannot be 'warn'; write one of error, info, none, warning
                        .til/config.yml:13:6: 'git' must hold keys, such as 'base:'
                        .til/config.yml:14:21: 'review.reviewers' must be a list: [a, b]
                        .til/config.yml:14:34: 'review.title' must be a single value""");
    }

    @Test
    void yaml_is_not_read_by_the_rules_of_1_1() {
        Config config = read("version: 1\ncourse: {name: off, start: 2022-09-19}\ngit: {base: no, remote: 1_000}\n");
        assertThat(config.course().orElseThrow().name()).isEqualTo("off");
        assertThat(config.git().base()).contains("no");
        assertThat(config.git().remote()).contains("1_000");
    }

    @Test
    void what_is_not_yaml_is_told_with_its_line() {
        assertThat(problem("version: 1\ngit:\n\tbase: x\n"))
                .isEqualTo(".til/config.yml:3:1: a tab where only spaces may be; indent with spaces");
        assertThat(problem("version: [1\n")).startsWith(".til/config.yml:");
        assertThat(problem("- a\n")).isEqualTo(".til/config.yml:1:1: expected keys and values, as in 'version: 1'");
    }

    @Test
    void the_host_of_the_tokens_is_no_key_that_a_team_shares() {
        assertThat(problem("version: 1\nreview: {forge: gitea, host: git.test}\n"))
                .isEqualTo(
                        ".til/config.yml:2:24: 'review.host' is no key that a team shares, for it says where your token goes; each person sets it: git config til.review.host HOST");
        assertThat(read("version: 1\n", Map.of("review.host", "git.test:8443"), Map.of())
                        .review()
                        .host())
                .contains("git.test:8443");
        assertThat(read("version: 1\n", Map.of(), Map.of("TIL_REVIEW_HOST", "git.test"))
                        .review()
                        .host())
                .contains("git.test");
        assertThatThrownBy(() -> read("version: 1\n", Map.of("review.host", "https://git.test/"), Map.of()))
                .hasMessageContaining("'review.host' cannot be 'https://git.test/'");
    }

    @Test
    void who_says_where_the_api_is_stays_known() {
        String file = "version: 1\nreview: {api: https://a.test/api}\n";
        assertThat(read(file).review().api().orElseThrow())
                .isEqualTo(new ReviewApiSetting(URI.create("https://a.test/api"), true, ".til/config.yml:2:15"));
        assertThat(read(file).review().isServerShared()).isTrue();
        // the same words of the person's own are the person's own
        assertThat(read(file, Map.of("review.api", "https://a.test/api"), Map.of())
                        .review()
                        .isServerShared())
                .isFalse();
        assertThat(read(file, Map.of(), Map.of("TIL_REVIEW_API", "https://b.test"))
                        .review()
                        .api()
                        .orElseThrow()
                        .place())
                .isEqualTo("TIL_REVIEW_API");
    }

    @Test
    void a_file_that_is_not_utf8_is_told() {
        var latin = new ConfigReader.Sources(
                Optional.of("version: 1 # \u00e9".getBytes(StandardCharsets.ISO_8859_1)), Map.of(), Map.of(), Map.of());
        TilException failure = catchThrowableOfType(TilException.class, () -> new ConfigReader(List.of()).read(latin));
        assertThat(failure.problem()).isEqualTo(".til/config.yml:1:1: not UTF-8; save it as UTF-8");
    }

    @Test
    void a_missing_or_newer_version_is_told_and_nothing_else() {
        assertThat(problem("")).isEqualTo(".til/config.yml:1:1: key 'version' is missing; add 'version: 1'");
        assertThat(problem("version: 2\nnews: 1\n"))
                .isEqualTo(".til/config.yml:1:10: version 2 is newer than this til, which knows version 1; update til");
        assertThat(problem("version: one\n")).isEqualTo(".til/config.yml:1:10: 'version' cannot be 'one'; write 1");
    }

    @Test
    void a_key_that_is_there_twice_is_told() {
        assertThat(problem("version: 1\ngit: {base: a}\ngit: {base: b}\n"))
                .isEqualTo(".til/config.yml:3:1: key 'git' stands here twice");
    }

    @Test
    void an_empty_section_is_no_section() {
        assertThat(read("version: 1\ncourse:\nnotes:\n").course()).isEmpty();
    }

    private static final String STEERS =
            "holds a line break or a control character (U+%04X); write it in one line of plain text";

    static Stream<Arguments> steering() {
        return Key.ALL.stream()
                .map(Key::path)
                .flatMap(path -> IntStream.of('\u001b', '\n', '\u007f', 0x9b, 0x202e, 0x200f, 0x2066)
                        .mapToObj(character -> Arguments.of(path.replace("*", "day"), character)));
    }

    @ParameterizedTest
    @MethodSource("steering")
    void nothing_that_steers_a_terminal_is_a_value(String key, int character) {
        String text = "a" + Character.toString(character) + "b";
        String written = "\"a\\u%04xb\"".formatted(character);
        String[] path = key.split("\\.");
        var yaml = new StringBuilder(key.equals("version") ? "" : "version: 1\n");
        for (int i = 0; i < path.length; i++) {
            yaml.append("  ".repeat(i)).append(path[i]).append(i + 1 < path.length ? ":\n" : ": ");
        }
        boolean list = Key.at(key.replace("notes.day", "notes.*").replaceAll("(tags|rules|sites).day", "$1.*"))
                .orElseThrow()
                .form()
                .equals(Key.Form.LIST);
        if (!key.equals("version")) {
            assertThatThrownBy(() -> read(yaml + (list ? "[" + written + "]" : written)))
                    .isInstanceOfSatisfying(TilException.class, e -> {
                        assertThat(e.kind()).isEqualTo(TilException.Kind.USAGE);
                        assertThat(e.problemLines()).singleElement(STRING).matches("\\.til/config\\.yml:\\d:\\d+: .*");
                        assertThat(e.problem()).endsWith("'" + key + "' " + STEERS.formatted(character));
                    });
        }
        assertThatThrownBy(() -> read("version: 1\n", Map.of(key, text), Map.of()))
                .hasMessage("git config til.%1$s: '%1$s' ".formatted(key) + STEERS.formatted(character));
        String variable = "TIL_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        assertThatThrownBy(() -> read("version: 1\n", Map.of(), Map.of(variable, text)))
                .hasMessage(variable + ": '%s' ".formatted(key) + STEERS.formatted(character));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\\eb\": 1",
                "check: {rules: {\"a\\eb\": error}}",
                "notes: {\"a\\eb\": {path: a.md}}",
                "notes: {day: {path: \"{{date}}.md\", tags: {\"a\\eb\": x}}}"
            })
    void nor_is_it_a_key(String yaml) {
        assertThatThrownBy(() -> read("version: 1\n" + yaml))
                .hasMessageMatching(
                        "(?s)\\.til/config\\.yml:2:\\d+: key 'a\u001bb' \\Q%s\\E".formatted(STEERS.formatted(0x1b)));
    }
}
