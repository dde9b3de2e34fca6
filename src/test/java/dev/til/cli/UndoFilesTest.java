package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes files only, done and taken back, with every byte of the repository compared. */
class UndoFilesTest {
    private static final String CONFIG = """
            version: 1
            site: {kind: jekyll}
            course: {start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
            notes:
              day: {path: "_posts/{{date}}-day{{days}}.md", tags: {day: "{{n}}day"}}
            """;
    private static final String DAY = "_posts/2022-10-19-day21.md";
    private static final String WRONG = "---\ntitle: Day\ntags: [20day]\n---\n\n# Day\n";

    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void repository() throws IOException {
        script(root.resolve("til/bin/til"), "#!/bin/sh\n");
        sandbox = new Sandbox(root)
                .init()
                .write("_config.yml", "title: Notes\ntimezone: Asia/Seoul\n")
                .write("README.md", "# Notes\n")
                .commit("notes")
                .write("staged.txt", "staged\n");
        sandbox.git("add", "staged.txt");
        System.setProperty("til.home", root.resolve("til").toString());
    }

    @AfterEach
    void no_package() {
        System.clearProperty("til.home");
    }

    private Path hook(String name) {
        return sandbox.directory().resolve(".git/hooks").resolve(name);
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Every file but objects and til's own, with its mode. */
    private Map<String, String> everything() {
        return Everything.below(sandbox.directory(), ".git/objects", ".git/til");
    }

    private void doneAndUndone(String... command) {
        Map<String, String> before = everything();
        assertThat(sandbox.til(command)).endsWith("exit 0\n");
        assertThat(everything()).isNotEqualTo(before);
        assertThat(sandbox.til("undo")).startsWith("undone: til " + command[0]).endsWith("exit 0\n");
        assertThat(everything()).isEqualTo(before);
        assertThat(sandbox.til("undo")).isEqualTo("nothing to undo\nexit 0\n");
    }

    @Test
    void init_is_taken_back() {
        doneAndUndone("init", "--workflow");
        assertThat(sandbox.directory().resolve(".til")).doesNotExist();
    }

    @Test
    void a_lock_of_a_branch_that_it_has_not_touched_is_in_nobodys_way() {
        sandbox.til("init");
        sandbox.write(".git/refs/heads/main.lock", "");
        assertThat(sandbox.til("undo")).startsWith("undone: til init\n").endsWith("exit 0\n");
    }

    @Test
    void init_before_the_first_commit_is_taken_back() {
        sandbox = new Sandbox(root.resolve("empty")).init();
        doneAndUndone("init");
    }

    @Test
    void init_that_a_person_has_built_on_stays() {
        sandbox.til("init");
        sandbox.write(".til/config.yml", CONFIG);
        assertThat(sandbox.til("undo")).isEqualTo("""
                til: cannot take 'til init' back: '.til/config.yml' was changed since
                hint: move it to another place first if you want to keep it
                exit 3
                """);
        assertThat(sandbox.read(".til/config.yml")).isEqualTo(CONFIG);
    }

    @Test
    void holidays_are_taken_back() {
        sandbox.write(".til/config.yml", CONFIG.replace(", days-off: [2022-10-03, 2022-10-10]", ""));
        doneAndUndone("course", "holidays", "--country", "KR", "--year", "2022");
    }

    @Test
    void holidays_that_a_person_has_corrected_stay() {
        sandbox.write(".til/config.yml", CONFIG);
        sandbox.til("course", "holidays", "--country", "KR", "--year", "2023");
        sandbox.write(".til/config.yml", CONFIG + "# mine\n");
        assertThat(sandbox.til("undo")).contains("was changed since").endsWith("exit 3\n");
        assertThat(sandbox.read(".til/config.yml")).isEqualTo(CONFIG + "# mine\n");
    }

    @Test
    void fixes_are_taken_back_with_the_mode_of_the_file() throws IOException {
        sandbox.write(".til/config.yml", CONFIG).write(DAY, "\uFEFF" + WRONG.replace("\n", "\r\n"));
        Files.setPosixFilePermissions(sandbox.directory().resolve(DAY), PosixFilePermissions.fromString("rw-rw-r--"));
        doneAndUndone("check", "--fix");
    }

    @Test
    void fixes_that_a_person_has_gone_on_from_stay() {
        sandbox.write(".til/config.yml", CONFIG).write(DAY, WRONG);
        sandbox.til("check", "--fix");
        String more = sandbox.read(DAY) + "more\n";
        sandbox.write(DAY, more);
        assertThat(sandbox.til("undo"))
                .startsWith("til: cannot take 'til check --fix' back: '%s' was changed since".formatted(DAY))
                .endsWith("exit 3\n");
        assertThat(sandbox.read(DAY)).isEqualTo(more);
    }

    @Test
    void fixes_are_shown_before_as_a_patch_that_git_takes() {
        sandbox.write(".til/config.yml", CONFIG).write(DAY, WRONG);
        Map<String, String> before = everything();
        Sandbox.Screen screen = sandbox.tilIn("", "check", "--fix", "--dry-run");
        assertThat(screen.out()).isEqualTo("""
                diff --git a/_posts/2022-10-19-day21.md b/_posts/2022-10-19-day21.md
                --- a/_posts/2022-10-19-day21.md
                +++ b/_posts/2022-10-19-day21.md
                @@ -1,6 +1,6 @@
                 ---
                 title: Day
                -tags: [20day]
                +tags: [21day]
                 ---
                \s
                 # Day
                """);
        assertThat(screen.err()).isEqualTo("""
                _posts/2022-10-19-day21.md:3: would replace 20day by 21day
                nothing was done
                """);
        assertThat(screen.exit()).isZero();
        assertThat(everything()).isEqualTo(before);
        sandbox.write("fix.patch", screen.out()).git("apply", "fix.patch");
        assertThat(sandbox.read(DAY)).isEqualTo(WRONG.replace("20day", "21day"));
        assertThat(sandbox.til("check", "--fix", "--dry-run")).isEqualTo("nothing to fix\nnothing was done\nexit 0\n");
        assertThat(sandbox.til("check", "--dry-run")).endsWith("exit 2\n");
    }

    @Test
    void the_hook_is_taken_back() {
        doneAndUndone("hook", "install");
    }

    @Test
    void the_hook_is_taken_back_and_the_one_before_it_stands_again() throws IOException {
        script(hook("pre-commit"), "#!/bin/sh\necho mine\n");
        doneAndUndone("hook", "install");
    }

    @Test
    void a_hook_that_is_a_link_stands_again_as_one() throws IOException {
        script(root.resolve("mine"), "#!/bin/sh\n");
        Files.createDirectories(hook("x").getParent());
        Files.createSymbolicLink(hook("pre-commit"), root.resolve("mine"));
        doneAndUndone("hook", "install");
    }

    @Test
    void taking_the_hook_away_is_taken_back_also_after_a_commit() throws IOException {
        script(hook("pre-commit"), "#!/bin/sh\necho mine\n");
        sandbox.til("hook", "install");
        Map<String, String> installed = everything();
        assertThat(sandbox.til("hook", "uninstall")).endsWith("exit 0\n");
        sandbox.commit("meanwhile");
        assertThat(sandbox.til("undo")).isEqualTo("""
                undone: til hook uninstall
                  put back .git/hooks/pre-commit
                  put back .git/hooks/pre-commit.til-previous
                exit 0
                """);
        Map<String, String> now = everything();
        for (String name : new String[] {".git/hooks/pre-commit", ".git/hooks/pre-commit.til-previous"}) {
            assertThat(now.get(name)).isEqualTo(installed.get(name));
        }
        assertThat(sandbox.git("log", "--format=%s")).startsWith("meanwhile\n");
        assertThat(sandbox.til("undo")).startsWith("undone: til hook install\n");
        assertThat(hook("pre-commit")).hasContent("#!/bin/sh\necho mine\n");
    }

    @Test
    void a_hook_that_somebody_has_changed_since_stays() throws IOException {
        sandbox.til("hook", "install");
        script(hook("pre-commit"), "#!/bin/sh\necho other\n");
        assertThat(sandbox.til("undo"))
                .contains("'.git/hooks/pre-commit' was changed since")
                .endsWith("exit 3\n");
        assertThat(hook("pre-commit")).hasContent("#!/bin/sh\necho other\n");
    }

    @Test
    void the_hook_of_a_linked_working_tree_is_taken_back_from_it() {
        sandbox.git("worktree", "add", "-q", "../other", "-b", "other");
        Map<String, String> before = everything();
        assertThat(sandbox.tilIn("../other", "hook", "install").exit()).isZero();
        assertThat(hook("pre-commit")).exists();
        assertThat(sandbox.tilIn("../other", "undo").exit()).isZero();
        Map<String, String> after = everything();
        before.keySet().removeIf(name -> name.startsWith(".git/worktrees"));
        after.keySet().removeIf(name -> name.startsWith(".git/worktrees"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_sha_256_repository_gets_the_hook_without_a_log() {
        var other = new Sandbox(root.resolve("sha256"));
        other.git("init", "-q", "-b", "main", "--object-format=sha256");
        assertThat(other.til("hook", "install")).endsWith("exit 0\n");
        assertThat(other.til("undo")).contains("SHA-256").endsWith("exit 3\n");
    }
}
