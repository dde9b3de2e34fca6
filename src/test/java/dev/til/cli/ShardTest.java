package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One check on several machines: the parts together find what one run finds. */
class ShardTest {
    private static final int NOTES = 20;

    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void twenty_notes_each_with_a_link_that_works_and_one_that_does_not() {
        sandbox = new Sandbox(root).init().write("_config.yml", "permalink: /posts/:title/\n");
        for (int note = 0; note < NOTES; note++) {
            sandbox.write("_posts/2022-09-%02d-n%d.md".formatted(note + 1, note), """
                    ---
                    title: Note %d
                    ---

                    [next](/posts/n%d/) and [gone](/posts/gone%d/)
                    """.formatted(
                            note, (note + 1) % NOTES, note));
        }
        sandbox.commit("notes");
    }

    private List<String> parts(int of) {
        var files = new ArrayList<String>();
        for (int part = 1; part <= of; part++) {
            String file = "part-%d.json".formatted(part);
            sandbox.write(
                    file,
                    sandbox.tilIn("", "check", "--format", "json", "--shard", part + "/" + of)
                            .out());
            files.add(file);
        }
        return files;
    }

    @Test
    void every_note_is_reported_on_by_exactly_one_part() {
        List<String> files = parts(3);
        var rules = new ArrayList<String>();
        for (String file : files) {
            assertThat(sandbox.read(file)).doesNotContain("\"notes\":0,").doesNotContain("\"notes\":20,");
            sandbox.read(file).lines().forEach(line -> {
                for (int at = line.indexOf("/posts/gone"); at >= 0; at = line.indexOf("/posts/gone", at + 1)) {
                    rules.add(line.substring(at, line.indexOf('/', at + "/posts/".length())));
                }
            });
        }
        assertThat(rules).hasSize(NOTES).doesNotHaveDuplicates();
    }

    @Test
    void the_merged_report_is_the_report_of_one_run_whatever_the_order() {
        List<String> files = parts(3);
        Collections.reverse(files);
        for (String format : List.of("text", "json", "github")) {
            var command = new ArrayList<>(List.of("report", "merge", "--format", format));
            command.addAll(files);
            assertThat(sandbox.tilIn("", command.toArray(String[]::new)).toString())
                    .as(format)
                    .isEqualTo(sandbox.tilIn("", "check", "--format", format).toString());
        }
        assertThat(sandbox.tilIn("_posts", "report", "merge", "../part-1.json").out())
                .startsWith("2022-09-");
    }

    @Test
    void links_elsewhere_that_a_change_breaks_are_told_once() {
        sandbox.git("rm", "-q", "_posts/2022-09-05-n4.md");
        String whole = sandbox.tilIn("", "check", "--since", "HEAD", "--format", "json")
                .out();
        assertThat(whole).contains("it worked before this change");
        var files = new ArrayList<>(List.of("report", "merge", "--format", "json"));
        for (int part = 1; part <= 4; part++) {
            String file = root.resolve("since-" + part).toString();
            Team.write(
                    Path.of(file),
                    sandbox.tilIn("", "check", "--since", "HEAD", "--format", "json", "--shard", part + "/4")
                            .out());
            files.add(file);
        }
        assertThat(sandbox.tilIn("", files.toArray(String[]::new)).out()).isEqualTo(whole);
    }

    @Test
    void reports_are_merged_where_the_notes_are_not() {
        parts(1);
        var elsewhere = new Sandbox(root.resolve("elsewhere"));
        assertThat(elsewhere.til(
                        "report",
                        "merge",
                        "-q",
                        "--fail-on",
                        "never",
                        sandbox.directory().resolve("part-1.json").toString()))
                .startsWith("_posts/2022-09-01-n0.md:5:")
                .endsWith("20 errors in 20 notes (0.0 s)\nexit 0\n");
    }

    @Test
    void what_is_no_shard_or_no_report_is_said() {
        for (String wrong : List.of("0/3", "4/3", "3", "1/0", "a/b", "-1/3")) {
            assertThat(sandbox.til("check", "--shard=" + wrong)).isEqualTo("""
                    til: '%s' is no shard
                    hint: write the part and how many there are: 3/8
                    exit 2
                    """.formatted(wrong));
        }
        for (String wrong : List.of("", "[]", "{}", "{\"version\":2}", "{\"version\":1,\"findings\":[{}]}", "no")) {
            sandbox.write("wrong.json", wrong);
            assertThat(sandbox.til("report", "merge", "wrong.json")).isEqualTo("""
                    til: 'wrong.json' is not a report of til, version 1
                    hint: make one with 'til check --format json'
                    exit 2
                    """);
        }
        sandbox.write("wrong.json", "{\"version\":1,\"findings\":[{\"path\":\"a.md\",\"rule\":\"of-tomorrow\"}]}");
        assertThat(sandbox.til("report", "merge", "wrong.json")).isEqualTo("""
                til: 'wrong.json' names a rule that this til does not know
                hint: merge it with the til that made it
                exit 2
                """);
        assertThat(sandbox.til("report", "merge", "none.json")).isEqualTo("""
                til: cannot read 'none.json'
                hint: name the files that hold the reports
                exit 3
                """);
        assertThat(sandbox.til("report")).endsWith("hint: til report merge FILE...\nexit 2\n");
    }
}
