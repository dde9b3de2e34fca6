package dev.til.site.hugo.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.Truth;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.Notes;
import dev.til.site.Page;
import dev.til.site.PaperSite;
import dev.til.site.SiteIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TOML as Hugo 0.111.3 takes it; {@code src/test/record/hugo-toml.sh} records anew what it said. */
class HugoTomlTest {
    private static HugoToml read(String toml) {
        NoteText text = NoteText.of(toml);
        return HugoToml.read(text, 0, text.length());
    }

    private static List<String> problems(String note) {
        SiteIndex index = new PaperSite()
                .with("hugo.toml", "baseURL = 'https://example.org/'\n")
                .with("content/a.md", note)
                .index();
        Page page = index.page("content/a.md").orElseThrow();
        return index.site().problems(page, index).stream()
                .filter(problem -> problem.rule().toString().equals("front-matter-invalid"))
                .map(HugoTomlTest::line)
                .toList();
    }

    private static String line(NoteProblem problem) {
        return "%d:%d %s | %s"
                .formatted(
                        problem.span().line(),
                        problem.span().column(),
                        problem.message(),
                        problem.hint().orElse(""));
    }

    static List<String> recorded() throws IOException {
        try (InputStream table = HugoTomlTest.class.getResourceAsStream("toml.tsv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void what_stops_hugo_is_an_error_in_the_note_and_what_hugo_takes_is_none(String row) {
        int tab = row.indexOf('\t');
        List<String> problems = problems(row.substring(tab + 1).replace('~', '\n'));
        assertThat(problems.isEmpty() ? "taken" : "refused").as("%s", problems).isEqualTo(row.substring(0, tab));
    }

    @Test
    void the_suite_of_the_toml_project_is_read_as_it_says() throws IOException {
        Path suite = Truth.unpacked("toml-test.tar.xz");
        var wrong = new ArrayList<String>();
        int files = 0;
        for (String name : Files.readAllLines(suite.resolve("files-toml-1.0.0"))) {
            if (name.endsWith(".toml")) {
                byte[] bytes = Files.readAllBytes(suite.resolve(name));
                // what is not UTF-8 is an error whatever it says
                boolean read = Notes.read("a.md", bytes).problems().stream()
                                .noneMatch(problem -> problem.rule().toString().equals("encoding-invalid"))
                        && read(Notes.read("a.md", bytes).text().chars())
                                .faults()
                                .isEmpty();
                files++;
                if (read != name.startsWith("valid/")) {
                    wrong.add(name);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(files).isGreaterThan(700);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "title = Hello => 3:9 a value without quotes, so Hugo stops the build | write: title = \"Hello\"",
                "draft = True => 3:9 'True' is not true, so Hugo stops the build | write it in small letters",
                "tags = [java, spring] => 3:9 a value without quotes, so Hugo stops the build | put straight quotes round each text in the list",
                "title = “A” => 3:9 a value in curly quotes, so Hugo stops the build | write: title = \"A\"",
                "date = 2024-01-03 => 3:1 'date' is there twice, first in line 2, so Hugo stops the build | keep one of the two",
                "[p]~x = 1~[p]~y = 2 => 5:1 'p' is there twice, first in line 3, so Hugo stops the build | keep one of the two",
                "weight = 010 => 3:11 a number that begins with 0, so Hugo stops the build | take the 0 away, or put it in quotes",
                "a = 1 b = 2 => 3:7 something behind the value, so Hugo stops the build | write one key in each line, and \\\" for a quote in quotes",
                "title: A => 3:6 a line that is not 'key = value', so Hugo stops the build | write 'key = value', with an equals sign",
                "title = => 3:8 a key without a value, so Hugo stops the build | write one behind the equals sign, or take the key away",
                "title = 'A => 3:11 a quote or bracket that nothing closes, so Hugo stops the build | close it, or take it away",
                "title = \"\"\"A => 3:9 a quote or bracket that nothing closes, so Hugo stops the build | close it, or take it away",
                "tags = [~'a',~'b' => 3:8 a quote or bracket that nothing closes, so Hugo stops the build | close it, or take it away",
                "title = \"C:\\Users\" => 3:12 a backslash that means nothing here, so Hugo stops the build | write \\\\ for one, or put the value in single quotes",
                "title = '😀' x => 3:14 something behind the value, so Hugo stops the build | write one key in each line, and \\\" for a quote in quotes"
            })
    void a_fault_has_its_place_and_says_what_to_write(String line, String expected) {
        String note = "+++\ndate = 2024-01-02\n" + line.replace('~', '\n') + "\ndraft = true\n+++\nbody\n";
        assertThat(problems(note).get(0).replace("the front matter is no TOML: ", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void behind_a_fault_the_other_keys_are_known(String row) {
        String note = row.substring(row.indexOf('\t') + 1);
        if (row.startsWith("refused\t+++~") && note.endsWith("~+++~body~") && !note.contains(" +++")) {
            String toml = "one = 1~" + note.substring(4, note.length() - 10) + "~two = 2~[three]~four = 4~";
            List<String> keys =
                    keys(read(toml.replace('~', '\n')).fields()).stream().toList();
            assertThat(keys).contains("one", "three.four");
            assertThat(keys).as(toml).anyMatch(key -> key.endsWith("two"));
        }
    }

    private static List<String> keys(Mapping mapping) {
        var keys = new ArrayList<String>();
        for (Field field : mapping.fields()) {
            keys.add(field.key());
            if (field.value() instanceof Mapping inner) {
                keys(inner).forEach(key -> keys.add(field.key() + "." + key));
            } else if (field.value() instanceof Sequence items) {
                items.items().stream()
                        .filter(Mapping.class::isInstance)
                        .forEach(item -> keys((Mapping) item).forEach(key -> keys.add(field.key() + "." + key)));
            }
        }
        return keys;
    }

    @Test
    void several_faults_are_found_at_once() {
        assertThat(read("title = Hello\ndraft = True\ntags = [a]\nweight = 01\ndate = 2024-01-02\n")
                        .faults())
                .extracting(fault -> fault.at().line())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_value_knows_its_place_whoever_reads_it() {
        String toml = "'a b'.\"c=d\" = \"\\\"x\\\"\"\nf = {g = [\n  1.5e3, # h\n  'i',\n], '=' = 0x1F}\nj = '😀'\n";
        assertThat(places(read(toml).fields()))
                .containsExactly("\"x\" 1:15-1:22", "1.5e3 3:3-3:8", "i 4:3-4:6", "0x1F 5:10-5:14", "😀 6:5-6:9");
        assertThat(places(read("j = '😀' # k\nl = [\n 1, true]\n").fields()))
                .containsExactly("😀 1:5-1:9", "1 3:2-3:3", "true 3:5-3:9");
    }

    private static List<String> places(Value value) {
        if (value instanceof Mapping mapping) {
            return mapping.fields().stream()
                    .flatMap(field -> places(field.value()).stream())
                    .toList();
        }
        return value instanceof Sequence items
                ? items.items().stream().flatMap(item -> places(item).stream()).toList()
                : List.of("%s %d:%d-%d:%d"
                        .formatted(
                                value.text().orElse(""),
                                value.span().line(),
                                value.span().column(),
                                value.span().endLine(),
                                value.span().endColumn()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "x=[",
                "[[",
                "{a=",
                "x={a=",
                "x=[']',",
                "a.",
                "[a.",
                "\"",
                "'",
                "=\n",
                "a = 1 2\n",
                "\\",
                "#"
            })
    void no_text_is_too_much(String piece) {
        String once = piece.startsWith("x=") ? piece.substring(2) : piece;
        for (int length : new int[] {1_000, 60_000, 200_000}) {
            String toml = (piece.startsWith("x=") ? "x=" : "") + once.repeat(length / once.length());
            HugoToml read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(toml));
            assertThat(read.faults()).hasSizeLessThanOrEqualTo(5);
        }
    }
}
