package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments as Markdown has them, which are definitions that lead nowhere, are nobody's mistake. */
class MarkdownCommentsTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({
        "_config.yml, _posts/2022-10-19-a.md",
        "hugo.toml, content/a.md",
        "README.md, a.md",
    })
    void a_note_may_hold_as_many_as_it_likes(String site, String note) {
        var notes = new Sandbox(root).init().write(site, "").write(note, """
                ---
                title: A
                ---

                Text.

                [//]: # (one)
                [//]: # (two)
                [//]: # "three"
                [//]: <> (four)

                [comment]: # (one)
                [comment]: # (two)
                [Comment]: <> (three)
                [_]: # (one)
                [_]: # 'two'
                [#]: # (one)
                [hidden]: <> (one)

                - item

                  [//]: # (five)

                [](#)
                """);
        assertThat(notes.til("check", note)).isEqualTo("nothing wrong in 1 note (0.0 s)\nexit 0\n");
    }
}
