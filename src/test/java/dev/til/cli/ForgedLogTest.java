package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else has written til's log of operations: nothing of it is done, and what does not fit is named. */
class ForgedLogTest {
    private static final String ID = "99991231T235959.000-000";
    private static final String VICTIM = "victim\n";
    private static final String EVIL = "#!/bin/sh\ntouch ../evil\n";

    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;
    private Path victim;

    /** The commit that is checked out, and the one before it. */
    private String head;

    private String older;
    private String index;

    @BeforeEach
    void a_saved_note_and_a_file_beside_the_repository() throws IOException {
        team = Team.in(root, "");
        mine = team.mine();
        older = mine.git("rev-parse", "HEAD").strip();
        mine.write(Team.PATH, Team.NOTE).til("save");
        head = mine.git("rev-parse", "HEAD").strip();
        index = indexOfTheLastOperation();
        mine.git("update-index", "--refresh");
        victim = Files.writeString(root.resolve("victim.txt"), VICTIM);
    }

    private String indexOfTheLastOperation() throws IOException {
        try (var files = Files.list(mine.directory().resolve(".git/til/operations"))) {
            Path last = files.filter(file -> file.toString().endsWith(".json"))
                    .max(Path::compareTo)
                    .orElseThrow();
            JsonObject operation =
                    JsonParser.parseString(Files.readString(last)).getAsJsonObject();
            return operation.getAsJsonObject("after").get("index").getAsString();
        }
    }

    /** Keeps a content in the repository, as a commit of anybody's would. */
    private String blob(String content) {
        mine.write("../content", content);
        return mine.git("hash-object", "-w", "../content").strip();
    }

    /** An operation that has only changed a file. */
    private Forged forged(String path, String before, String after) {
        return new Forged("DONE").file(path, before, after);
    }

    private final class Forged {
        private final Map<String, Object> operation = new HashMap<>();
        private final Map<String, Object> before = new HashMap<>(standing(head));
        private final Map<String, Object> after = new HashMap<>(standing(head));
        private List<Map<String, String>> files = List.of();
        private Map<String, Object> elsewhere = Map.of("pushes", List.of(), "requests", List.of());

        private Forged(String state) {
            operation.putAll(Map.of("id", ID, "command", "til new day21", "state", state));
            operation.put("at", "2022-10-19T20:00:00+09:00");
        }

        private Map<String, Object> standing(String commit) {
            return Map.of(
                    "head",
                    "refs/heads/" + Team.BRANCH,
                    "branches",
                    Map.of("refs/heads/main", older, "refs/heads/" + Team.BRANCH, commit),
                    "index",
                    index,
                    "tracking",
                    Map.of());
        }

        private Forged file(String path, String before, String after) {
            files = List.of(Map.of("path", path, "before", before, "after", after));
            return this;
        }

        private Forged before(String key, Object value) {
            before.put(key, value);
            return this;
        }

        private Forged elsewhere(String key, Map<String, Object> value) {
            elsewhere = new HashMap<>(elsewhere);
            elsewhere.put(key, List.of(value));
            return this;
        }

        private Forged id(String id) {
            operation.put("id", id);
            return this;
        }

        private Sandbox write() {
            operation.putAll(Map.of("before", before, "after", after, "files", files, "elsewhere", elsewhere));
            return mine.write(".git/til/operations/" + ID + ".json", new Gson().toJson(operation));
        }

        /** As a til leaves it that was killed half way: the branch was to stand elsewhere, a file is as it was meant. */
        private Sandbox writeHalfWay() {
            after.putAll(standing(older));
            return write();
        }
    }

    private String log() {
        return mine.directory().resolve(".git/til/operations/" + ID + ".json").toString();
    }

    private Map<String, String> everything() {
        return Everything.below(root, "notes/.git/til/turn", "home", "content");
    }

    private void isRefused(String what) {
        Map<String, String> before = everything();
        assertThat(mine.til("undo")).isEqualTo("""
                til: cannot take 'til new day21' back: '%s' names '%s
                hint: til has not written that, and has changed nothing; delete that file, then 'til undo' again
                exit 3
                """.formatted(log(), what));
        assertThat(mine.til("undo", "--dry-run")).contains(what).endsWith("exit 3\n");
        assertThat(everything()).isEqualTo(before);
    }

    private void isNoFile(String path) {
        isRefused(path + "', which is no file that til writes in the working tree");
    }

    static Stream<String> outside() {
        return Stream.of(
                "../victim.txt",
                "a/../../victim.txt",
                "./../victim.txt",
                "",
                ".",
                "/",
                "a//b",
                ".git/config",
                ".GIT/config",
                "git~1/config",
                ".g\u200cit/config",
                ".git/hooks/../config",
                ".git/til/turn",
                "sub/.git/config",
                ".git/hooks/post-checkout");
    }

    @ParameterizedTest
    @MethodSource("outside")
    void a_path_outside_of_the_working_tree_is_refused_with_its_name(String path) {
        forged(path, "", blob(VICTIM)).write();
        isRefused(path + "', which is no file that til writes in the working tree");
        forged(path, blob("planted\n"), blob(VICTIM)).write();
        isRefused(path + "', which is no file that til writes in the working tree");
    }

    @Test
    void an_absolute_path_is_refused() {
        forged(victim.toString(), "", blob(VICTIM)).write();
        isNoFile(victim.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DONE", "BEGUN"})
    void a_path_through_a_link_is_refused(String state) throws IOException {
        Files.createSymbolicLink(mine.directory().resolve("link"), root);
        new Forged(state).file("link/victim.txt", "", blob(VICTIM)).write();
        Map<String, String> before = everything();
        assertThat(mine.til("undo")).isEqualTo("""
                til: cannot take 'til new day21' back: '%s' is in the way of 'link/victim.txt'
                hint: it is a link or a file in the place of a folder: move it away
                exit 3
                """.formatted(mine.directory().resolve("link")));
        assertThat(everything()).isEqualTo(before);
    }

    /** What other commands than undo would take back unasked. */
    @ParameterizedTest
    @ValueSource(strings = {"save", "sync", "submit --no-pr"})
    void nobody_takes_it_back_unasked(String command) {
        new Forged("BEGUN").file("../victim.txt", "", blob(VICTIM)).writeHalfWay();
        assertThat(mine.til(command.split(" ")))
                .contains("'%s' names '../victim.txt', which is no file that til writes in the working tree,"
                                .formatted(log())
                        + " so it is passed over; delete that file\n")
                .endsWith("exit 0\n");
        assertThat(victim).hasContent(VICTIM);
    }

    @Test
    void a_file_that_takes_the_name_of_a_link_that_is_there_is_written_beside_it() throws IOException {
        String path = Team.PATH;
        Files.createSymbolicLink(mine.directory().resolve(path + ".til-part"), victim);
        forged(path, blob("older\n"), mine.git("rev-parse", "HEAD:" + path).strip())
                .write();
        assertThat(mine.til("undo")).startsWith("undone: til new day21\n");
        assertThat(mine.read(path)).isEqualTo("older\n");
        assertThat(victim).hasContent(VICTIM);
    }

    @Test
    void no_hook_is_made_of_what_the_log_says() throws IOException {
        forged(".git/hooks/pre-commit", "100755 " + blob(EVIL), "").write();
        Map<String, String> before = everything();
        assertThat(mine.til("undo")).isEqualTo("""
                til: cannot take 'til new day21' back: the '.git/hooks/pre-commit' of before is neither there under another name nor til's own
                hint: 'til hook install' and 'til hook uninstall' put til's own hook there or take it away
                exit 3
                """);
        assertThat(everything()).isEqualTo(before);
        forged(".git/hooks/pre-commit", "120000 " + blob("../../../evil.sh"), "")
                .write();
        assertThat(mine.til("undo")).endsWith("exit 3\n");
        forged(".git/hooks/pre-push", "100755 " + blob(EVIL), "").write();
        isNoFile(".git/hooks/pre-push");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"refs/heads/../../config", "refs/tags/v1", "config", "HEAD", "refs/heads/-f", "refs/heads/a..b"})
    void only_branches_are_put_back(String ref) {
        new Forged("DONE")
                .before("branches", Map.of(ref, older, "refs/heads/main", older, "refs/heads/" + Team.BRANCH, head))
                .write();
        isRefused(ref + "', which is no branch or commit");
        new Forged("DONE").before("head", ref).write();
        isRefused(ref + "', which is no branch or commit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-id", "../../x", "HEAD"})
    void only_commits_are_put_back(String id) {
        new Forged("DONE")
                .before("branches", Map.of("refs/heads/main", id, "refs/heads/" + Team.BRANCH, head))
                .write();
        isRefused(id + "', which is no branch or commit");
        new Forged("DONE").before("index", id).write();
        isRefused(id + "', which is no branch or commit");
        forged(Team.PATH, id, "").write();
        isNoFile(Team.PATH);
    }

    @Test
    void what_git_does_not_keep_is_told_before_anything_is_changed() {
        String none = "0123456789012345678901234567890123456789";
        for (Forged each : List.of(
                forged(
                        Team.PATH,
                        none,
                        mine.git("rev-parse", "HEAD:" + Team.PATH).strip()),
                forged(
                        Team.PATH,
                        head,
                        mine.git("rev-parse", "HEAD:" + Team.PATH).strip()),
                new Forged("DONE")
                        .before("branches", Map.of("refs/heads/main", none, "refs/heads/" + Team.BRANCH, head)),
                new Forged("DONE").before("head", none))) {
            each.write();
            Map<String, String> before = everything();
            assertThat(mine.til("undo"))
                    .contains("cannot take 'til new day21' back: Git does not keep ")
                    .endsWith("exit 3\n");
            assertThat(everything()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"main\nRemote", "main\nremote\nx", "\nremote", "../x\nremote", "main\nfsmonitor = x"})
    void only_settings_of_branches_are_put_back(String name) {
        new Forged("DONE").before("tracking", Map.of(name, "origin")).write();
        isRefused(name.replace("\n", ".") + " = origin', which is no setting of a branch");
    }

    @Test
    void no_setting_goes_on_in_a_line_of_its_own() {
        new Forged("DONE")
                .before("tracking", Map.of("main\nremote", "origin\n[core]"))
                .write();
        isRefused("main.remote = origin\\n[core]', which is no setting of a branch");
    }

    @Test
    void no_branch_is_given_a_remote_that_is_a_program() {
        new Forged("DONE")
                .before("tracking", Map.of("main\nremote", "ext::sh -c evil"))
                .write();
        isRefused("main.remote = ext::sh -c evil', which is no setting of a branch");
    }

    @Test
    void an_index_that_is_not_the_one_of_before_is_refused() throws IOException {
        new Forged("DONE")
                .before("index", "0123456789012345678901234567890123456789")
                .write();
        Files.copy(
                mine.directory().resolve(".git/index"),
                mine.directory().resolve(".git/til/operations/" + ID + ".index"));
        Map<String, String> before = everything();
        assertThat(mine.til("undo"))
                .contains("is not the index of before\n")
                .contains("delete it together with the '.json' beside it")
                .endsWith("exit 3\n");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_the_file_says_of_its_own_name_counts_for_nothing() {
        forged(Team.PATH, "", mine.git("rev-parse", "HEAD:" + Team.PATH).strip())
                .id("../../../../planted")
                .write();
        assertThat(mine.til("undo")).startsWith("undone: til new day21\n");
        assertThat(root.resolve("planted.json")).doesNotExist();
        assertThat(mine.directory().resolve("planted.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--upload-pack=touch ../evil", "ext::sh -c evil", "../study/notes.git", "nowhere"})
    void nothing_is_pushed_to_a_remote_that_there_is_not(String remote) {
        new Forged("DONE")
                .elsewhere(
                        "pushes",
                        Map.of(
                                "remote",
                                remote,
                                "branch",
                                "main",
                                "ref",
                                "refs/heads/main",
                                "before",
                                "",
                                "after",
                                older))
                .write();
        Map<String, String> before = everything();
        assertThat(mine.til("undo", "--remote"))
                .contains("'%s' names '%s', which is no remote or pull request of til's\n".formatted(log(), remote))
                .endsWith("exit 3\n");
        assertThat(everything()).isEqualTo(before);
        assertThat(team.server("rev-parse", "main")).isEqualTo(older + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "-f, refs/heads/main, '', commit",
        "main, refs/heads/../x, '', commit",
        "main, refs/heads/main, HEAD, commit",
        "main, refs/heads/main, '', HEAD",
        "main, refs/heads/main, '', ''"
    })
    void nothing_is_pushed_that_til_has_not_pushed_so(String branch, String ref, String before, String after) {
        var push = Map.<String, Object>of(
                "remote",
                "origin",
                "branch",
                branch,
                "ref",
                ref,
                "before",
                before,
                "after",
                after.replace("commit", older));
        new Forged("DONE").elsewhere("pushes", push).write();
        assertThat(mine.til("undo", "--remote"))
                .contains("names 'origin', which is no remote or pull request of til's\n")
                .endsWith("exit 3\n");
        assertThat(team.server("rev-parse", "main")).isEqualTo(older + "\n");
    }

    @Test
    void no_pull_request_is_closed_that_its_address_does_not_name() {
        new Forged("DONE")
                .elsewhere("requests", Map.of("number", 7, "url", "https://github.com/study/notes/pull/21"))
                .write();
        assertThat(mine.til("undo", "--remote"))
                .contains(
                        "names 'https://github.com/study/notes/pull/21', which is no remote or pull request of til's\n")
                .endsWith("exit 3\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"files\": 1}", "\u0000"})
    void what_is_no_operation_is_passed_over(String text) {
        mine.write(".git/til/operations/" + ID + ".json", text);
        assertThat(mine.til("undo")).startsWith("undone: til save\n");
    }

    @Test
    void the_list_shows_it_as_what_it_is() {
        forged("../victim.txt", "", "").id("\u001b[2J").write();
        assertThat(mine.til("undo", "--list")).startsWith("2022-10-19T20:00:00+09:00  til new day21\n");
    }
}
