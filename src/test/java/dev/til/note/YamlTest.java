package dev.til.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
    @Test
    void every_key_and_value_knows_its_place() {
        var map = map("title: \"a: b\"\ntags: [x, 😀, y]\n");
        assertThat(map.fields()).extracting(FrontMatter.Field::key).containsExactly("title", "tags");
        assertThat(map.fields().get(1).keySpan()).isEqualTo(new Span(2, 1, 2, 5));
        assertThat(map.fields().get(0).value()).isEqualTo(new Scalar("a: b", false, new Span(1, 8, 1, 14)));
        var tags = (Sequence) map.fields().get(1).value();
        assertThat(tags.span()).isEqualTo(new Span(2, 7, 2, 17));
        assertThat(tags.items().get(2)).isEqualTo(new Scalar("y", true, new Span(2, 15, 2, 16)));
    }

    @Test
    void a_block_list_ends_with_its_last_item() {
        assertThat(map("tags:\n  - a\n  - b\n\nnext: 1\n")
                        .fields()
                        .get(0)
                        .value()
                        .span())
                .isEqualTo(new Span(2, 3, 3, 6));
    }

    @Test
    void nothing_is_guessed_and_a_key_may_stand_twice() {
        var map = map("a: no\na: 2022-02-30\nb: ~\nc:\nd: '~'\n");
        assertThat(map.fields())
                .extracting(field -> field.value().text().orElse("(null)"))
                .containsExactly("no", "2022-02-30", "(null)", "(null)", "~");
    }

    @Test
    void nothing_is_logged_about_a_key_that_stands_twice() {
        List<String> logged = new ArrayList<>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord message) {
                logged.add(message.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            map("a: 1\na: 2\n");
        } finally {
            root.removeHandler(handler);
        }
        assertThat(logged).isEmpty();
    }

    @Test
    void comments_only_are_an_empty_document_and_a_second_document_is_left_out() {
        assertThat(Yaml.read(NoteText.of("# nothing\n"))).isEqualTo(new Yaml.Tree(Optional.empty()));
        assertThat(map("--- \na: 1\n--- \nb: 2\n").fields()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: TIL: day 21      | 1:11 | ': ' inside a value that has no quotes
            title: @x               | 1:8  | a value cannot begin with '@' unless it is in quotes
            title: %x               | 1:8  | a value cannot begin with '%' unless it is in quotes
            title: [TIL] x          | 1:14 | this does not belong to the line before it
            title: "a" b            | 1:12 | this does not belong to the line before it
            title: "a               | 1:8  | a quote that nothing closes
            tags: [a, b             | 1:7  | a list in brackets that does not hold together
            title: *x*              | 1:8  | a value cannot begin with '*' or '&' unless it is in quotes
            a: 1\\ntitle:T          | 2:1  | a line that is not 'key: value'
            tags:\\n\\t- a          | 2:1  | a tab where only spaces may be
            """)
    void what_is_not_yaml_is_said_in_plain_words(String yaml, String at, String message) {
        var failed =
                (Yaml.Broken) Yaml.read(NoteText.of(yaml.replace("\\n", "\n").replace("\\t", "\t") + "\n"));
        assertThat(failed.fault().at().line() + ":" + failed.fault().at().column() + " "
                        + failed.fault().message())
                .isEqualTo(at.strip() + " " + message);
    }

    @Test
    void what_would_explode_is_refused() {
        var laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 24; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(Yaml.read(NoteText.of(laughs.toString()))).isInstanceOf(Yaml.Broken.class);
        assertThat(Yaml.read(NoteText.of("a: &x [*x]\n"))).isInstanceOf(Yaml.Broken.class);
        assertThat(Yaml.read(NoteText.of("[".repeat(60_000)))).isInstanceOf(Yaml.Broken.class);
        assertThat(Yaml.read(NoteText.of("\"" + "a".repeat(10_000_000)))).isInstanceOf(Yaml.Broken.class);
        assertThat(Yaml.read(NoteText.of("a: \u0000\n"))).isInstanceOf(Yaml.Broken.class);
        assertThat(Yaml.read(NoteText.of("a: \ud800\n"))).isInstanceOf(Yaml.Broken.class);
    }

    @Test
    void scalars_keep_their_letters() {
        assertThat(map("a: off\nb: 1_000\nc: 2022-10-19\nd: 'no'\ne:\n").fields())
                .extracting(field -> ((Scalar) field.value()).raw())
                .containsExactly("off", "1_000", "2022-10-19", "no", "");
    }

    @Test
    void places_are_counted_in_utf16_units_from_one() {
        Mapping map = map("title: 📝 글 📝\ntags: [📝, 21day]\n");
        assertThat(map.fields().get(0).keySpan()).isEqualTo(new Span(1, 1, 1, 6));
        assertThat(map.fields().get(0).value().span()).isEqualTo(new Span(1, 8, 1, 15));
        Sequence tags = (Sequence) map.fields().get(1).value();
        assertThat(tags.items()).extracting(Value::span).containsExactly(new Span(2, 8, 2, 10), new Span(2, 12, 2, 17));
    }

    @Test
    void crlf_does_not_shift_lines() {
        assertThat(map("a: 1\r\nb: 2\r\n").fields().get(1).value().span()).isEqualTo(new Span(2, 4, 2, 5));
    }

    @Test
    void a_duplicate_key_is_kept_twice() {
        assertThat(map("a: 1\na: 2\n").fields()).hasSize(2);
    }

    @Test
    void what_is_not_yaml_is_told_with_its_place() {
        assertThat(broken("a: 1\n\tb: 2\n").at().line()).isEqualTo(2);
        assertThat(broken("a: [1, 2\n").message()).isNotBlank();
        assertThat(broken("a: \u0007\n").message()).isEqualTo("the character U+0007 is not allowed in YAML");
    }

    @Test
    void hostile_aliases_are_refused() {
        assertThat(broken("a: &a [*a]\n").message()).isEqualTo("an alias contains itself");
        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        assertThat(broken(laughs.toString()).message()).isNotBlank();
        assertThat(broken("a: " + "[".repeat(5000)).message()).isNotBlank();
    }

    private static Yaml.Broken broken(String yaml) {
        return (Yaml.Broken) Yaml.read(NoteText.of(yaml));
    }

    private static Mapping map(String yaml) {
        return (Mapping) ((Yaml.Tree) Yaml.read(NoteText.of(yaml))).root().orElseThrow();
    }
}
