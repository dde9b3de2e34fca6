package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole evening, save, sync and submit, in each kind of repository and with each kind of setting that people have. */
class HandInAnywhereTest {
    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_team() {
        team = Team.in(root, "");
        mine = team.mine();
    }

    private void fine(Sandbox.Screen screen) {
        assertThat(screen.exit()).as(screen.toString()).isZero();
    }

    /** The note is saved, the base moves on, the branch follows it, the note is written on and handed in. */
    private void evening(Sandbox where) {
        where.write(PATH, NOTE);
        fine(where.tilIn("", "save"));
        team.teammatePushes("main", "_posts/2022-10-18-Boostcamp-20days.md", NOTE.replace("10-19", "10-18"));
        fine(where.tilIn("", "sync"));
        where.write(PATH, NOTE + "\nmore\n");
        fine(where.tilIn("", "submit"));
        String branch = where.git("branch", "--show-current").strip();
        assertThat(team.server("log", "--format=%s", "main.." + branch)).isEqualTo("docs: day21 Multi-modal\n");
        assertThat(team.server("show", branch + ":" + PATH)).isEqualTo(NOTE + "\nmore\n");
        assertThat(team.server("diff", "--name-only", "main", branch)).isEqualTo(PATH + "\n");
        assertThat(where.git("status", "--porcelain")).isEmpty();
        assertThat(where.run("git", "fsck", "--no-dangling").exit()).isZero();
    }

    private void hook(String name, String script) {
        Path hook = mine.directory().resolve(".git/hooks").resolve(name);
        Team.write(hook, "#!/bin/sh\n" + script + "\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void a_split_index() {
        mine.git("update-index", "--split-index");
        evening(mine);
    }

    @Test
    void a_sparse_index_and_files_that_are_not_there() {
        mine.git("switch", "-q", "main");
        mine.write("assets/big.txt", "big\n").commit("big");
        mine.git("push", "-q", "origin", "main");
        mine.git("switch", "-q", "-C", BRANCH);
        mine.git("sparse-checkout", "set", "--cone", "--sparse-index", "_posts", ".til");
        evening(mine);
        assertThat(mine.directory().resolve("assets")).doesNotExist();
    }

    @Test
    void a_linked_working_tree() {
        mine.git("switch", "-q", "main");
        mine.git("worktree", "add", "-q", root.resolve("linked/notes").toString(), BRANCH);
        var linked = new Sandbox(root.resolve("linked"));
        evening(linked);
        assertThat(mine.git("status", "--porcelain")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--depth=1", "--filter=blob:none"})
    void a_clone_that_has_not_everything(String how) {
        team.serverSetting("uploadpack.allowFilter", "true");
        team.teammatePushes("main", "README.md", "# theirs\n");
        var fresh = new Sandbox(root.resolve("fresh"));
        fresh.run("git", "clone", "-q", how, "file://" + team.bare(), ".");
        fresh.git("config", "user.name", "Mina");
        fresh.git("config", "user.email", "mina@example.com");
        fresh.git("switch", "-q", "-c", BRANCH);
        evening(fresh);
    }

    @Test
    void a_theme_in_a_submodule_that_the_person_is_changing() {
        var theme = new Sandbox(root.resolve("theme"))
                .init()
                .write("theme.css", "a {}\n")
                .commit("theme");
        mine.git("switch", "-q", "main");
        mine.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                theme.directory().toString(),
                "theme");
        mine.commit("with a theme");
        mine.git("push", "-q", "origin", "main");
        mine.git("switch", "-q", "-C", BRANCH);
        mine.write("theme/theme.css", "b {}\n");
        mine.git("-C", "theme", "-c", "user.name=M", "-c", "user.email=m@e", "commit", "-qam", "mine");
        String status = mine.git("status", "--porcelain");
        assertThat(status).isEqualTo(" M theme\n");
        mine.write(PATH, NOTE);
        fine(mine.tilIn("", "save"));
        team.teammatePushes("main", "README.md", "# theirs\n");
        fine(mine.tilIn("", "sync"));
        fine(mine.tilIn("", "submit"));
        assertThat(mine.git("status", "--porcelain")).isEqualTo(status);
        assertThat(mine.read("theme/theme.css")).isEqualTo("b {}\n");
        assertThat(team.server("diff", "--name-only", "main", BRANCH)).isEqualTo(PATH + "\n");
    }

    @Test
    void line_ends_by_attribute_and_by_setting() {
        mine.git("switch", "-q", "main");
        mine.write(".gitattributes", "*.md text eol=crlf\n").commit("attributes");
        mine.git("push", "-q", "origin", "main");
        mine.git("switch", "-q", "-C", BRANCH);
        evening(mine);
        assertThat(mine.read("_posts/2022-10-18-Boostcamp-20days.md")).contains("\r\n");
    }

    @Test
    void an_image_in_large_file_storage() {
        if (!Files.isExecutable(Path.of("/usr/bin/git-lfs"))) {
            SshServer.missing("git-lfs");
        }
        team.at("file://" + team.bare());
        mine.git("lfs", "install", "--local");
        mine.git("switch", "-q", "main");
        mine.write(".gitattributes", "*.png filter=lfs diff=lfs merge=lfs -text\n")
                .commit("attributes");
        mine.git("push", "-q", "origin", "main");
        mine.git("switch", "-q", "-C", BRANCH);
        mine.write(PATH, NOTE + "\n![m](/assets/m.png)\n").write("assets/m.png", "a picture");
        team.teammatePushes("main", "README.md", "# theirs\n");
        fine(mine.tilIn("", "submit"));
        assertThat(team.server("show", BRANCH + ":assets/m.png")).startsWith("version https://git-lfs");
        assertThat(mine.read("assets/m.png")).isEqualTo("a picture");
        assertThat(mine.git("status", "--porcelain")).isEmpty();
        assertThat(team.bare().resolve("lfs/objects")).isDirectoryRecursivelyContaining("glob:**");
    }

    @Test
    void decomposed_and_korean_names_and_a_korean_branch() {
        String name = "_posts/2022-10-19-부스트캠프-21days.md";
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        mine.git("switch", "-q", "main");
        mine.write(".til/config.yml", mine.read(".til/config.yml").replace("name: Boostcamp", "name: 부스트캠프"));
        mine.commit("korean");
        mine.git("push", "-q", "origin", "main");
        mine.git("switch", "-q", "-c", "til/스물하나");
        mine.git("config", "core.quotePath", "true");
        mine.write(decomposed, NOTE).write("메모.txt", "mine\n");
        var saved = mine.tilIn("", "save");
        fine(saved);
        assertThat(saved.err()).contains("left alone: 메모.txt");
        team.teammatePushes("main", "README.md", "# theirs\n");
        fine(mine.tilIn("", "sync"));
        fine(mine.tilIn("", "submit"));
        assertThat(team.server("ls-tree", "-r", "-z", "--name-only", "til/스물하나"))
                .contains(decomposed)
                .doesNotContain("메모");
        assertThat(team.server("log", "--format=%s", "main..til/스물하나")).isEqualTo("docs: day21 Multi-modal\n");
    }

    @Test
    void a_hook_that_appends_is_heard_once_and_what_it_wrote_stays() {
        hook("commit-msg", "grep -q '^Team: seven' \"$1\" || printf '\\nTeam: seven\\n' >> \"$1\"");
        evening(mine);
        assertThat(mine.git("log", "-1", "--format=%B")).isEqualTo("docs: day21 Multi-modal\n\nTeam: seven\n\n");
    }

    @Test
    void a_hook_that_prepares_messages_is_run_for_what_is_saved() {
        hook("prepare-commit-msg", "echo \"$2\" >> .git/prepared");
        evening(mine);
        assertThat(mine.read(".git/prepared")).isEqualTo("message\nmessage\n");
    }

    @Test
    void the_identity_of_the_environment() {
        mine.git("config", "--unset", "user.name");
        mine.git("config", "--unset", "user.email");
        mine.set("GIT_AUTHOR_NAME", "Writer").set("GIT_AUTHOR_EMAIL", "writer@example.com");
        mine.set("GIT_COMMITTER_NAME", "Bot").set("GIT_COMMITTER_EMAIL", "bot@example.com");
        evening(mine);
        assertThat(mine.git("log", "-1", "--format=%an %ae %cn %ce"))
                .isEqualTo("Writer writer@example.com Bot bot@example.com\n");
    }

    @Test
    void settings_of_the_environment() {
        mine.set("GIT_CONFIG_COUNT", "2");
        mine.set("GIT_CONFIG_KEY_0", "user.email").set("GIT_CONFIG_VALUE_0", "other@example.com");
        mine.set("GIT_CONFIG_KEY_1", "til.git.sign-off").set("GIT_CONFIG_VALUE_1", "true");
        evening(mine);
        assertThat(mine.git("log", "-1", "--format=%ae%n%b"))
                .isEqualTo("other@example.com\nSigned-off-by: Mina <other@example.com>\n\n");
    }

    @Test
    void the_home_of_the_environment_and_not_javas() {
        mine.git("config", "--unset", "user.name");
        mine.git("config", "--unset", "user.email");
        Team.write(mine.home().resolve(".gitconfig"), "[user]\n\tname = Home\n\temail = home@example.com\n");
        evening(mine);
        assertThat(mine.git("log", "-1", "--format=%ae %ce")).isEqualTo("home@example.com home@example.com\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "sync", "submit"})
    void nobody_is_made_up_by_no_command(String command) {
        mine.write(PATH, NOTE).commit("docs: day21 Multi-modal");
        mine.write(PATH, NOTE + "\nmore\n");
        team.teammatePushes("main", "README.md", "# theirs\n");
        mine.git("config", "--unset", "user.email");
        String head = mine.git("rev-parse", "HEAD");
        var screen = mine.tilIn("", command);
        assertThat(screen.err()).contains("git does not know who you are").contains("hint: git config --global");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(mine.git("status", "--porcelain")).isEqualTo(" M " + PATH + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "sync", "submit", "undo", "continue"})
    void a_sha_256_repository_is_refused_before_anything_is_written(String command) throws IOException {
        var other = new Sandbox(root.resolve("sha256"));
        other.git("init", "-q", "-b", "main", "--object-format=sha256");
        other.git("config", "user.name", "Mina");
        other.git("config", "user.email", "mina@example.com");
        other.git("remote", "add", "origin", team.bare().toString());
        other.write(PATH, NOTE).commit("start");
        other.git("switch", "-q", "-c", BRANCH);
        other.write(PATH, NOTE + "\nmore\n");
        Map<String, String> before = content(other.directory());
        var screen = other.tilIn("", command);
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err())
                .startsWith("til: this is a SHA-256 repository: til reads it, but does not write to it\nhint: ");
        assertThat(content(other.directory())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "sync", "submit", "undo"})
    void a_repository_that_is_somebody_elses_is_refused_before_anything_is_written(String command) throws IOException {
        mine.write(PATH, NOTE);
        Map<String, String> before = content(mine.directory());
        mine.set("TIL_TEST_ASSUME_DIFFERENT_OWNER", "1");
        var screen = mine.tilIn("", command);
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err()).contains("belongs to somebody else").contains("safe.directory");
        assertThat(content(mine.directory())).isEqualTo(before);
    }

    private static Map<String, String> content(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> directory.relativize(file).toString(),
                            file -> Team.bytes(file),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    @Test
    void a_hook_that_stops_the_push_stops_nothing_else_and_the_next_run_finishes() throws IOException {
        hook("pre-push", "echo 'no pushes after midnight' >&2; exit 1");
        mine.write(PATH, NOTE);
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err()).contains("no pushes after midnight").contains("run 'til submit' again");
        assertThat(mine.git("log", "--format=%s", "main..")).isEqualTo("docs: day21 Multi-modal\n");
        Files.delete(mine.directory().resolve(".git/hooks/pre-push"));
        fine(mine.tilIn("", "submit"));
        assertThat(team.server("rev-parse", BRANCH)).isEqualTo(mine.git("rev-parse", "HEAD"));
    }

    @Test
    void a_teammate_who_pushes_in_the_very_moment_is_not_overwritten() {
        mine.write(PATH, NOTE);
        fine(mine.tilIn("", "submit"));
        team.teammatePushes(BRANCH, "seen.txt", "seen\n");
        mine.git("pull", "-q", "--rebase", "origin", BRANCH);
        String theirs = team.teammatePushes(BRANCH, "late.txt", "late\n");
        team.server("update-ref", "refs/heads/" + BRANCH, theirs + "^"); // it arrives a moment later
        hook("pre-push", "git --git-dir='%s' update-ref refs/heads/%s %s".formatted(team.bare(), BRANCH, theirs));
        mine.write(PATH, NOTE + "\nmore\n");
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err()).contains("til: somebody else has pushed to '%s' meanwhile".formatted(BRANCH));
        assertThat(team.server("rev-parse", BRANCH)).isEqualTo(theirs + "\n");
    }

    @Test
    void different_commands_at_once_take_turns() throws Exception {
        mine.write(PATH, NOTE);
        team.teammatePushes("main", "README.md", "# theirs\n");
        var pool = Executors.newFixedThreadPool(3);
        try {
            Callable<Sandbox.Screen> save = () -> mine.tilIn("", "save");
            Callable<Sandbox.Screen> sync = () -> mine.tilIn("", "sync");
            Callable<Sandbox.Screen> submit = () -> mine.tilIn("", "submit");
            for (var screen : pool.invokeAll(java.util.List.of(submit, save, sync))) {
                fine(screen.get());
            }
        } finally {
            pool.shutdownNow();
        }
        fine(mine.tilIn("", "submit"));
        assertThat(team.server("log", "--format=%s", "main.." + BRANCH)).isEqualTo("docs: day21 Multi-modal\n");
        assertThat(mine.git("status", "--porcelain")).isEmpty();
    }
}
