package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links in notes that nobody touched, broken by what a change does to others. */
class CheckImpactTest {
    private static final String DAY20 = "_posts/2022-10-18-day20.md";
    private static final String DAY19 = "_posts/2022-10-17-day19.md";

    @TempDir
    private Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void two_notes_one_of_which_links_to_the_other() {
        sandbox = new Sandbox(directory)
                .init()
                .write("_config.yml", "permalink: /posts/:title/\ntimezone: Asia/Seoul\n")
                .write(DAY19, "---\ntitle: Day 19\n---\n\n## What I learned\n")
                .write(
                        DAY20,
                        "---\ntitle: Day 20\n---\n\n[Yesterday](/posts/day19/#what-i-learned)\n[Old](/posts/day1/)\n")
                .commit("two days");
    }

    @Test
    void a_heading_that_is_renamed_breaks_links_to_it() {
        sandbox.write(DAY19, "---\ntitle: Day 19\n---\n\n## What I have learned\n")
                .stage();
        assertThat(sandbox.til("check", "--staged", "--quiet"))
                .contains("_posts/2022-10-18-day20.md:5:13: error: ")
                .contains("; it worked before this change [link-anchor-missing]\n")
                .doesNotContain("/posts/day1/")
                .endsWith("1 error in 1 note (0.0 s)\nexit 1\n");
    }

    @Test
    void a_note_that_is_deleted_breaks_links_to_it() {
        sandbox.git("rm", "-q", DAY19);
        assertThat(sandbox.til("check", "--staged", "--quiet"))
                .contains("_posts/2022-10-18-day20.md:5:13: error: ")
                .contains("; it worked before this change [link-missing]\n")
                .endsWith("1 error in 0 notes (0.0 s)\nexit 1\n");
    }

    @Test
    void a_note_that_moves_breaks_links_to_it_since_a_revision() {
        sandbox.git("mv", DAY19, "_posts/2022-10-17-day-nineteen.md");
        sandbox.commit("rename").write("_posts/2022-10-19-day21.md", "---\ntitle: Day 21\n---\n\nText.\n");
        assertThat(sandbox.til("check", "--since", "HEAD~1", "--quiet", "--new-only"))
                .contains("_posts/2022-10-18-day20.md:5:13: error: ")
                .doesNotContain("/posts/day1/")
                .endsWith("exit 1\n");
    }

    @Test
    void what_was_broken_before_is_not_told_again() {
        sandbox.write("_posts/2022-10-19-day21.md", "---\ntitle: Day 21\n---\n\nText.\n")
                .stage();
        assertThat(sandbox.til("check", "--staged", "--quiet", "--fail-on", "warning"))
                .doesNotContain("day20");
    }

    @Test
    void every_step_of_a_link_is_told() {
        assertThat(sandbox.til("check", "--explain", "/posts/day19/#what-i-learned", "--from", DAY20))
                .startsWith("/posts/day19/#what-i-learned in _posts/2022-10-18-day20.md\n  1. ")
                .contains("\n  => ok: ")
                .endsWith("exit 0\n");
        assertThat(sandbox.til("check", "--explain", "/posts/day1/", "--from", DAY20))
                .contains("\n  => broken")
                .contains("[link-missing]\n");
    }

    @Test
    void explain_wants_the_note_that_links() {
        assertThat(sandbox.til("check", "--explain", "/posts/day19/")).endsWith("exit 2\n");
    }
}
