package dev.til.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Everything that is found in a text is shown at its place in the source, however the text was put together. */
class NoteTextTest {
    private static NoteText.Builder from(NoteText text) {
        return new NoteText.Builder(text);
    }

    @Test
    void a_span_is_where_the_characters_stand() {
        var text = NoteText.of("하나\n둘 셋\n");
        assertThat(text.span(3, 4)).isEqualTo(new Span(2, 1, 2, 2));
        assertThat(text.span(1, 5)).isEqualTo(new Span(1, 2, 2, 3));
        assertThat(text.line(5)).isEqualTo(2);
    }

    @Test
    void a_slice_keeps_its_places() {
        var slice = NoteText.of("one\ntwo\nthree\n").slice(5, 11);
        assertThat(slice).hasToString("wo\nthr");
        assertThat(slice.span(0, 2)).isEqualTo(new Span(2, 2, 2, 4));
        assertThat(slice.slice(3, 6).span(0, 3)).isEqualTo(new Span(3, 1, 3, 4));
    }

    @Test
    void a_replacement_stands_for_all_that_it_replaces() {
        var source = NoteText.of("see {{ site.url }}/a\n");
        var text = from(source)
                .keep(0, 4)
                .replace(4, 18, "https://e.com")
                .keep(18, 21)
                .build();
        assertThat(text).hasToString("see https://e.com/a\n");
        assertThat(text.span(4, 19)).isEqualTo(new Span(1, 5, 1, 21));
        assertThat(text.span(6, 8)).as("a part of it is all of it").isEqualTo(new Span(1, 5, 1, 19));
        assertThat(text.span(17, 19)).as("right after it").isEqualTo(new Span(1, 19, 1, 21));
    }

    @Test
    void a_replacement_can_be_sliced_and_replaced_again() {
        var source = NoteText.of("a {{b}} c\n");
        var once = from(source).keep(0, 2).replace(2, 7, "[x](y)").keep(7, 10).build();
        var slice = once.slice(5, 9);
        assertThat(slice).hasToString("(y) ");
        assertThat(slice.span(1, 2)).isEqualTo(new Span(1, 3, 1, 8));
        var twice = from(once)
                .keep(0, 3)
                .replace(3, 4, "long text")
                .keep(4, once.length())
                .build();
        assertThat(twice).hasToString("a [long text](y) c\n");
        assertThat(twice.span(3, 12)).isEqualTo(new Span(1, 3, 1, 8));
        assertThat(twice.span(17, 18)).isEqualTo(new Span(1, 9, 1, 10));
    }

    @Test
    void nothing_can_be_put_in_place_of_something() {
        var text = from(NoteText.of("a<!-- b -->c"))
                .keep(0, 1)
                .replace(1, 11, "")
                .keep(11, 12)
                .build();
        assertThat(text).hasToString("ac");
        assertThat(text.span(0, 2)).isEqualTo(new Span(1, 1, 1, 13));
        assertThat(text.span(1, 2)).isEqualTo(new Span(1, 12, 1, 13));
    }

    @Test
    void something_can_be_put_where_nothing_was() {
        var text = from(NoteText.of("ab"))
                .keep(0, 1)
                .replace(1, 1, "XY")
                .keep(1, 2)
                .build();
        assertThat(text).hasToString("aXYb");
        assertThat(text.span(1, 3)).isEqualTo(new Span(1, 2, 1, 2));
        assertThat(text.span(3, 4)).isEqualTo(new Span(1, 2, 1, 3));
    }

    @Test
    void a_line_ends_with_any_line_end() {
        var text = NoteText.of("a\r\nb\rc\nd\r");
        assertThat(text.sourceLines()).isEqualTo(5);
        assertThat(text.line(3)).isEqualTo(2);
        assertThat(text.span(5, 6)).isEqualTo(new Span(3, 1, 3, 2));
        assertThat(text.span(7, 8)).isEqualTo(new Span(4, 1, 4, 2));
        assertThat(text.sourceLine(1)).isEqualTo("a");
        assertThat(text.sourceLine(2)).isEqualTo("b");
        assertThat(text.sourceLine(5)).isEmpty();
        assertThat(text.sourceLine(0)).isEmpty();
        assertThat(text.sourceLine(6)).isEmpty();
    }

    @Test
    void a_line_feed_in_place_of_a_windows_line_end_changes_no_line() {
        var text = from(NoteText.of("a\r\nb\r\n"))
                .keep(0, 1)
                .replace(1, 3, "\n")
                .keep(3, 4)
                .replace(4, 6, "\n")
                .build();
        assertThat(text).hasToString("a\nb\n");
        assertThat(text.span(0, 1)).isEqualTo(new Span(1, 1, 1, 2));
        assertThat(text.span(2, 3)).isEqualTo(new Span(2, 1, 2, 2));
        assertThat(text.line(1)).isEqualTo(1);
    }

    @Test
    void a_column_counts_surrogates_one_by_one() {
        var text = NoteText.of("😀 [a](b)");
        assertThat(text.span(3, 9)).isEqualTo(new Span(1, 4, 1, 10));
        var slice = text.slice(2, 9);
        assertThat(slice.span(1, 7)).isEqualTo(new Span(1, 4, 1, 10));
    }

    @Test
    void an_empty_text_has_a_place_as_well() {
        var empty = NoteText.of("");
        assertThat(empty.span(0, 0)).isEqualTo(new Span(1, 1, 1, 1));
        assertThat(empty.line(0)).isEqualTo(1);
        assertThat(empty.slice(0, 0)).hasToString("");
        var slice = NoteText.of("one\ntwo\n").slice(5, 5);
        assertThat(slice.span(0, 0)).isEqualTo(new Span(2, 2, 2, 2));
        assertThat(from(empty).build().span(0, 0)).isEqualTo(new Span(1, 1, 1, 1));
    }

    @Test
    void the_end_of_a_text_is_where_its_last_character_ends() {
        var text = NoteText.of("one\ntwo");
        assertThat(text.span(7, 7)).isEqualTo(new Span(2, 4, 2, 4));
        var slice = text.slice(4, 6);
        assertThat(slice.span(2, 2)).isEqualTo(new Span(2, 3, 2, 3));
        assertThat(slice.line(2)).isEqualTo(2);
        var replaced = from(text).keep(0, 4).replace(4, 7, "2").build();
        assertThat(replaced.span(5, 5)).isEqualTo(new Span(2, 4, 2, 4));
    }
}
