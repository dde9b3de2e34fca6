package dev.til.git.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.cli.Sandbox;
import dev.til.git.program.FreeGit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Git's configuration as til reads it, held against git itself. */
class RepositorySettingsFileTest {
    @TempDir
    private Path root;

    private static String listed(RepositorySettingsFile file) {
        var text = new StringBuilder();
        file.entries().forEach(entry -> text.append(entry.key() + "=" + entry.value() + "\0"));
        return text.toString();
    }

    /** git writes {@code KEY LF VALUE NUL}, and for a key without a value {@code KEY NUL}. */
    private static String asWritten(String listing) {
        return Stream.of(listing.split("\0"))
                .filter(item -> !item.isEmpty())
                .map(item -> item.contains("\n") ? item.replaceFirst("\n", "=") : item + "=true")
                .reduce("", (all, item) -> all + item + "\0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[core]\n\tbare = false\n",
                "[Core]\nBare=TRUE\n  autoCRLF  =  input  \n",
                "[a] x = 1\n[a] y = 2",
                "[remote \"Origin.X\"] url = https://example.com/a.git ; of the team\n",
                "[remote \"a\\\\b\\\"c\"]\nurl=x#y\n\tfetch = +refs/heads/*:refs/remotes/*\n",
                "[til \"check\"]\nfailOn = \"  two  words # and no comment \" # but this\n",
                "# one\n; two\n[x]\nflag\nother = a\\nb\\tc\\\\d\\\"e\n",
                "[x]\r\nlong = one \\\r\n   two\r\nlast = three",
                "[x]\nempty =\nquoted = \"\"\nhalf = a\"b c\"d   \n",
                "\uFEFF[x]\nkey-with-1 = 한글 이름\n",
                "[section.old]\nKey = v\n",
                "[x]\nk = v ; comment without an end",
                "[x]\nk = v #",
                "k = v\n",
            })
    void it_says_what_git_says(String text) throws IOException {
        var sandbox = new Sandbox(root).init().write("config.txt", text);
        assertThat(listed(RepositorySettingsFile.parse(text)))
                .isEqualTo(asWritten(sandbox.git("config", "-z", "--list", "-f", "config.txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x", "[x]\nk = \"open\n", "[x]\n1 = 2\n", "[x]\nk ? v\n", "[x]\nk = \\q\n", "[x \"y]\n"})
    void what_git_refuses_is_refused(String text) {
        var sandbox = new Sandbox(root).init().write("config.txt", text);
        assertThat(sandbox.run("git", "config", "-z", "--list", "-f", "config.txt")
                        .exit())
                .isNotZero();
        assertThatThrownBy(() -> RepositorySettingsFile.parse(text)).isInstanceOf(IOException.class);
    }

    private Optional<List<RepositorySetting>> files(Sandbox sandbox, Map<String, String> more) {
        more.forEach(sandbox::set);
        var environment = sandbox.environment();
        var location = RepositoryLocation.find(sandbox.directory(), environment);
        return RepositorySettingsFiles.of(FreeGit.find(sandbox.directory(), environment), location, environment)
                .read(location);
    }

    @Test
    void the_files_are_read_in_gits_order() {
        var sandbox = new Sandbox(root)
                .init()
                .write("../system", "[a]\nx = system\n")
                .write("../home/.config/git/config", "[a]\nx = shared\n")
                .write("../home/.gitconfig", "[a]\nx = person\n");
        sandbox.git("config", "a.x", "repository");
        var more = Map.of("GIT_CONFIG_SYSTEM", root.resolve("system").toString(), "GIT_CONFIG_NOSYSTEM", "0");
        var entries = files(sandbox, more).orElseThrow().stream()
                .map(setting -> new RepositorySettingsFile.Entry(setting.key(), setting.value()))
                .toList();
        assertThat(listed(new RepositorySettingsFile(entries, true)))
                .isEqualTo(asWritten(sandbox.git("config", "-z", "--list")))
                .contains("a.x=system\0a.x=shared\0a.x=person\0");
    }

    @Test
    void what_only_git_can_tell_is_left_to_git() {
        assertThat(files(new Sandbox(root).init(), Map.of("GIT_CONFIG_PARAMETERS", "'a.b=c'")))
                .isEmpty();
        assertThat(files(new Sandbox(root).init(), Map.of("GIT_CONFIG_COUNT", "0")))
                .isEmpty();
        var sandbox = new Sandbox(root.resolve("including")).init();
        sandbox.git("config", "includeIf.gitdir:/.path", "elsewhere");
        assertThat(files(sandbox, Map.of())).isEmpty();
    }
}
