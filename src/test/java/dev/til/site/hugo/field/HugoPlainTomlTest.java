package dev.til.site.hugo.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.NoteText;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without tomlj is what tomlj reads. */
class HugoPlainTomlTest {
    private static final String[] PIECES = {
        "a",
        "b",
        "c-d",
        "1",
        "=",
        " = ",
        "[",
        "]",
        "[[",
        "]]",
        ".",
        "\n",
        "\n",
        "\r\n",
        " ",
        "\t",
        "'x'",
        "\"y\"",
        "\"\"",
        "''",
        "\"",
        "'",
        "true",
        "false",
        "True",
        "0",
        "01",
        "-1",
        "+1",
        "1.5",
        "1.",
        "1e3",
        "1_0",
        "0x1",
        "2024-01-02",
        "2024-02-30",
        "2024-01-02T03:04:05",
        "2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05+09:00",
        "2024-01-02T24:04:05",
        "2024-01-02 03:04:05",
        "2024-1-2",
        "# e",
        "#",
        ",",
        "{",
        "}",
        "\\",
        "\\n",
        "\"a \\\"b\\\\\"",
        "\"\\\\\\\"\"",
        "'c:\\\\d'",
        "] ]",
        "한글",
        "😀",
        "\u0001",
        "\u007F",
        "\u0085",
        "\r"
    };

    @Test
    void what_is_read_without_the_library_is_what_the_library_reads() {
        var random = new Random(7);
        int plain = 0;
        for (int i = 0; i < 40_000; i++) {
            var toml = new StringBuilder();
            for (int lines = random.nextInt(6); lines >= 0; lines--) {
                boolean header = random.nextInt(4) == 0;
                String key = PIECES[random.nextInt(3)];
                String deep = random.nextInt(3) == 0 ? key + "." + PIECES[random.nextInt(3)] : key;
                boolean list = header && random.nextBoolean();
                toml.append(list ? "[[" + deep + "]]" : header ? "[" + deep + "]" : key + " = ");
                for (int pieces = random.nextInt(header ? 2 : 4); pieces > 0; pieces--) {
                    toml.append(PIECES[random.nextInt(PIECES.length)]);
                }
                toml.append(header || random.nextInt(3) > 0 ? "" : "'x'").append('\n');
            }
            NoteText text = NoteText.of(toml.toString());
            Optional<Mapping> read = HugoPlainToml.read(text, 0, text.length());
            if (read.isPresent()) {
                plain++;
                HugoToml library = HugoTomlReading.read(text, 0, text.length());
                assertThat(library.faults()).as(toml.toString()).isEmpty();
                assertThat(sorted(read.get())).as(toml.toString()).isEqualTo(sorted(library.fields()));
            }
        }
        assertThat(plain).isGreaterThan(1_000);
    }

    private static String sorted(Value value) {
        if (value instanceof Mapping mapping) {
            var fields = new TreeMap<String, String>();
            mapping.fields().forEach(field -> fields.put(field.key(), sorted(field.value())));
            return fields.toString();
        }
        return value instanceof Sequence items
                ? items.items().stream().map(HugoPlainTomlTest::sorted).toList().toString()
                : value.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = \"A \\\"b\\\" c\"\ndate = 2024-01-31T10:00:00+09:00\ndraft = false\ntags = [\n  'a', # one\n  'b',\n]\n",
                "# a site\r\nbaseURL = 'https://e.org/' # here\r\n\r\n[params]\r\n  [params.a]\r\n  b = 0.5\r\n[[menu.main]]\r\nc = 1\r\n"
            })
    void the_library_is_not_needed_for_what_most_notes_and_sites_say(String toml) {
        assertThat(HugoPlainToml.read(NoteText.of(toml), 0, toml.length())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#\n", "\n", "x\n", "a = \"\\\"", "a = [", "a = 1\n", "[[a]]\n", "a=[\"\\\"\\\"\",\n"})
    void no_text_is_too_much(String piece) {
        String toml = piece.repeat(200_000 / piece.length());
        assertThat(HugoPlainToml.read(NoteText.of(toml), 0, toml.length())).isNotNull();
    }
}
