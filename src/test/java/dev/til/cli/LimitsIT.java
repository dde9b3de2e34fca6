package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged til with little memory and little stack, on notes and settings that would need all there is: each is told, the
 * others are checked, and Java never came to make an error.
 */
class LimitsIT {
    private static final String HEAD = "---\ntitle: T\n---\n\n";
    private static final String WRONG = HEAD + "[x](/posts/none/)\n";

    @TempDir
    Path directory;

    private Sandbox sandbox;
    private Path log;

    @BeforeEach
    void little_memory_and_stack() {
        assumeThat(System.getProperty("til.bin", "")).as("the packaged til").isNotEmpty();
        log = directory.resolve("exceptions.log");
        sandbox = new Sandbox(directory).init();
    }

    /** By its jar: the launcher gives Java as much memory as a real journal may need. */
    private Sandbox.Screen til(String command) {
        var line = new ArrayList<>(List.of(
                "-Xmx128m",
                "-Xss512k",
                "-Xlog:exceptions=info:file=" + log + "::filesize=0",
                "-cp",
                Path.of(System.getProperty("til.bin", ""), "../../lib/til.jar")
                        .normalize()
                        .toString(),
                "dev.til.cli.Main"));
        line.addAll(List.of(command.split(" ")));
        return sandbox.run(System.getProperty("java.home") + "/bin/java", line.toArray(String[]::new));
    }

    private void noErrorWasMade() throws IOException {
        assertThat(log).isNotEmptyFile();
        assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
                .doesNotContain("java/lang/StackOverflowError")
                .doesNotContain("java/lang/OutOfMemoryError");
    }

    private static String lines(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(i -> format.formatted(i, i + 1))
                .collect(Collectors.joining());
    }

    /** Notes that are too complex, by what they are made of. */
    private static Map<String, String> bombs() {
        Map<String, String> bombs = new LinkedHashMap<>();
        bombs.put("append", "{% assign a = 'aaaaaaaaaa' %}\n" + "{% assign a = a | append: a %}\n".repeat(40));
        bombs.put("replace", "{% assign a = 'a' %}\n" + "{% assign a = a | replace: 'a', 'aaaa' %}\n".repeat(40));
        bombs.put(
                "capture",
                "{% capture a %}a{% endcapture %}\n" + "{% capture a %}{{ a }}{{ a }}{% endcapture %}\n".repeat(40));
        bombs.put("output", "{% assign a = '" + "a".repeat(200_000) + "' %}\n" + "{{ a }}".repeat(80_000));
        bombs.put("lists", lines(8_000, "{:a%d: a%d}\n") + "\ntext\n{: a0}\n");
        bombs.put("quotes", "> ".repeat(5_000) + "deep\n");
        bombs.put("marks", ">".repeat(900_000) + "\n");
        bombs.put("headings", "# c\n".repeat(240_000));
        bombs.put("items", "- a\n".repeat(240_000));
        bombs.put("cells", "|a".repeat(450_000) + "|\n");
        bombs.put("rows", "|a|b|c|\n".repeat(120_000));
        bombs.put("spans", "*a* ".repeat(240_000));
        bombs.put("divs", "<div markdown=\"1\">\n".repeat(50_000));
        return bombs;
    }

    private void check(String rule, List<String> told) throws IOException {
        sandbox.stage();
        for (String command : List.of("check --no-cache --quiet", "check --staged --quiet")) {
            Files.deleteIfExists(log);
            var screen = til(command);
            assertThat(screen.exit()).as(screen.toString()).isEqualTo(1);
            assertThat(screen.out()).contains("link-missing");
            for (String name : told) {
                assertThat(screen.out().lines())
                        .as(name + " in " + screen.out())
                        .anyMatch(line -> line.contains(name) && line.contains("[" + rule + "]"));
            }
            noErrorWasMade();
        }
    }

    @Test
    void notes_that_are_too_complex_are_told_and_the_others_checked() throws IOException {
        sandbox.write("_config.yml", "permalink: /posts/:title/\n").write("_posts/2024-01-01-wrong.md", WRONG);
        bombs().forEach((name, text) -> sandbox.write("_posts/2024-01-02-" + name + ".md", HEAD + text));
        check("note-too-complex", List.copyOf(bombs().keySet()));
    }

    @Test
    void such_notes_of_other_publishers_stop_nothing_either() throws IOException {
        sandbox.write("hugo.toml", "baseURL = 'https://example.org/'\n").write("content/posts/wrong.md", WRONG);
        bombs().forEach((name, text) -> sandbox.write("content/posts/" + name + ".md", HEAD + text));
        check("link-missing", List.of("wrong.md"));
        sandbox.run("rm", "hugo.toml");
        sandbox.write("wrong.md", "[x](none.md)\n");
        check("link-missing", List.of("wrong.md"));
    }

    @Test
    void front_matter_that_never_ends_is_read() throws IOException {
        sandbox.write("_config.yml", "permalink: /posts/:title/\n")
                .write("_posts/2024-01-01-wrong.md", WRONG)
                .write("_posts/2024-01-02-blank.md", "---\n" + "\n".repeat(500_000))
                .write("_posts/2024-01-02-comment.md", "---\n" + "#\n".repeat(400_000))
                .write("_posts/2024-01-02-sixty.md", "---\ndate: 1" + ":1".repeat(30_000) + "\n---\n")
                .write("_posts/2024-01-02-deep.md", "---\nx: " + "[".repeat(30_000) + "\n---\n")
                .write("_posts/2024-01-02-alias.md", "---\na: &a [x]\n" + lines(60, "a%d: &a%d [*a, *a]\n") + "---\n");
        check("link-missing", List.of("wrong"));
    }

    @Test
    void days_without_end_are_read() throws IOException {
        sandbox.write("_config.yml", "permalink: /posts/:title/\n")
                .write("_posts/2024-01-01-wrong.md", WRONG)
                .write(".til/config.yml", """
                        version: 1
                        course: {start: 2022-09-19}
                        notes:
                          day: {path: "_posts/{{date}}-day{{days}}.md", tags: {day: "{{n}}day"}}
                        """)
                .write("_posts/2022-10-19-day21.md", "---\ntags: [\"1" + ",1".repeat(3_000) + "day\"]\n---\n");
        check("link-missing", List.of("wrong"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_config.yml",
                "_data/a.yml",
                "_data/a.json",
                "_data/a.csv",
                "_includes/a.html",
                "_layouts/post.html",
                "Gemfile"
            })
    void what_else_a_site_is_made_of_stops_nothing(String path) throws IOException {
        String usual = "permalink: /posts/:title/\n";
        sandbox.write("_config.yml", usual).write("_posts/2024-01-01-wrong.md", WRONG + "{% include a.html %}\n");
        String append = bombs().get("append");
        for (String content : List.of(
                "x: " + "[".repeat(100_000),
                "a: &a [x, x]\n" + lines(60, "a%d: &a%d [*a, *a]\n"),
                lines(3_000, "k%d:\n  "),
                "{\"a\":".repeat(100_000),
                append + "{{ a }}",
                "{% include a.html %}",
                "---\nlayout: post\n---\n{{ content }}",
                "x: '" + "y".repeat(3_000_000) + "'\n")) {
            sandbox.write(path, path.equals("_config.yml") ? usual + content : content)
                    .stage();
            Files.deleteIfExists(log);
            var screen = til("check --no-cache --quiet");
            assertThat(screen.exit()).as(screen.toString()).isIn(0, 1, 2, 3);
            noErrorWasMade();
        }
    }
}
