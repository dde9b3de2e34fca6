package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day with til in a copy of a bootcamp blog that somebody really wrote. */
class RealBlogIT {
    private static final String BLOG = "Jiyong-Jeon__Jiyong-Jeon.github.io";
    private static final String SEED = "_posts/2022-10-19-Boostcamp-20~21days.md";
    private static final Path UNPACK =
            Path.of("../shared/corpora/unpack.sh").toAbsolutePath().normalize();

    @TempDir
    private Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void unpack() throws IOException {
        assumeTrue(Files.exists(UNPACK), "the corpora are not here");
        sandbox = new Sandbox(directory);
        var screen = sandbox.run(
                "sh", UNPACK.toString(), directory.resolve("corpora").toString(), BLOG);
        assertThat(screen.exit()).as(screen.toString()).isZero();
        Files.move(
                directory.resolve("corpora").resolve(BLOG), sandbox.directory(), StandardCopyOption.REPLACE_EXISTING);
        sandbox.git("config", "user.name", "Mina");
        sandbox.git("config", "user.email", "mina@example.com");
        sandbox.git("config", "core.quotePath", "false");
    }

    @Test
    void a_day_from_the_first_command_to_the_commit() {
        assertThat(sandbox.til("init", "--from-existing").lines().toList())
                .contains(
                        "day: 39 of 39 notes explained by _posts/{{date}}-{{course}}-{{days}}days.md",
                        "week: 15 of 16 notes explained by _posts/{{date}}-{{course}}-{{week}}weeks.md",
                        "  _posts/2023-01-06-Boostcamp-16weeks.md: its date is 2022-01-06, its file name's 2023-01-06",
                        "course: Boostcamp, day 1 is 2022-09-19, mon tue wed thu fri;"
                                + " off 2022-10-03, 2022-10-10, 2022-12-28..2022-12-30; absent 17",
                        "warning: .gitignore leaves out .til; add the line '!.til' to it, so that the team shares it");
        String seed = sandbox.read(SEED);
        String frontMatter = seed.substring(0, seed.indexOf("\n---\n") + "\n---\n".length());
        sandbox.git("rm", "-q", SEED);
        sandbox.write(".gitignore", sandbox.read(".gitignore") + "\n!.til\n").commit("Write notes with til");

        assertThat(sandbox.til("new", "day20-21")).isEqualTo("""
                _posts/2022-10-19-Boostcamp-20~21days.md
                started branch 'til/2022-10-19-day20-21' off main
                next: write it, then run 'til check _posts/2022-10-19-Boostcamp-20~21days.md'
                exit 0
                """);
        String note = sandbox.read(SEED);
        assertThat(note).startsWith(frontMatter);

        sandbox.write(SEED, note + "\n- [19days](https://jiyong-jeon.github.io/posts/Boostcamp-19days/)\n");
        assertThat(sandbox.til("check", SEED)).endsWith("exit 0\n");
    }

    @Test
    void the_hook_lets_a_good_note_pass_and_stops_a_bad_one() {
        String til = System.getProperty("til.bin", "");
        assumeTrue(!til.isEmpty() && Files.exists(Path.of(til)), "til is not packaged");
        sandbox.til("init", "--from-existing");
        sandbox.git("rm", "-q", SEED);
        sandbox.write(".gitignore", sandbox.read(".gitignore") + "\n!.til\n").commit("Write notes with til");
        sandbox.til("new", "day20-21");
        // the blog has husky's folder, but nobody has run husky in this clone
        var hook = sandbox.run(til, "hook", "install", "--force");
        assertThat(hook.exit()).as(hook.toString()).isZero();

        String note = sandbox.read(SEED);
        sandbox.write(SEED, note.replace("20day", "19day"));
        sandbox.git("add", SEED);
        var stopped = sandbox.run("git", "commit", "-m", "day20-21");
        assertThat(stopped.exit()).isEqualTo(1);
        assertThat(stopped.toString()).contains(SEED + ":6:");

        sandbox.write(SEED, note);
        sandbox.git("add", SEED);
        var passed = sandbox.run("git", "commit", "-m", "day20-21");
        assertThat(passed.exit()).as(passed.toString()).isZero();
        assertThat(sandbox.git("show", "--format=%s", "--name-only").lines().filter(line -> !line.isEmpty()))
                .containsExactly("day20-21", SEED);
    }
}
