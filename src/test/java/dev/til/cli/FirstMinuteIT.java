package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first minute with the packaged til: from an empty folder to a commit of day 21 through the hook. */
class FirstMinuteIT {
    @TempDir
    private Path root;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "nothing | -           | -                                                       | notes/",
                "plain   | README.md   | # Notes                                                 | notes/",
                "chirpy  | _config.yml | \"theme: jekyll-theme-chirpy;permalink: /posts/:title/\" | _posts/",
                "jekyll  | _config.yml | \"title: Notes\"                                         | _posts/",
                "hugo    | hugo.toml   | \"baseURL = 'https://x.example/'\"                       | content/posts/",
            })
    void four_commands_lead_to_a_commit(String site, String file, String text, String folder) {
        String til = System.getProperty("til.bin", "");
        assumeThat(til).as("the packaged til").isNotEmpty();
        var sandbox = new Sandbox(root).init();
        if (!file.equals("-")) {
            sandbox.write(file, text.replace(';', '\n') + "\n");
        }
        assertThat(sandbox.run(til, "init").exit()).isZero();
        String path = sandbox.run(til, "new", "day21").out().strip();
        assertThat(path).startsWith(folder).endsWith("-day21.md");
        assertThat(sandbox.read(path)).contains("Day 21");
        assertThat(sandbox.git("branch", "--show-current")).matches("til/\\d{4}-\\d\\d-\\d\\d-day21\n");
        assertThat(sandbox.run(til, "check").exit()).isZero();
        assertThat(sandbox.run(til, "hook", "install").exit()).isZero();

        String note = sandbox.read(path);
        sandbox.write(path, note + "<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> other\n")
                .git("add", path);
        assertThat(sandbox.run("git", "commit", "-m", "day 21").err()).contains("[conflict-marker]");
        sandbox.write(path, note + "mine\n").git("add", path);
        sandbox.git("commit", "-m", "day 21");
        assertThat(sandbox.git("show", "--stat", "--format=%s"))
                .contains("day 21")
                .contains("-day21.md");
        assertThat(sandbox.run(til, "new", "--print-path").out()).endsWith("-day22.md\n");
    }
}
