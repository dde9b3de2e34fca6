package dev.til.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor is the one that git would take, but for one that only the repository names. */
class EditorTest {
    private static final String OWN = "core.editor is this repository's own and is not started; to have it started: "
            + "git config --global core.editor \"$(git config core.editor)\"\n";

    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void repository() {
        sandbox = new Sandbox(root).init().write("a.md", "# a\n").commit("a");
    }

    /** Starts a note with the editor; gives which editors have run. */
    private String edited(String says) {
        var screen = sandbox.tilIn("", "new", "meeting", "Sync", "--no-branch", "--editor");
        assertThat(screen.exit()).as(screen.toString()).isZero();
        assertThat(screen.err()).endsWith(says);
        return Files.exists(root.resolve("ran")) ? sandbox.read("../ran") : "";
    }

    private String editor(String name) {
        return "echo %s >> '%s'; true".formatted(name, root.resolve("ran"));
    }

    @Test
    void one_that_only_the_repository_names_is_not_started() {
        sandbox.git("config", "core.editor", editor("theirs"));
        sandbox.set("EDITOR", editor("mine"));
        assertThat(edited(OWN)).isEqualTo("mine\n");
    }

    @Test
    void the_persons_own_comes_in_its_place() {
        sandbox.git("config", "--global", "core.editor", editor("mine"));
        sandbox.git("config", "core.editor", editor("theirs"));
        sandbox.set("EDITOR", editor("another"));
        assertThat(edited(OWN)).isEqualTo("mine\n");
    }

    @Test
    void one_of_the_environment_beats_both() {
        sandbox.git("config", "core.editor", editor("theirs"));
        sandbox.set("GIT_EDITOR", editor("mine"));
        assertThat(edited("'\n")).isEqualTo("mine\n");
    }

    @Test
    void without_git_it_is_the_environments() {
        sandbox.git("config", "core.editor", editor("theirs"));
        sandbox.set("PATH", "/none").set("VISUAL", editor("mine"));
        assertThat(edited(OWN)).isEqualTo("mine\n");
    }
}
