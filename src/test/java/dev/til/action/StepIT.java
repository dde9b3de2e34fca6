package dev.til.action;

import static dev.til.action.Notebook.FAULT;
import static dev.til.action.Notebook.NEW_FAULT;
import static dev.til.action.Notebook.NO_FAULT;
import static dev.til.action.Notebook.OLD_FAULT;
import static dev.til.action.Notebook.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step {@code uses: til-notes/til}: what its inputs do, and what it tells. */
class StepIT {
    private static final String CONFIG = ".til/config.yml";
    private static final String RULE_OFF = "version: 1\ncheck:\n  rules: {link-missing: none}\n";

    @TempDir
    private static Path written;

    private static Workflow workflow = new Workflow("");

    @TempDir
    private Path root;

    @BeforeAll
    static void the_workflow_is_written() {
        workflow = Workflow.written(written);
    }

    private static Workflow with(String input, String value) {
        return workflow.with(Workflow.TIL, input, value);
    }

    private static Outcome play(Runner runner, Workflow played, Event event) {
        List<Outcome> outcomes = runner.play(played, event);
        assertThat(outcomes).as("jobs that listen to %s", event.name()).hasSize(1);
        return outcomes.get(0);
    }

    private static Outcome play(Notebook notes, Workflow played) {
        return play(notes.runner(), played, notes.pullRequest());
    }

    private Notebook fault() {
        return new Notebook(root).change(FAULT);
    }

    @Test
    void the_summary_and_the_annotation_say_what_is_wrong_and_where() {
        Outcome outcome = play(fault(), workflow);
        assertThat(outcome).as(outcome.log()).hasToString(NEW_FAULT + "exit 1\n");
        assertThat(outcome.annotations().get(0).message()).contains("/posts/odl/");
        assertThat(outcome.summary()).isEqualTo("""
                ### til check

                1 error in 2 notes

                | | note | place | what breaks | on the site | the fix |
                |---|---|---|---|---|---|
                | error | \\_posts/2022-10-19-new.md | 5:8 | no note is published at /posts/odl/ \\[link-missing\\] \
                | /posts/new/ | did you mean /posts/old/ ? |
                """);
        assertThat(outcome.log()).contains("_posts/2022-10-19-new.md:5:");
    }

    @Test
    void without_a_base_everything_is_told() {
        Outcome outcome = play(fault(), with("base", "none"));
        assertThat(outcome).as(outcome.log()).hasToString(OLD_FAULT + NEW_FAULT + "exit 1\n");
    }

    @Test
    void a_base_may_be_named() {
        var notes = fault();
        Outcome outcome = play(notes, with("base", notes.start()).with(Workflow.CHECKOUT, "fetch-depth", "0"));
        // main has moved on since, and the old note with it
        assertThat(outcome).as(outcome.log()).hasToString(OLD_FAULT + NEW_FAULT + "exit 1\n");
    }

    @Test
    void a_finding_may_pass() {
        Outcome outcome = play(fault(), with("fail-on", "never"));
        assertThat(outcome).as(outcome.log()).hasToString(NEW_FAULT + "exit 0\n");
        assertThat(outcome.outputs()).containsEntry("errors", "1");
    }

    @Test
    void a_change_that_turns_a_rule_off_is_told_and_judged_by_the_rules_before_it() {
        var notes =
                new Notebook(root).before(CONFIG, "version: 1\n").change(FAULT).commit(CONFIG, RULE_OFF);
        Outcome outcome = play(notes, workflow);
        assertThat(outcome.exit()).as(outcome.log()).isEqualTo(1);
        assertThat(outcome.toString()).contains(NEW_FAULT).doesNotContain("old.md");
        assertThat(outcome.annotations())
                .filteredOn(annotation -> annotation.level().equals("warning"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.file()).isEqualTo(CONFIG);
                    assertThat(warning.message()).contains("changes what is checked");
                });
    }

    @Test
    void a_change_may_be_judged_by_its_own_rules_where_the_team_wants_that() {
        var notes =
                new Notebook(root).before(CONFIG, "version: 1\n").change(FAULT).commit(CONFIG, RULE_OFF);
        Outcome outcome = play(notes, with("rules-from", "head"));
        assertThat(outcome.exit()).as(outcome.log()).isZero();
        assertThat(outcome.toString()).doesNotContain("link-missing");
    }

    @Test
    void where_there_were_no_rules_before_those_of_the_change_count() {
        var notes = fault().commit(CONFIG, RULE_OFF);
        Outcome outcome = play(notes, workflow);
        assertThat(outcome.exit()).as(outcome.log()).isZero();
        assertThat(outcome.toString()).doesNotContain("link-missing");
    }

    @Test
    void what_a_change_silences_is_counted_in_the_summary() {
        String silenced = "<!-- til-ignore link-missing: comes next week -->\n[a](/posts/a/)\n\n";
        var notes = new Notebook(root)
                .before("_posts/2022-10-17-quiet.md", note("Quiet", silenced))
                .change(NO_FAULT)
                .commit("_posts/2022-10-17-quiet.md", note("Quiet", silenced + "Words.\n\n" + silenced))
                .commit("_posts/2022-10-19-third.md", note("Third", silenced));
        Outcome outcome = play(notes, workflow);
        assertThat(outcome).as(outcome.log()).hasToString("exit 0\n");
        assertThat(outcome.summary().lines().filter(line -> line.contains("til-ignore")))
                .singleElement()
                .asString()
                .containsPattern("\\b2\\b");
    }

    @Test
    void nothing_in_a_note_is_a_command_to_the_runner() {
        String hostile = """
                # ::error::heading ##[group]x

                ::add-mask::body

                [::error::text ##[error]x](/posts/::error::a/)
                [x](/posts/a%0A::error::b/)
                [x](/posts/##[error]c/)
                [x](#-error-d)

                [::warning::x]: /posts/e/
                """;
        var notes = new Notebook(root)
                .begin()
                .commit(
                        "_posts/2022-10-19-::error::x ##[group].md",
                        note("::error::x ##[group]y %0A::error::z", hostile));
        Outcome outcome = play(notes, workflow);
        assertThat(outcome.exit()).as(outcome.log()).isEqualTo(1);
        assertThat(outcome.commands()).as(outcome.log()).isEmpty();
        assertThat(outcome.annotations()).isNotEmpty().allSatisfy(annotation -> {
            assertThat(annotation.file()).isEqualTo("_posts/2022-10-19-::error::x ##[group].md");
            assertThat(annotation.title()).matches("[a-z]+(-[a-z]+)+");
        });
    }

    @Test
    void a_journal_in_a_folder_of_the_repository_is_checked_as_its_site() {
        Outcome outcome = play(monorepo(), with("working-directory", "blog"));
        assertThat(outcome)
                .as(outcome.log())
                .hasToString("error blog/_posts/2022-10-19-new.md:5 link-missing\nexit 1\n");
    }

    @Test
    void only_the_paths_that_are_named_are_told() {
        Outcome outcome = play(monorepo(), with("paths", "|\n            docs/메모 1.md\n            docs/sub folder"));
        assertThat(outcome).as(outcome.log()).hasToString("""
                        error docs/sub folder/b.md:3 link-missing
                        error docs/메모 1.md:3 link-missing
                        exit 1
                        """);
    }

    @Test
    void paths_are_those_of_the_working_directory() {
        Outcome outcome = play(monorepo(), with("paths", "sub folder").with(Workflow.TIL, "working-directory", "docs"));
        assertThat(outcome).as(outcome.log()).hasToString("error docs/sub folder/b.md:3 link-missing\nexit 1\n");
    }

    /** A blog below {@code blog}, and files of a project below {@code docs}; the change has faults in both. */
    private Notebook monorepo() {
        return new Notebook(root, "blog/")
                .before("docs/a.md", "# A\n\n[gone](gone.md)\n")
                .change("[old](/posts/old/) " + FAULT)
                .commit("docs/메모 1.md", "# B\n\n[a](a.md) [gone](gone.md)\n")
                .commit("docs/sub folder/b.md", "# B\n\n[a](../a.md) [gone](gone.md)\n")
                .commit("docs/c.md", "# C\n\n[gone](gone.md)\n");
    }

    @Test
    void a_repository_may_be_checked_out_beside_others() {
        Outcome outcome =
                play(fault(), with("working-directory", "'내 노트/mine'").with(Workflow.CHECKOUT, "path", "'내 노트/mine'"));
        assertThat(outcome)
                .as(outcome.log())
                .hasToString("error 내 노트/mine/_posts/2022-10-19-new.md:5 link-missing\nexit 1\n");
    }

    @Test
    void where_the_base_is_there_no_git_is_needed() {
        var notes = fault();
        Outcome outcome = play(notes.runner().withoutGitAfterCheckout(), workflow, notes.pullRequest());
        assertThat(outcome).as(outcome.log()).hasToString(NEW_FAULT + "exit 1\n");
    }

    @Test
    void where_the_base_is_not_there_and_no_git_either_there_is_no_answer() {
        var notes = fault();
        Outcome outcome = play(
                notes.runner().withoutGitAfterCheckout(),
                workflow.with(Workflow.CHECKOUT, "fetch-depth", "1"),
                notes.push());
        assertThat(outcome).as(outcome.log()).hasToString("error til check\nexit 2\n");
        assertThat(outcome.log()).contains(notes.start().substring(0, 7)).contains("fetch-depth");
    }

    @Test
    void a_release_is_installed_only_when_it_is_the_one_that_is_meant() throws Exception {
        Path releases = release();
        var notes = fault();
        Runner runner = notes.runner().installing(releases);
        Workflow released = with("version", "0.1.0")
                .with(Workflow.TIL, "sha256", sha256(releases))
                .without(Workflow.TIL, "from-source");
        Event event = notes.pullRequest();
        Outcome outcome = play(runner, released, event);
        assertThat(outcome).as(outcome.log()).hasToString(NEW_FAULT + "exit 1\n");
        assertThat(outcome.lines()).contains("til 0.1.0");

        Outcome other = play(runner, released.with(Workflow.TIL, "sha256", "'" + "0".repeat(64) + "'"), event);
        assertThat(other).as(other.log()).hasToString("exit 3\n");
        assertThat(other.log()).contains("is not what was released").contains("hint: ");
    }

    /** The til that is tested, packed as a release is. */
    private Path release() throws IOException {
        Path folder = Files.createDirectories(root.resolve("releases"));
        Path til = Path.of(System.getProperty("til.bin", "")).resolve("../..").normalize();
        new Program(folder, Map.of("PATH", Objects.requireNonNull(System.getenv("PATH"))))
                .must(List.of("bash", "-ec", """
                        cp -R "$1" til-0.1.0
                        tar -czf til-0.1.0-linux-x64.tar.gz til-0.1.0
                        ln til-0.1.0-linux-x64.tar.gz til-0.1.0-linux-arm64.tar.gz
                        ln til-0.1.0-linux-x64.tar.gz til-0.1.0-macos-arm64.tar.gz
                        """, "pack", til.toString()));
        return folder;
    }

    private static String sha256(Path releases) throws IOException, GeneralSecurityException {
        byte[] bytes = Files.readAllBytes(releases.resolve("til-0.1.0-linux-x64.tar.gz"));
        return "'"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)) + "'";
    }
}
