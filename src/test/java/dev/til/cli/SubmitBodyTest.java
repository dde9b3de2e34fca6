package dev.til.cli;

import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pull request says of a note. */
class SubmitBodyTest {
    @TempDir
    private Path root;

    @Test
    void the_text_holds_the_notes_facts_and_no_empty_heading() {
        try (var team = GitHubTeam.in(root, "  deadline: sat\n")) {
            Sandbox mine = team.mine();
            mine.write(
                            PATH,
                            NOTE.replace("date:", "categories: [Boostcamp, Study]\ntags: [21day]\ndate:")
                                    + "\n[new](https://example.com/new)\n\n![model](/assets/model.svg)\n")
                    .write("assets/model.svg", "<svg width=\"640\" height=\"480\"></svg>\n");
            assertThat(mine.tilIn("", "submit").exit()).isZero();
            String head = mine.git("rev-parse", "HEAD").strip();
            assertThat(team.server().body(1))
                    .startsWith(
                            "## Multi-modal\n\nDay 21, 2022-10-19, week 5 · /posts/Boostcamp-21days/ · [read it](http://")
                    .contains("/study/notes/blob/" + head + "/" + PATH + ")\n")
                    .contains("\n- Audio\n\nCategories: Boostcamp, Study\n\nTags: 21day\n\n")
                    .contains("New links:\n- https://example.com/new\n\n")
                    .contains("New pictures:\n- assets/model.svg, 37 bytes, 640×480\n\n")
                    .contains("To be reviewed by 2022-10-22.\n\n<!-- /til ")
                    .endsWith("- [ ] somebody else can follow it\n")
                    .doesNotContain("still says");
            assertThat(mine.til("submit")).contains("nothing to do");
        }
    }
}
