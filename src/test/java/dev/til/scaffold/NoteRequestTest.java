package dev.til.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import dev.til.course.Course;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.note.NotePathPattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words behind {@code til new} say. */
class NoteRequestTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 19);
    private static final NoteKinds KINDS = new NoteKinds(List.of(kind("day", "to"), kind("meeting", "-")));
    private static final Course COURSE = new Course(
            "Bootcamp", LocalDate.of(2022, 9, 19), Optional.empty(), Set.of(DayOfWeek.values()), List.of(), Set.of());

    private static NoteKind kind(String name, String range) {
        return new NoteKind(
                name,
                NotePathPattern.of("notes/{{date}}-" + name + "{{days}}.md", range),
                name + ".md",
                Optional.empty(),
                range,
                true,
                Map.of(),
                Optional.empty());
    }

    private static NoteRequest of(String words) {
        return NoteRequest.parse(words.isEmpty() ? List.of() : List.of(words.split(" ")), KINDS, TODAY);
    }

    private static String title(String words) {
        return of(words).title().orElse("");
    }

    private static TilException refusal(String words) {
        try {
            throw new AssertionError(of(words).toString());
        } catch (TilException e) {
            return e;
        }
    }

    @Test
    void no_word_is_the_next_day() {
        assertThat(of("")).isEqualTo(NoteRequest.NEXT);
        assertThat(of("day").wanted()).isEqualTo(new NoteRequest.Next());
        assertThat(of("Day").wanted()).isEqualTo(new NoteRequest.Next());
    }

    @ParameterizedTest
    @CsvSource({
        "21, 21",
        "day21, 21",
        "DAY21, 21",
        "day 21, 21",
        "20-21, 20-21",
        "day20~21, 20-21",
        "20to21, 20-21",
        "day 20-21, 20-21",
        "15(1), 15(1)",
        "21일차, 21"
    })
    void a_day_is_written_in_many_ways(String words, String days) {
        assertThat(of(words).wanted())
                .isEqualTo(new NoteRequest.OfDays(NoteDays.parse(days).orElseThrow()));
        assertThat(title(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"week5", "Week5", "week 5", "week-5", "week - 5", "5week", "5weeks", "5 weeks", "5주차"})
    void so_is_a_week(String words) {
        // one word as a shell gives it where it is quoted
        assertThat(NoteRequest.parse(List.of(words), KINDS, TODAY).wanted())
                .isEqualTo(new NoteRequest.OfWeek(Optional.of(5)));
    }

    @Test
    void a_week_may_be_two_words_or_the_one_it_is() {
        assertThat(of("week 5 Review")).isEqualTo(of("week5 Review"));
        assertThat(of("week 5").wanted()).isEqualTo(new NoteRequest.OfWeek(Optional.of(5)));
        assertThat(of("week").wanted()).isEqualTo(new NoteRequest.OfWeek(Optional.empty()));
        assertThat(of("WEEK Review"))
                .isEqualTo(new NoteRequest(new NoteRequest.OfWeek(Optional.empty()), Optional.of("Review")));
    }

    @Test
    void a_date_may_have_a_name() {
        assertThat(of("today").wanted()).isEqualTo(new NoteRequest.OfDate(TODAY));
        assertThat(of("Yesterday").wanted()).isEqualTo(new NoteRequest.OfDate(TODAY.minusDays(1)));
        assertThat(of("2022-09-30").wanted()).isEqualTo(new NoteRequest.OfDate(LocalDate.of(2022, 9, 30)));
    }

    @Test
    void a_kind_is_called_by_its_name() {
        assertThat(of("meeting Sprint review"))
                .isEqualTo(new NoteRequest(new NoteRequest.OfKind("meeting"), Optional.of("Sprint review")));
    }

    @Test
    void what_stands_behind_it_is_the_title() {
        assertThat(title("day21 Audio and video")).isEqualTo("Audio and video");
        assertThat(title("day 21 Audio and video")).isEqualTo("Audio and video");
        assertThat(title("today 21")).isEqualTo("21");
        assertThat(of("day twenty")).isEqualTo(new NoteRequest(new NoteRequest.Next(), Optional.of("twenty")));
        assertThat(NoteRequest.parse(List.of(" day21 ", " "), KINDS, TODAY))
                .isEqualTo(new NoteRequest(new NoteRequest.OfDays(NoteDays.of(21)), Optional.empty()));
    }

    @Test
    void a_team_without_a_kind_of_day_may_say_days_all_the_same() {
        assertThat(NoteRequest.parse(List.of("day21"), new NoteKinds(List.of()), TODAY)
                        .wanted())
                .isEqualTo(new NoteRequest.OfDays(NoteDays.of(21)));
        assertThatThrownBy(() -> NoteRequest.parse(List.of("20to21"), new NoteKinds(List.of()), TODAY))
                .hasMessageContaining("'20to21' is no study day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"day0", "0", "21-20", "dayone", "12345", "21 days"})
    void a_day_that_cannot_be_is_refused(String word) {
        assertThatThrownBy(() -> NoteRequest.parse(List.of(word), KINDS, TODAY))
                .hasMessageContaining("'%s' is no study day".formatted(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-9-1", "2022-13-01", "2022-02-30"})
    void a_date_that_is_none_is_refused(String word) {
        TilException refusal = refusal(word);
        assertThat(refusal.problemLines()).containsExactly("'%s' is not a date".formatted(word));
        assertThat(refusal.hintLines()).containsExactly("write it as 2022-10-19");
    }

    @Test
    void a_word_that_is_nearly_a_kind_is_put_right() {
        TilException refusal = refusal("meting x");
        assertThat(refusal.problemLines()).containsExactly("there is no kind of note called 'meting'");
        assertThat(refusal.hintLines()).containsExactly("did you mean 'meeting'?");
    }

    @Test
    void any_other_word_is_told_what_there_is() {
        TilException refusal = refusal("wisdom");
        assertThat(refusal.problemLines()).containsExactly("til does not know what note 'wisdom' is");
        assertThat(refusal.hintLines())
                .containsExactly("say day21, 20-21, week5, today, yesterday, a date, or a kind and a title; "
                        + "kinds are day, meeting");
    }

    @Test
    void which_days_it_is_about_is_known_of_days_and_of_dates_of_the_course() {
        assertThat(of("day20-21").days(Optional.empty())).contains(NoteDays.range(20, 21));
        assertThat(of("today").days(Optional.of(COURSE))).contains(NoteDays.of(31));
        assertThat(of("2022-09-18").days(Optional.of(COURSE))).isEmpty();
        assertThat(of("today").days(Optional.empty())).isEmpty();
        assertThat(of("week5").days(Optional.of(COURSE))).isEmpty();
        assertThat(of("day21 Audio").days(Optional.of(COURSE))).isEmpty();
    }
}
