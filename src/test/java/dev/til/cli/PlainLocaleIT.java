package dev.til.cli;

import static dev.til.cli.Team.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged til where the machine is set up for nothing but ASCII, and where nothing can be written. */
class PlainLocaleIT {
    private static final String KOREAN = "_posts/2022-10-19-부스트캠프-21days.md";

    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_team_that_writes_korean() {
        assumeThat(System.getProperty("til.bin", "")).as("the packaged til").isNotEmpty();
        team = Team.in(root, "");
        mine = team.mine();
        mine.write(".til/config.yml", mine.read(".til/config.yml").replace("name: Boostcamp", "name: 부스트캠프"));
        mine.commit("korean");
        mine.git("push", "-q", "origin", "HEAD:main");
        mine.write(KOREAN, NOTE.replace("Multi-modal", "멀티모달")).write("메모.txt", "mine\n");
    }

    private Sandbox.Screen til(String... arguments) {
        return mine.run(System.getProperty("til.bin", ""), arguments);
    }

    @Test
    void korean_names_and_titles_survive_save_sync_and_submit() {
        for (String locale : List.of("C", "POSIX")) {
            mine.set("LC_ALL", locale);
            mine.write(KOREAN, mine.read(KOREAN) + "\n" + locale + "\n");
            var saved = til("save");
            assertThat(saved.exit()).as(saved.toString()).isZero();
            assertThat(saved.err())
                    .contains("docs: day21 멀티모달")
                    .contains(KOREAN)
                    .contains("left alone: 메모.txt");
        }
        team.teammatePushes("main", "_posts/2022-10-18-부스트캠프-20days.md", NOTE.replace("10-19", "10-18"));
        assertThat(til("sync").exit()).isZero();
        var submitted = til("submit");
        assertThat(submitted.exit()).as(submitted.toString()).isZero();
        assertThat(team.server("ls-tree", "-r", "-z", "--name-only", Team.BRANCH))
                .contains(KOREAN)
                .contains("_posts/2022-10-18-부스트캠프-20days.md")
                .doesNotContain("메모");
        assertThat(team.server("log", "--format=%s", "main.." + Team.BRANCH)).isEqualTo("docs: day21 멀티모달\n");
        mine.set("LC_ALL", "C.UTF-8");
        assertThat(mine.git("status", "--porcelain", "-z")).isEqualTo("?? 메모.txt\0");
    }

    @Test
    void where_the_repository_cannot_be_written_nothing_is_half_done() throws Exception {
        Path setpriv = Path.of("/usr/bin/setpriv");
        boolean superuser = System.getProperty("user.name", "").equals("root");
        if (superuser && !Files.isExecutable(setpriv)) {
            SshServer.missing("setpriv");
        }
        if (superuser) { // whom no permission stops: somebody else has to try
            mine.run("chown", "-R", "65534", root.toString());
            mine.run("chmod", "-R", "go+rX", root.toString());
        }
        mine.run("chmod", "-R", "a-w", mine.directory().resolve(".git").toString());
        for (String command : List.of("save", "sync", "submit", "undo")) {
            var screen = superuser
                    ? mine.run(
                            setpriv.toString(),
                            "--reuid=65534",
                            "--clear-groups",
                            System.getProperty("til.bin", ""),
                            command)
                    : til(command);
            assertThat(screen.exit()).as(command + ": " + screen).isEqualTo(3);
            assertThat(screen.err()).contains("til: cannot write into '").contains("nothing was changed");
        }
        mine.run("chmod", "-R", "u+w", mine.directory().resolve(".git").toString());
        if (superuser) {
            mine.run("chown", "-R", "0", root.toString());
        }
        assertThat(mine.git("log", "-1", "--format=%s")).isEqualTo("korean\n");
        assertThat(mine.read(KOREAN)).contains("멀티모달");
    }
}
