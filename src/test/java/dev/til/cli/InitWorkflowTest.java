package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.scaffold.StarterWorkflow;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code til init --workflow} writes for the server of the team. */
class InitWorkflowTest {
    private static final String GITHUB = ".github/workflows/notes.yml";
    private static final String GITLAB = ".gitlab-ci.yml";

    @TempDir
    private Path root;

    private Sandbox on(String remote) {
        var sandbox = new Sandbox(root).init();
        sandbox.git("remote", "add", "origin", remote);
        return sandbox;
    }

    @Test
    void the_remote_tells_which_server_it_is() {
        assertThat(on("git@gitlab.com:study/notes.git").til("init", "--workflow"))
                .isEqualTo("""
                wrote .til/config.yml
                wrote .til/templates/day.md
                wrote .til/templates/week.md
                wrote .til/templates/meeting.md
                wrote .til/templates/pull-request.md
                wrote .gitlab-ci.yml
                next: 2022-10-19 → notes/2022-10-19.md, branch til/2022-10-19
                hint: 'til new' writes it, 'til new day1' numbers your days; 'til hook install' checks your notes before every commit
                exit 0
                """);
    }

    @Test
    void a_server_that_tells_nothing_is_taken_for_github_unless_it_is_said() {
        var sandbox = on("git@git.example.com:study/notes.git");
        assertThat(sandbox.til("init", "--workflow", "--dry-run")).contains("would write " + GITHUB + "\n");
        assertThat(sandbox.til("init", "--workflow", "gitlab", "--dry-run")).contains("would write " + GITLAB + "\n");
        sandbox.git("config", "til.review.forge", "gitlab");
        assertThat(sandbox.til("init", "--dry-run", "--workflow")).contains("would write " + GITLAB + "\n");
        assertThat(sandbox.til("init", "--workflow=github")).contains("wrote " + GITHUB + "\n");
    }

    @Test
    void a_server_that_is_neither_is_refused() {
        assertThat(on("git@gitlab.com:study/notes.git").til("init", "--workflow", "svn"))
                .isEqualTo("""
                til: '--workflow' cannot be 'svn'
                hint: write one of auto, github, gitlab
                exit 2
                """);
    }

    @Test
    void the_question_and_the_hint_name_the_server() {
        var sandbox = on("git@gitlab.com:study/notes.git");
        var screen = sandbox.tilAtTerminal("\n\n\ny\n", "init");
        assertThat(screen.err()).contains("write .gitlab-ci.yml, which checks notes on GitLab? [y/N] ");
        assertThat(screen.out()).endsWith("wrote .gitlab-ci.yml\n");
        assertThat(sandbox.til("init")).endsWith("'til init --workflow' checks them on GitLab\nexit 0\n");
    }

    @Test
    void somebody_elses_pipeline_is_kept_and_til_says_what_to_add_to_it() {
        var sandbox = on("git@gitlab.com:study/notes.git").write(GITLAB, "pages: {script: [make]}\n");
        assertThat(sandbox.tilAtTerminal("\n\n\n\n", "init").err())
                .contains("write .gitlab/notes.yml, which checks notes on GitLab? [Y/n] ")
                .contains(
                        "hint: .gitlab-ci.yml is there and was kept; add to it: include: {local: .gitlab/notes.yml}\n");
        assertThat(sandbox.read(GITLAB)).isEqualTo("pages: {script: [make]}\n");
        assertThat(sandbox.read(".gitlab/notes.yml"))
                .isEqualTo(StarterWorkflow.ofThisTil().gitlab());
        sandbox.write(GITLAB, "include: {local: .gitlab/notes.yml}\n");
        assertThat(sandbox.til("init", "--workflow"))
                .contains("same  .gitlab/notes.yml\n")
                .doesNotContain("include");
    }

    @Test
    void what_til_has_written_is_not_somebody_elses() {
        var sandbox = on("git@gitlab.com:study/notes.git");
        sandbox.til("init", "--workflow");
        assertThat(sandbox.til("init", "--workflow"))
                .contains("same  .gitlab-ci.yml\n")
                .doesNotContain(".gitlab/notes.yml");
    }

    @Test
    void the_first_commit_holds_what_til_wrote_and_not_what_was_there() {
        var sandbox = on("git@gitlab.com:study/notes.git").write(GITLAB, "pages: {script: [make]}\n");
        sandbox.til("init", "--workflow");
        sandbox.til("new", "--no-fetch");
        assertThat(sandbox.git("ls-tree", "-r", "--name-only", "HEAD"))
                .contains(".gitlab/notes.yml")
                .doesNotContain(GITLAB);
    }

    @Test
    void a_release_pins_itself() {
        var release = new StarterWorkflow(Optional.of("v0.1.0"));
        assertThat(release.github()).endsWith("""
                      persist-credentials: false
                  - uses: til-notes/til@v0.1.0
                    with:
                      shard: ${{ matrix.shard }}
            """).doesNotContain("from-source", "<%");
        assertThat(release.gitlab())
                .contains("\n  image: buildpack-deps:bookworm-scm #", "\n    TIL_REF: v0.1.0\n")
                .doesNotContain("INPUT_FROM_SOURCE", "<%");
    }

    @Test
    void a_til_that_is_no_release_says_why_it_is_built() {
        var built = new StarterWorkflow(Optional.empty());
        assertThat(built.github()).endsWith("""
                  - uses: til-notes/til@main # til has no release yet; pin one by its tag when there is
                    with:
                      from-source: true
                      shard: ${{ matrix.shard }}
            """).doesNotContain("<%");
        assertThat(built.gitlab())
                .contains("\n    TIL_REF: main\n    INPUT_FROM_SOURCE: \"true\"\n")
                .doesNotContain("<%");
    }
}
