package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who proposes a change does not decide how strictly it is checked. */
class StrictnessTest {
    private static final String[] STEP = {
        "check", "--format", "github", "--since", "auto", "--rules-from", "auto", "--fail-on", "error"
    };
    private static final String FAULT =
            "_posts/2022-10-19-new.md:6:8: error: no note is published at /posts/none/ [link-missing]\n";
    private static final String WORKFLOW = """
            on: pull_request
            jobs:
              check:
                steps:
                  - uses: actions/checkout@v4
                  - uses: til-notes/til@v0.1.0
                    with: {fail-on: error}
            """;

    @TempDir
    private Path root;

    private Sandbox notes;

    @BeforeEach
    void a_journal_with_a_configuration() {
        notes = new Sandbox(root)
                .init()
                .write("_config.yml", "permalink: /posts/:title/\n")
                .write(".til/config.yml", "version: 1\n")
                .write("_posts/2022-10-18-old.md", note("Old", 18, "Fine."));
    }

    private static String note(String title, int day, String body) {
        return "---\ntitle: %s\ndate: 2022-10-%d 18:00:00 +0900\n---\n\n%s\n".formatted(title, day, body);
    }

    /** What is there so far is the base of a pull request, which brings a note with a broken link. */
    private Sandbox proposed() {
        notes.commit("Before");
        notes.set("GITHUB_ACTIONS", "true")
                .set("GITHUB_WORKFLOW_REF", "mina/notes/.github/workflows/notes.yml@refs/pull/1/merge")
                .set("PULL_REQUEST_BASE", notes.git("rev-parse", "HEAD").strip());
        notes.git("switch", "-q", "-c", "day");
        return notes.write("_posts/2022-10-19-new.md", note("New", 19, "[typo](/posts/none/)"));
    }

    private static String warning(String place, String words) {
        return "::warning file=%s::this pull request changes what is checked: %s%%0A".formatted(place, words);
    }

    @Test
    void a_rule_that_the_change_switches_off_still_counts_and_its_reviewers_are_told() {
        proposed()
                .write(".til/config.yml", "version: 1\ncheck:\n  rules: {link-missing: none}\n")
                .commit("Hush");
        assertThat(notes.til(STEP))
                .startsWith(
                        warning(".til/config.yml,line=3,col=11", "check.rules.link-missing is 'none' and was not set")
                                + "it is checked by the rules that were there before; these count once it is merged\n")
                .contains("::error file=_posts/2022-10-19-new.md,line=6,")
                .contains("\n" + FAULT)
                .contains("\n1 error in 1 note\n")
                .endsWith("\nexit 1\n");
    }

    @Test
    void without_a_change_of_the_configuration_nothing_is_told() {
        proposed().commit("New");
        assertThat(notes.til(STEP))
                .startsWith("::error file=_posts/2022-10-19-new.md,line=6,")
                .doesNotContain("changes what is checked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules: {link-missing: warning} | rules: {link-missing: error, day-gap: none}"
                        + " | check.rules.day-gap is 'none' and was not set | line=3,col=32",
                "rules: {link-missing: error} | rules: {} | check.rules.link-missing is not set and was 'error' | ''",
                "front-matter: {required: [title, date]} | front-matter: {required: [date]}"
                        + " | check.front-matter.required is 'date' and was 'date, title' | line=3,col=18",
                "front-matter: {schema: s.json} | front-matter: {schema: t.json}"
                        + " | check.front-matter.schema is 't.json' and was 's.json' | line=3,col=18",
            })
    void every_change_is_told_at_its_place(String before, String after, String words, String position) {
        notes.write("s.json", "{}")
                .write("t.json", "{}")
                .write(".til/config.yml", "version: 1\ncheck:\n  " + before + "\n");
        proposed()
                .write(".til/config.yml", "version: 1\ncheck:\n  " + after + "\n")
                .commit("Change");
        assertThat(notes.til(STEP))
                .contains(warning(".til/config.yml" + (position.isEmpty() ? "" : "," + position), words));
    }

    @Test
    void the_order_of_required_keys_and_all_else_in_the_file_is_no_matter_of_strictness() {
        notes.write(".til/config.yml", "version: 1\ncheck: {front-matter: {required: [title, date]}}\n");
        proposed()
                .write(
                        ".til/config.yml",
                        "version: 1\ngit: {save: ask}\ncheck: {front-matter: {required: [date, title]}}\n")
                .commit("Change");
        assertThat(notes.til(STEP)).doesNotContain("changes what is checked");
    }

    @Test
    void a_schema_that_says_something_else_is_the_bases_for_this_run() {
        notes.write("s.json", "{\"required\": [\"tags\"]}")
                .write(".til/config.yml", "version: 1\ncheck: {front-matter: {schema: s.json}}\n");
        proposed()
                .write("s.json", "{}")
                .write(".til/config.yml", "version: 1\ncheck: {front-matter: {schema: s.json, required: [title]}}\n")
                .commit("Change");
        assertThat(notes.til(STEP))
                .contains(warning("s.json", "the schema for front matter says something else"))
                .contains("check.front-matter.required is 'title' and was not set")
                .contains("does not fit the team's schema");
    }

    @Test
    void another_schema_is_one_change_whatever_it_says() {
        notes.write("s.json", "{}").write(".til/config.yml", "version: 1\ncheck: {front-matter: {schema: s.json}}\n");
        proposed()
                .write("t.json", "{\"required\": [\"tags\"]}")
                .write(".til/config.yml", "version: 1\ncheck: {front-matter: {schema: t.json}}\n")
                .commit("Change");
        assertThat(notes.til(STEP))
                .contains("check.front-matter.schema is 't.json' and was 's.json'")
                .doesNotContain("says something else", "does not fit the team's schema");
    }

    @Test
    void a_configuration_that_is_taken_away_still_counts() {
        notes.write(".til/config.yml", "version: 1\ncheck: {rules: {link-missing: error, image-alt-missing: error}}\n");
        proposed();
        notes.git("rm", "-q", "-r", ".til");
        notes.commit("Away");
        assertThat(notes.til(STEP))
                .contains(warning(".til/config.yml", "check.rules.image-alt-missing is not set and was 'error'"))
                .contains("link-missing")
                .endsWith("exit 1\n");
    }

    @Test
    void where_the_base_has_no_configuration_the_changes_own_counts_and_is_told() {
        notes.write(".til/config.yml", "version: 1\n");
        notes.run("rm", "-r", ".til");
        proposed()
                .write(".til/config.yml", "version: 1\ncheck: {rules: {link-missing: none}}\n")
                .commit("Set up");
        assertThat(notes.til(STEP)).isEqualTo("""
                %sit is checked by these rules
                .til/config.yml:2:17: this pull request changes what is checked: check.rules.link-missing is 'none' and was not set
                nothing wrong in 1 note
                what is new since %s, the base of this pull request
                exit 0
                """.formatted(
                        warning(".til/config.yml,line=2,col=17", "check.rules.link-missing is 'none' and was not set"),
                        notes.git("rev-parse", "main").substring(0, 12)));
    }

    @Test
    void a_broken_configuration_can_be_mended_by_a_pull_request() {
        notes.write(".til/config.yml", "version: 1\nchek: {}\n");
        proposed().write(".til/config.yml", "version: 1\n").commit("Mend");
        assertThat(notes.til(STEP))
                .contains(FAULT)
                .contains("cannot be used, so the rules are this change's own: ")
                .endsWith("exit 1\n");
    }

    @Test
    void course_and_notes_are_the_changes_own() {
        proposed()
                .write(".til/config.yml", """
                        version: 1
                        course: {name: Boost, start: 2022-09-19, weekdays: [mon, tue, wed, thu, fri]}
                        notes:
                          day: {path: "_posts/{{date}}-day{{days}}.md"}
                        """)
                .write("_posts/2022-10-19-day7.md", note("Day 7", 19, "Fine."))
                .commit("A course");
        assertThat(notes.til(STEP)).contains("day-mismatch").doesNotContain("changes what is checked");
    }

    @Test
    void whoever_wants_the_changes_own_rules_gets_them_and_the_changes_are_told() {
        proposed()
                .write(".til/config.yml", "version: 1\ncheck: {rules: {link-missing: none}}\n")
                .commit("Hush");
        assertThat(notes.til("check", "--since", "main", "--rules-from", "HEAD"))
                .isEqualTo("""
                nothing wrong in 1 note (0.0 s)
                .til/config.yml:2:17: warning: this pull request changes what is checked: check.rules.link-missing is 'none' and was not set
                      = it is checked by these rules
                exit 0
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail-on: never", "paths: none", "rules-from: head", "base: none"})
    void a_workflow_that_runs_til_otherwise_is_told(String input) {
        notes.write(".github/workflows/notes.yml", WORKFLOW);
        proposed()
                .write(".github/workflows/notes.yml", WORKFLOW.replace("fail-on: error", input))
                .commit("Hush");
        assertThat(notes.til(STEP))
                .contains(warning(".github/workflows/notes.yml", "it runs til's step otherwise than before"));
    }

    @Test
    void what_fails_the_run_is_what_the_base_says_and_so_is_whose_rules_count() {
        notes.write(".github/workflows/notes.yml", WORKFLOW);
        proposed()
                .write(
                        ".github/workflows/notes.yml",
                        WORKFLOW.replace("fail-on: error", "fail-on: never, rules-from: head"))
                .write(".til/config.yml", "version: 1\ncheck: {rules: {link-missing: none}}\n")
                .commit("Hush");
        String[] step = STEP.clone();
        step[6] = "HEAD";
        step[8] = "never";
        assertThat(notes.til(step)).contains(FAULT).endsWith("exit 1\n");
    }

    @Test
    void of_several_steps_the_strictest_counts_unless_one_is_as_it_was() {
        String two = WORKFLOW.replace("error", "never")
                + "      - uses: til-notes/til@v0.1.0\n        with: {fail-on: warning}\n";
        notes.write(".github/workflows/notes.yml", two)
                .write(".til/config.yml", "version: 1\ncheck: {rules: {link-missing: warning}}\n");
        proposed()
                .write(".github/workflows/notes.yml", two.replace("warning", "error"))
                .commit("Hush");
        String[] step = STEP.clone();
        assertThat(notes.til(step)).contains("\n1 warning in 1 note\n").endsWith("exit 1\n");
        step[8] = "never";
        assertThat(notes.til(step)).contains("\n1 warning in 1 note\n").endsWith("exit 0\n");
    }

    @Test
    void a_team_that_leaves_the_rules_to_the_change_may_change_its_workflow() {
        String workflow = WORKFLOW.replace("fail-on: error", "rules-from: head");
        notes.write(".github/workflows/notes.yml", workflow);
        proposed()
                .write(".github/workflows/notes.yml", workflow.replace("head}", "head, shard: 1/1}"))
                .write(".til/config.yml", "version: 1\ncheck: {rules: {link-missing: none}}\n")
                .commit("Change");
        String[] step = STEP.clone();
        step[6] = "HEAD";
        assertThat(notes.til(step)).contains("\nnothing wrong in 1 note\n").endsWith("exit 0\n");
    }

    @Test
    void rules_that_the_base_has_meanwhile_count_and_are_not_what_the_change_changes() {
        proposed().commit("New");
        notes.git("switch", "-q", "main");
        notes.write(".til/config.yml", "version: 1\ncheck: {rules: {link-missing: warning}}\n")
                .commit("Milder");
        notes.set("PULL_REQUEST_BASE", notes.git("rev-parse", "HEAD").strip());
        notes.git("switch", "-q", "day");
        assertThat(notes.til(STEP))
                .contains("\n1 warning in 1 note\n")
                .doesNotContain("changes what is checked")
                .endsWith("exit 0\n");
    }

    @Test
    void a_workflow_of_another_name_does_not_come_from_nowhere() {
        notes.write(".github/workflows/lint.yml", WORKFLOW);
        proposed();
        notes.git("mv", ".github/workflows/lint.yml", ".github/workflows/notes.yml");
        notes.commit("Rename");
        assertThat(notes.til(STEP)).doesNotContain("changes what is checked");
        notes.write(".github/workflows/notes.yml", WORKFLOW.replace("fail-on: error", "fail-on: never"))
                .commit("Hush");
        String[] step = STEP.clone();
        step[8] = "never";
        assertThat(notes.til(step)).contains("otherwise than before").endsWith("exit 1\n");
    }

    @Test
    void a_new_release_of_til_and_a_new_checkout_change_nothing() {
        notes.write(".github/workflows/notes.yml", WORKFLOW);
        proposed()
                .write(
                        ".github/workflows/notes.yml",
                        WORKFLOW.replace("til@v0.1.0", "til@v0.2.0").replace("checkout@v4", "checkout@v5"))
                .commit("Update");
        assertThat(notes.til(STEP)).doesNotContain("changes what is checked");
    }

    @Test
    void new_comments_that_silence_rules_are_counted() {
        notes.write("_posts/2022-10-18-old.md", note("Old", 18, """
                <!-- til-ignore link-missing: later -->
                [one](/posts/one/)"""));
        proposed()
                .write("_posts/2022-10-19-new.md", note("New", 19, """
                        <!-- til-ignore link-missing, link-empty: soon -->
                        [typo](/posts/none/)"""))
                .write("_posts/2022-10-18-old.md", note("Old", 18, """
                        More.

                        <!-- til-ignore link-missing: later -->
                        [one](/posts/one/)"""))
                .commit("Hush");
        assertThat(notes.til(STEP))
                .contains("\n2 new til-ignore: _posts/2022-10-19-new.md:6 (link-missing),"
                        + " _posts/2022-10-19-new.md:6 (link-empty)\n")
                .endsWith("exit 0\n");
    }

    @Test
    void of_many_comments_some_are_named_and_all_are_counted() {
        proposed()
                .write(
                        "_posts/2022-10-19-new.md",
                        note("New", 19, "<!-- til-ignore link-missing: soon -->\n[typo](/posts/none/)\n".repeat(12)))
                .commit("Hush");
        assertThat(notes.til(STEP))
                .startsWith("12 new til-ignore: _posts/2022-10-19-new.md:6 (link-missing), ")
                .contains(" _posts/2022-10-19-new.md:24 (link-missing) and 2 more\n");
    }

    @Test
    void the_summary_has_what_a_reviewer_should_know() {
        proposed()
                .write(".til/config.yml", "version: 1\ncheck: {rules: {link-missing: none}}\n")
                .write("_posts/2022-10-19-new.md", note("New", 19, """
                        <!-- til-ignore link-empty: soon -->
                        [a](https://example.com/)"""))
                .commit("Hush");
        notes.set("GITHUB_STEP_SUMMARY", root.resolve("summary.md").toString()).til(STEP);
        assertThat(root.resolve("summary.md")).content().startsWith("""
                ### til check

                1 warning in 1 note

                1 link was not followed: to other sites

                > .til/config.yml:2:17: this pull request changes what is checked: \
                check.rules.link-missing is 'none' and was not set

                > 1 new til-ignore: \\_posts/2022-10-19-new.md:6 (link-empty)

                | | note | place |""");
    }

    @Test
    void a_note_that_moves_silences_nothing_anew() {
        notes.write("_posts/2022-10-18-old.md", note("Old", 18, """
                <!-- til-ignore link-missing: later -->
                [one](/posts/one/)"""));
        proposed();
        notes.git("mv", "_posts/2022-10-18-old.md", "_posts/2022-10-18-older.md");
        notes.commit("Move");
        assertThat(notes.til(STEP)).doesNotContain("til-ignore");
    }

    @Test
    void links_that_nobody_followed_are_counted() {
        proposed().write("_posts/2022-10-19-new.md", note("New", 19, """
                        [a](https://example.com/) [b](https://example.org/) [c]({{ site.nowhere }}/x/)""")).commit("New");
        assertThat(notes.til(STEP)).contains("3 links were not followed: 2 to other sites, 1 Liquid\n");
    }

    @Test
    void the_whole_journal_is_checked_by_the_bases_rules_too() {
        proposed()
                .write(".til/config.yml", "version: 1\ncheck: {rules: {link-missing: none}}\n")
                .commit("Hush");
        assertThat(notes.til("check", "--quiet", "--rules-from", "auto")).isEqualTo("""
                _posts/2022-10-19-new.md:6:8: error: no note is published at /posts/none/ [link-missing]
                      = did you mean /posts/old/ ?
                1 error in 2 notes (0.0 s)
                .til/config.yml:2:17: warning: this pull request changes what is checked: check.rules.link-missing is 'none' and was not set
                      = it is checked by the rules that were there before; these count once it is merged
                exit 1
                """);
    }

    @Test
    void a_workflow_that_compares_with_the_change_itself_is_told_too() {
        notes.write(".github/workflows/notes.yml", WORKFLOW);
        proposed()
                .write(".github/workflows/notes.yml", WORKFLOW.replace("fail-on: error", "base: HEAD"))
                .commit("Hush");
        assertThat(notes.til("check", "--format", "github", "--since", "HEAD", "--rules-from", "auto"))
                .contains(warning(".github/workflows/notes.yml", "it runs til's step otherwise than before"));
    }

    @Test
    void where_everything_is_checked_a_base_that_is_gone_is_no_hindrance() {
        proposed().commit("New");
        notes.set("PULL_REQUEST_BASE", "1".repeat(40));
        assertThat(notes.til("check", "--quiet", "--rules-from", "auto"))
                .contains(FAULT)
                .contains("the rules are this change's own: the base of this pull request, 111111111111, is not")
                .endsWith("exit 1\n");
    }

    @Test
    void rules_that_are_nowhere_are_no_success() {
        notes.commit("Before");
        assertThat(notes.til("check", "--rules-from", "nowhere")).isEqualTo("""
                til: 'nowhere' names no commit of this repository
                hint: see 'git log --oneline', or fetch it first
                exit 2
                """);
    }

    @Test
    void why_nothing_was_checked_is_an_annotation() {
        proposed().write(".til/config.yml", "version: 1\nchek: {}\n").commit("Slip");
        assertThat(notes.til(STEP))
                .isEqualTo("""
                ::error title=til check::.til/config.yml:2:1: unknown key 'chek'; did you mean 'check'?%%0Acorrect it, then 'til doctor' looks at it again
                what is new since %s, the base of this pull request
                til: .til/config.yml:2:1: unknown key 'chek'; did you mean 'check'?
                hint: correct it, then 'til doctor' looks at it again
                exit 2
                """.formatted(notes.git("rev-parse", "main").substring(0, 12)));
    }

    @Test
    void what_is_staged_is_checked_by_its_own_rules() {
        assertThat(notes.til("check", "--staged", "--rules-from", "HEAD")).isEqualTo("""
                til: --rules-from is for a change that is committed
                hint: til check --since main --rules-from main
                exit 2
                """);
    }

    @Test
    void outside_of_a_ci_nothing_is_imposed() {
        notes.commit("Before");
        assertThat(notes.til("check", "--rules-from", "auto")).isEqualTo("nothing wrong in 1 note (0.0 s)\nexit 0\n");
    }

    @Test
    void ten_comments_are_all_named() {
        proposed()
                .write(
                        "_posts/2022-10-19-new.md",
                        note("New", 19, "<!-- til-ignore link-missing: soon -->\n[typo](/posts/none/)\n".repeat(10)))
                .commit("Hush");
        assertThat(notes.til(STEP))
                .startsWith("10 new til-ignore: ")
                .contains(" _posts/2022-10-19-new.md:24 (link-missing)\n");
    }
}
