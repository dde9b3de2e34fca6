package dev.til.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import org.junit.jupiter.api.Test;

class YamlTest {
    private static Mapping map(String yaml) {
        var tree = (Yaml.Tree) Yaml.read(Text.of(yaml));
        return (Mapping) tree.root().orElseThrow();
    }

    private static Yaml.Broken broken(String yaml) {
        return (Yaml.Broken) Yaml.read(Text.of(yaml));
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
    void nothing_but_a_comment_is_no_value() {
        assertThat(Yaml.read(Text.of("# nothing\n"))).isEqualTo(new Yaml.Tree(java.util.Optional.empty()));
        assertThat(Yaml.read(Text.of(""))).isEqualTo(new Yaml.Tree(java.util.Optional.empty()));
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
}
