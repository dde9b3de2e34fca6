package dev.til.cli;

import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that manage hooks, the real ones, with a formatter that writes into the note while it is committed. */
class FormattersIT {
    private static String programs = "";

    @TempDir
    private Path root;

    private Sandbox mine;

    @BeforeAll
    static void bring() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("src/servers/hooks/bring", "target/hooks")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        programs = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
    }

    @BeforeEach
    void a_formatter() {
        mine = Team.in(root, "").mine();
        mine.set("PATH", programs + ":" + mine.environment().get("PATH"));
        mine.write(".git/reformat", "#!/bin/sh\nsed -i s/foo/bar/ \"$@\"\n").run("chmod", "+x", ".git/reformat");
        mine.git("switch", "-q", "main");
    }

    private void settle() {
        mine.git("add", "-A");
        mine.git("commit", "-q", "--no-verify", "-m", "hooks");
        mine.git("push", "-q", "origin", "HEAD:main");
        mine.git("switch", "-q", "-C", Team.BRANCH);
    }

    private void is_formatted_whatever_else_is_staged() {
        mine.write(PATH, NOTE + "foo\n").write("staged.txt", "x\n").git("add", "staged.txt");
        assertThat(mine.tilIn("", "save").exit()).isZero();
        assertThat(mine.git("show", "HEAD:" + PATH)).endsWith("bar\n");
        assertThat(mine.git("status", "--porcelain")).isEqualTo("A  staged.txt\n");
        mine.git("rm", "-q", "-f", "staged.txt");
        mine.write(PATH, NOTE + "foo again\n");
        assertThat(mine.til("submit")).contains("made one commit of 2").endsWith("exit 0\n");
        assertThat(mine.git("show", "HEAD:" + PATH)).endsWith("bar again\n");
        assertThat(mine.git("status", "--porcelain")).isEmpty();
        assertThat(mine.git("stash", "list")).isEmpty();
    }

    @Test
    void lefthook_stages_what_was_fixed() {
        mine.write("lefthook.yml", """
                pre-commit:
                  jobs:
                    - run: .git/reformat {staged_files}
                      glob: "*.md"
                      stage_fixed: true
                """);
        settle();
        assertThat(mine.run(programs + "/lefthook", "install").exit()).isZero();
        is_formatted_whatever_else_is_staged();
    }

    @Test
    void lint_staged_stages_what_was_fixed() {
        mine.write("package.json", "{\"lint-staged\": {\"*.md\": \".git/reformat\"}}\n");
        settle();
        mine.write(".git/hooks/pre-commit", "#!/bin/sh\nlint-staged\n").run("chmod", "+x", ".git/hooks/pre-commit");
        is_formatted_whatever_else_is_staged();
    }

    @Test
    void pre_commit_stops_once_and_the_second_run_commits_what_it_made() {
        assumeThat(mine.run("sh", "-c", "command -v pre-commit").exit())
                .as("pre-commit is installed")
                .isZero();
        mine.write(".pre-commit-config.yaml", """
                repos:
                  - repo: local
                    hooks:
                      - {id: reformat, name: reformat, entry: .git/reformat, language: system, files: '\\.md$'}
                """);
        settle();
        assertThat(mine.run("pre-commit", "install").exit()).isZero();
        mine.write(PATH, NOTE + "foo\n").write("staged.txt", "x\n").git("add", "staged.txt");
        mine.write("README.md", "dirty\n");
        assertThat(mine.til("save"))
                .contains("files were modified by this hook")
                .endsWith("exit 3\n");
        assertThat(mine.git("status", "--porcelain", "-uall"))
                .isEqualTo("A  staged.txt\n?? README.md\n?? " + PATH + "\n");
        assertThat(mine.tilIn("", "save").exit()).isZero();
        assertThat(mine.git("show", "HEAD:" + PATH)).endsWith("bar\n");
        assertThat(mine.git("status", "--porcelain")).isEqualTo("A  staged.txt\n?? README.md\n");
    }
}
