package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is staged is told alike whether all other notes are looked at, as --since does, or only where it is needed. */
class ReachabilityTest {
    private static final String TARGET = "_posts/2022-10-18-target.md";

    @TempDir
    private Path root;

    private static String note(String more, String body) {
        return "---\ntitle: T\ndate: 2022-10-18 18:00:00 +0900\n" + more + "---\n\n" + body;
    }

    /** @param path what is staged, with which content (empty: deleted), and whether a link elsewhere breaks of it */
    private record Change(String path, String content, boolean breaks) {}

    static Stream<Arguments> changes() {
        return Stream.of(
                        List.of(new Change(TARGET, note("", "## Part\n\nother words\n"), false)),
                        List.of(new Change(TARGET, note("", "## Part\n\n## More\n"), false)),
                        List.of(new Change(TARGET, note("", "## Other part\n"), true)),
                        List.of(new Change(TARGET, note("permalink: /else/\n", "## Part\n"), true)),
                        List.of(new Change(TARGET, note("published: false\n", "## Part\n"), true)),
                        List.of(new Change(TARGET, note("redirect_from: /old/\n", "## Part\n"), false)),
                        List.of(new Change(TARGET, "", true)),
                        List.of(new Change(TARGET, note("", "## Part\n\n{% include x.html %}\n"), false)),
                        List.of(new Change("_posts/2022-10-19-new.md", note("", "[t](/posts/target/#part)\n"), false)),
                        List.of(new Change("_posts/2022-10-19-new.md", note("", "[t](/posts/nowhere/)\n"), false)),
                        List.of(new Change("_posts/2022-10-17-target.md", note("", "a clash\n"), true)),
                        List.of(new Change(
                                "other.md", note("permalink: /posts/target.html\n", "a near clash\n"), false)),
                        List.of(new Change("assets/new.png", "png", false)),
                        List.of(new Change("assets/old.png", "", true)),
                        List.of(new Change("_config.yml", "permalink: /notes/:title/\n", true)),
                        List.of(new Change("Makefile", "all:\n", false)))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_is_told_as_if_every_note_had_been_looked_at(List<Change> changes) throws Exception {
        var sandbox = new Sandbox(root)
                .init()
                .write("_config.yml", "permalink: /posts/:title/\nplugins: [jekyll-redirect-from]\n")
                .write(TARGET, note("", "## Part\n"))
                .write("assets/old.png", "png")
                .write(
                        "_posts/2022-10-18-source.md",
                        note("", "[t](/posts/target/#part) ![o](/assets/old.png) [gone](/posts/gone/)\n"))
                .commit("first");
        boolean breaks = false;
        for (Change change : changes) {
            breaks |= change.breaks();
            if (change.content().isEmpty()) {
                sandbox.git("rm", "-q", change.path());
            } else {
                sandbox.write(change.path(), change.content());
            }
        }
        sandbox.stage();
        String staged = sandbox.til("check", "--staged");
        assertThat(staged).isEqualTo(sandbox.til("check", "--since", "HEAD"));
        assertThat(staged.contains("it worked before this change")).isEqualTo(breaks);
    }
}
