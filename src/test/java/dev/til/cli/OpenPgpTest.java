package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commits that are signed by the person's own gpg, with its agent and its pinentry, verify with git. */
class OpenPgpTest {
    private static final String PASSPHRASE = "correct horse";

    @TempDir
    private Path root;

    private Path keys;
    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_key_ring_of_its_own() throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/gpg"))) {
            SshServer.missing("gpg");
        }
        // gpg-agent: a socket's path holds 107 bytes, so the ring cannot lie in the test's own folder
        keys = Files.createTempDirectory(
                Path.of("/tmp"),
                "til",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        team = Team.in(root, "");
        mine = team.mine().set("GNUPGHOME", keys.toString());
    }

    @AfterEach
    void stop() throws IOException {
        mine.set("GNUPGHOME", keys.toString()).run("gpgconf", "--kill", "all");
        try (var all = Files.walk(keys)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** A key that signs, and a pinentry that answers for the person. */
    private void key(String algorithm, String passphrase) {
        var made = mine.run(
                "gpg",
                "--batch",
                "--pinentry-mode",
                "loopback",
                "--passphrase",
                passphrase,
                "--quick-gen-key",
                "Mina <mina@example.com>",
                algorithm,
                "sign",
                "never");
        assertThat(made.exit()).as(made.toString()).isZero();
        mine.git("config", "user.signingKey", "mina@example.com");
        mine.git("config", "commit.gpgSign", "true");
        answer("echo 'D " + PASSPHRASE + "'; echo OK");
    }

    private void answer(String toGetPin) {
        Path pinentry = keys.resolve("pinentry");
        Team.write(pinentry, """
                #!/bin/sh
                echo OK
                while read -r command rest; do
                  case $command in
                    GETPIN) echo asked >>'%s/asked'; %s ;;
                    BYE) echo OK; exit 0 ;;
                    *) echo OK ;;
                  esac
                done
                """.formatted(keys, toGetPin));
        assertThat(pinentry.toFile().setExecutable(true)).isTrue();
        Team.write(keys.resolve("gpg-agent.conf"), "pinentry-program " + pinentry + "\n");
        mine.run("gpgconf", "--kill", "all"); // it remembers neither the passphrase nor who asks for it
    }

    private void isGood(String subject) {
        var verified = mine.run("git", "verify-commit", "HEAD");
        assertThat(verified.exit()).as(verified.toString()).isZero();
        assertThat(verified.err()).contains("Good signature from \"Mina <mina@example.com>\"");
        assertThat(mine.git("log", "--format=%G? %s", "origin/main..HEAD")).isEqualTo("G " + subject + "\n");
    }

    @ParameterizedTest
    @CsvSource({"rsa2048,''", "ed25519,''", "rsa2048," + PASSPHRASE, "ed25519," + PASSPHRASE})
    void saved_tidied_and_rebased_commits_are_good(String algorithm, String passphrase) {
        key(algorithm, passphrase);
        mine.write(PATH, NOTE);
        assertThat(mine.tilIn("", "save").exit()).isZero();
        isGood("docs: day21 Multi-modal");
        team.teammatePushes("main", "README.md", "# theirs\n");
        assertThat(mine.tilIn("", "sync").exit()).isZero();
        isGood("docs: day21 Multi-modal");
        mine.write(PATH, NOTE + "\nmore\n");
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        isGood("docs: day21 Multi-modal");
        assertThat(team.server("rev-parse", BRANCH)).isEqualTo(mine.git("rev-parse", "HEAD"));
        assertThat(Files.exists(keys.resolve("asked"))).isEqualTo(!passphrase.isEmpty());
        assertThat(mine.til("ready")).contains("ok       signed, if you sign: good, as git says\n");
    }

    @Test
    void who_does_not_give_the_passphrase_loses_nothing() {
        key("ed25519", PASSPHRASE);
        answer("echo 'ERR 83886179 Operation cancelled <Pinentry>'");
        mine.write(PATH, NOTE);
        var screen = mine.tilIn("", "save");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err())
                .contains("til: the commit was stopped:")
                .contains("gpg failed to sign the data")
                .contains("hint: ");
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? _posts/\n");

        mine.git("-c", "commit.gpgSign=false", "add", PATH);
        mine.git("-c", "commit.gpgSign=false", "commit", "-q", "-m", "docs: day21 Multi-modal");
        String head = mine.git("rev-parse", "HEAD");
        team.teammatePushes("main", "README.md", "# theirs\n");
        for (String command : new String[] {"submit", "sync"}) {
            screen = mine.tilIn("", command);
            assertThat(screen.exit()).as(command).isEqualTo(3);
            assertThat(screen.err())
                    .contains("git could not make the commit: gpg failed to sign the data")
                    .contains("hint: see whether 'git commit -S' works; nothing was moved");
            assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(head);
            assertThat(mine.git("status", "--porcelain")).isEmpty();
        }
        answer("echo 'D " + PASSPHRASE + "'; echo OK");
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        isGood("docs: day21 Multi-modal");
    }

    @Test
    void a_program_that_is_not_there_is_said_before_anything_moves() {
        mine.git("config", "commit.gpgSign", "true");
        mine.git("config", "gpg.program", root.resolve("gone").toString());
        mine.write(PATH, NOTE);
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err()).contains("gone").contains("hint: ");
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
        assertThat(mine.git("log", "--format=%s", "origin/main..HEAD")).isEmpty();
    }

    @Test
    void a_signature_that_no_key_here_fits_is_seen_and_mended() throws IOException {
        key("rsa2048", "");
        mine.write(PATH, NOTE);
        mine.til("save");
        Path others = Files.createDirectory(root.resolve("others"));
        mine.set("GNUPGHOME", others.toString());
        assertThat(mine.til("ready"))
                .contains("missing  signed, if you sign: no key here fits the signature of ")
                .contains("mend it with: git commit --amend --only --no-edit -S\n");
        mine.set("GNUPGHOME", keys.toString());
        assertThat(mine.til("ready")).contains("ok       signed, if you sign: good, as git says\n");
        mine.git("-c", "commit.gpgSign=false", "commit", "-q", "--amend", "-m", "docs: day21 Multi-modal");
        assertThat(mine.til("ready")).contains("missing  signed, if you sign: commit.gpgSign is set, but ");
        mine.git("commit", "--amend", "--only", "--no-edit", "-S");
        assertThat(mine.til("ready")).contains("ok       signed, if you sign: good, as git says\n");
    }
}
