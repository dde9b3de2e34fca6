package dev.til.note.kramdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import dev.til.note.Document.Heading;
import dev.til.note.NoteText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Ids against tables that the real kramdown has made of real blogs, where they are at hand. */
class TruthTest {
    private static final Path SHARED = Path.of("../shared");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\s*\\n.*?\\n?^(?:---|\\.\\.\\.)\\s*$\\n?", Pattern.MULTILINE | Pattern.DOTALL);

    private static List<Heading> headings(NoteText text) {
        return new Kramdown(KramdownOptions.JEKYLL).read(text).headings();
    }

    private static NoteText body(String file) {
        NoteText text = NoteText.of(file.startsWith("\uFEFF") ? file.substring(1) : file);
        var matter = FRONT_MATTER.matcher(text.chars());
        return matter.find() ? text.slice(matter.end(), text.length()) : text;
    }

    @Test
    void special_headings_get_the_ids_that_kramdown_gives() throws IOException {
        Path table = SHARED.resolve("truth/probe-headings.tsv");
        assumeTrue(Files.exists(table), "../shared is not here");
        var gson = new Gson();
        List<String> wrong = new ArrayList<>();
        for (String line :
                Files.readAllLines(table).subList(1, Files.readAllLines(table).size())) {
            String[] fields = line.split("\t");
            String markdown = gson.fromJson(fields[0], String.class);
            List<String> expected = new ArrayList<>();
            for (String id : gson.fromJson(fields[1], String[].class)) {
                expected.add(id);
            }
            List<String> ids = headings(NoteText.of(markdown)).stream()
                    .map(heading -> heading.id().orElse("(none)"))
                    .toList();
            if (!ids.equals(expected)) {
                wrong.add("%s: %s, not %s".formatted(fields[0], ids, expected));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void headings_of_real_blogs_get_the_ids_that_kramdown_gives() throws IOException {
        Path table = SHARED.resolve("truth/kramdown-ids.tsv.gz");
        String corpora = System.getProperty("til.corpora", "");
        assumeTrue(Files.exists(table), "../shared is not here");
        assumeTrue(!corpora.isEmpty(), "say where the corpora are unpacked with -Dtil.corpora=DIR");
        Path directory = Path.of(corpora);
        int rows = 0;
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<String>> file : expected(table).entrySet()) {
            Path path = directory.resolve(file.getKey());
            if (!Files.exists(path)) {
                continue;
            }
            List<String> ids = headings(body(Files.readString(path))).stream()
                    .map(heading -> heading.span().line() + " " + heading.id().orElse(""))
                    .toList();
            for (String row : file.getValue()) {
                rows++;
                if (!ids.contains(row)) {
                    wrong.add(file.getKey() + ":" + row);
                }
            }
        }
        assertThat(rows).isGreaterThan(25_000);
        assertThat(wrong.size() / (double) rows).as("wrong: %s", wrong).isLessThan(0.001);
    }

    private static Map<String, List<String>> expected(Path table) throws IOException {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(table)), StandardCharsets.UTF_8))) {
            in.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> expected.computeIfAbsent(
                                    row[0].replace("/", "__") + "/" + row[1], key -> new ArrayList<>())
                            .add(row[4] + " " + row[3]));
        }
        return expected;
    }
}
