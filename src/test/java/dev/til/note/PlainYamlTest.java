package dev.til.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is read without SnakeYAML is what SnakeYAML reads. */
class PlainYamlTest {
    private static final String[] PIECES = {
        "title",
        "date",
        "online version",
        "a.b",
        "k_1",
        "1",
        "한글",
        "é",
        ":",
        ": ",
        ": ",
        ": ",
        ":  ",
        " ",
        "\n",
        "\n",
        "\n",
        "\n\n",
        "- ",
        "-",
        "x",
        "2022-10-05 10:00:00 +0900",
        "https://e.com/a?b=c&d",
        "[a, b]",
        "{}",
        "'q'",
        "\"",
        "#",
        " #",
        ",",
        "!",
        "&a",
        "*a",
        "|",
        ">",
        "%",
        "@",
        "`",
        "~",
        "null",
        "true",
        "\t",
        "---",
        "...",
        "?",
        "<<",
        "\u00A0",
        "😀",
        "\u0085",
        "\\",
        "(x)",
        "=",
        "\u3000"
    };

    @Test
    void plain_front_matter_is_what_SnakeYAML_reads() {
        var random = new Random(7);
        int plain = 0;
        for (int i = 0; i < 30_000; i++) {
            var yaml = new StringBuilder("---\n");
            for (int fields = random.nextInt(4); fields >= 0; fields--) {
                yaml.append(PIECES[random.nextInt(5)]).append(": ");
                for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
                    yaml.append(PIECES[random.nextInt(PIECES.length)]);
                }
                yaml.append("\n");
            }
            NoteText text = NoteText.of(yaml.toString());
            Optional<FrontMatter.Mapping> read = PlainYaml.read(text);
            if (read.isPresent()) {
                plain++;
                assertThat(Yaml.parsed(text)).as(yaml.toString()).isEqualTo(new Yaml.Tree(Optional.of(read.get())));
            }
        }
        assertThat(plain).isGreaterThan(1_000);
    }
}
