package dev.til.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesTest {
    @Test
    void the_body_begins_after_the_closing_dashes() {
        Note note = note("---\ntitle: T\n---\n\n# A\n");
        assertThat(note.frontMatter())
                .isInstanceOfSatisfying(
                        FrontMatter.Fields.class,
                        fields -> assertThat(fields.text("title")).contains("T"));
        assertThat(note.body().chars()).isEqualTo("# A\n");
        assertThat(note.body().line(0)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ---\\ntitle: T\\n---\\nx           | Fields
            --- \\t\\ntitle: T\\n---  \\nx      | Fields
            ---\\r\\ntitle: T\\r\\n---\\r\\nx   | Fields
            ---\\ntitle: T\\n...\\nx           | Fields
            ---\\n---\\nx                      | Fields
            ---\\n# only a comment\\n---\\nx   | Fields
            ---\\n  title: T\\n  tags: a\\n---\\nx | Fields
            ---\\ntitle: T\\n---               | Fields
            ---\\ntitle: T\\n\\nx              | Unclosed
            ---\\ntitle: T\\n ---\\nx          | Unclosed
            ---\\ntitle: T\\n----\\nx          | Unclosed
            ----\\ntitle: T\\n----\\nx         | Missing
            ` ---\\ntitle: T\\n---\\nx`        | Missing
            `\\n---\\ntitle: T\\n---\\nx`      | Missing
            ---\\n\\nA rule above a paragraph. | Missing
            +++\\ntitle = 'T'\\n+++            | Missing
            ---\\njust text\\n---\\nx          | NotAMap
            ---\\n- a\\n- b\\n---\\nx          | NotAMap
            ---\\ntitle: a: b\\n---\\nx        | Invalid
            """)
    void front_matter_is_what_jekyll_takes_for_it(String text, String kind) {
        String source = text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        assertThat(note(source).frontMatter().getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void what_is_wrong_in_the_yaml_is_shown_at_its_place_in_the_file() {
        var invalid =
                (FrontMatter.Invalid) note("---\ntitle: TIL: day 21\n---\n").frontMatter();
        assertThat(invalid.at()).isEqualTo(new Span(2, 11, 2, 12));
        assertThat(invalid.fault().hint()).isEqualTo("put quotes round the whole value: title: \"TIL: day 21\"");
    }

    @Test
    void a_byte_order_mark_is_left_out() {
        Note note = note("\uFEFF---\ntitle: T\n---\nx");
        assertThat(note.frontMatter()).isInstanceOf(FrontMatter.Fields.class);
        assertThat(note.text().chars()).startsWith("---");
    }

    @Test
    void another_encoding_is_shown_at_its_first_byte_and_the_rest_is_still_read() {
        Note note = Notes.read("a.md", "---\ntitle: T\n---\nab가나\n# B\n".getBytes(Charset.forName("EUC-KR")));
        assertThat(note.problems()).extracting(NoteProblem::rule).containsExactly(RuleId.ENCODING_INVALID);
        assertThat(note.problems().get(0).span()).isEqualTo(new Span(4, 3, 4, 4));
        assertThat(note.problems().get(0).message()).isEqualTo("this is not UTF-8 (byte 0xB0); save the file as UTF-8");
        assertThat(note.frontMatter()).isInstanceOf(FrontMatter.Fields.class);
        assertThat(note.body().chars()).endsWith("\n# B\n");
    }

    @Test
    void a_control_character_is_shown_at_its_place() {
        assertThat(note("a\tb\nc\bd\n").problems())
                .containsExactly(new NoteProblem(
                        RuleId.CONTROL_CHARACTER,
                        new Span(2, 2, 2, 3),
                        "invisible control character U+0008; delete it"));
    }

    @Test
    void a_note_that_is_too_large_keeps_its_front_matter_only() {
        byte[] bytes = new byte[3 * 1024 * 1024];
        Arrays.fill(bytes, (byte) 'a');
        System.arraycopy("---\ntitle: T\n---\n".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 17);
        Note note = Notes.read("a.md", bytes);
        assertThat(note.problems()).extracting(NoteProblem::rule).containsExactly(RuleId.NOTE_TOO_COMPLEX);
        assertThat(note.body().chars()).isEmpty();
        assertThat(note.frontMatter()).isInstanceOf(FrontMatter.Fields.class);
    }

    @Test
    void bytes_of_any_kind_are_a_note() {
        byte[] bytes = new byte[4096];
        new Random(21).nextBytes(bytes);
        assertThat(Notes.read("a.md", bytes).problems()).isNotEmpty();
        assertThat(Notes.read("a.md", new byte[0]).frontMatter()).isInstanceOf(FrontMatter.Missing.class);
    }

    private static Note note(String text) {
        return Notes.read("a.md", text.getBytes(StandardCharsets.UTF_8));
    }
}
