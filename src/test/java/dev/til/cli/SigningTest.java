package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits that are signed with an ssh key verify with git, whatever til made them by. */
class SigningTest {
    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_person_who_signs() {
        if (!Files.isExecutable(Path.of("/usr/bin/ssh-keygen"))) {
            SshServer.missing("ssh-keygen");
        }
        team = Team.in(root, "");
        mine = team.mine();
        Path key = root.resolve("key");
        mine.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        Team.write(root.resolve("signers"), "mina@example.com " + Team.read(root.resolve("key.pub")));
        mine.git("config", "gpg.format", "ssh");
        mine.git("config", "user.signingKey", key.toString());
        mine.git("config", "gpg.ssh.allowedSignersFile", root.resolve("signers").toString());
        mine.git("config", "commit.gpgSign", "true");
    }

    private String verified() {
        return mine.git("log", "--format=%G? %s", "origin/main..HEAD");
    }

    @Test
    void a_saved_note_is_signed() {
        mine.write(PATH, NOTE);
        assertThat(mine.tilIn("", "save").exit()).isZero();
        assertThat(verified()).isEqualTo("G docs: day21 Multi-modal\n");
    }

    @Test
    void one_commit_of_several_is_signed() {
        mine.write(PATH, NOTE).commit("wip");
        mine.write(PATH, NOTE + "\nmore\n");
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(verified()).isEqualTo("G docs: day21 Multi-modal\n");
    }

    @Test
    void a_rebased_commit_is_signed_anew() {
        mine.write(PATH, NOTE).commit("docs: day21");
        team.teammatePushes("main", "README.md", "# theirs\n");
        assertThat(mine.tilIn("", "sync").exit()).isZero();
        assertThat(verified()).isEqualTo("G docs: day21\n");
        assertThat(mine.git("merge-base", "origin/main", BRANCH)).isEqualTo(mine.git("rev-parse", "origin/main"));
    }

    @Test
    void a_key_that_is_not_there_stops_the_commit_and_nothing_is_unsigned() {
        mine.git("config", "user.signingKey", root.resolve("gone").toString());
        mine.write(PATH, NOTE);
        var screen = mine.tilIn("", "save");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err()).contains("the commit was stopped");
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
    }

    @Test
    void without_git_nothing_is_committed_unsigned() {
        mine.write(PATH, NOTE).set("PATH", root.resolve("empty").toString());
        var screen = mine.tilIn("", "save");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err()).contains("only git can do that");
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
    }
}
