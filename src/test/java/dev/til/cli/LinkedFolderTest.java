package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What til keeps in Git's folder is a link to a place elsewhere: nothing is written or deleted there, and nothing read. */
class LinkedFolderTest {
    private static final List<String> COMMANDS = List.of(
            "check",
            "check --staged",
            "check --fix",
            "status",
            "ready",
            "save",
            "new day22",
            "submit --no-pr",
            "sync",
            "continue",
            "undo",
            "undo --list",
            "hook install",
            "init");

    @TempDir
    private Path root;

    private Sandbox mine;
    private Path elsewhere;

    @BeforeEach
    void a_note_and_a_folder_elsewhere() throws IOException {
        mine = Team.in(root, "").mine();
        mine.write(Team.PATH, Team.NOTE);
        elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        for (int i = 0; i < 10; i++) {
            Files.writeString(elsewhere.resolve("file" + i), "mine\n");
        }
        for (String name : List.of("turn", "stopped.json", "invited", "facts", "register")) {
            Files.writeString(elsewhere.resolve(name), "mine\n");
        }
        Files.createDirectories(elsewhere.resolve("operations"));
        Files.createDirectories(elsewhere.resolve("found"));
    }

    private void link(String name, Path to) throws IOException {
        Path link = mine.directory().resolve(".git").resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, to);
    }

    private Map<String, String> elsewhere() {
        return Everything.below(elsewhere);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "til",
                "til/operations",
                "til/found",
                "til/facts",
                "til/register",
                "til/turn",
                "til/stopped.json",
                "til/invited"
            })
    void no_command_writes_through_the_link_or_fails_in_an_unforeseen_way(String name) throws IOException {
        String file = name.substring(name.indexOf('/') + 1);
        boolean folder = List.of("til", "operations", "found").contains(file);
        link(name, folder ? elsewhere : elsewhere.resolve(file));
        Map<String, String> before = elsewhere();
        for (String command : COMMANDS) {
            assertThat(mine.tilIn("", command.split(" ")).exit()).as(command).isIn(0, 1, 2, 3);
            assertThat(elsewhere()).as(command).isEqualTo(before);
        }
    }

    @Test
    void a_check_goes_on_without_what_it_would_keep_there() throws IOException {
        String usual = mine.til("check");
        mine.run("rm", "-r", ".git/til");
        link("til", elsewhere);
        assertThat(mine.til("check")).isEqualTo(usual);
        assertThat(mine.til("check")).isEqualTo(usual);
    }

    @Test
    void what_changes_something_says_what_is_in_the_way() throws IOException {
        link("til", elsewhere);
        assertThat(mine.til("save")).isEqualTo("""
                til: '%s' is a link, and til follows none there
                hint: move it away: til makes a folder of its own there
                exit 3
                """.formatted(mine.directory().resolve(".git/til")));
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
    }

    @Test
    void nothing_is_taken_back_by_a_log_that_lies_elsewhere() throws IOException {
        mine.til("save");
        mine.run("mv", ".git/til/operations", "../log");
        link("til/operations", root.resolve("log"));
        for (String command : new String[] {"undo", "undo --list", "undo --dry-run"}) {
            assertThat(mine.til(command.split(" ")))
                    .startsWith("til: '%s' is a link, and til follows none there\n"
                            .formatted(mine.directory().resolve(".git/til/operations")))
                    .endsWith("exit 3\n");
        }
        assertThat(mine.git("log", "-1", "--format=%s")).isEqualTo("docs: day21 Multi-modal\n");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_said_as_well() {
        mine.write(".git/til", "");
        assertThat(mine.til("check")).endsWith("exit 0\n");
        assertThat(mine.til("save"))
                .startsWith(
                        "til: '%s' is no folder\n".formatted(mine.directory().resolve(".git/til")));
    }

    @Test
    void lines_of_the_turn_that_nobody_can_read_are_nothing() {
        mine.til("save");
        for (String text :
                new String[] {" ", "\n \n", "x", "1 2 3\n", "-1 -1\n", "9223372036854775807 9\n", "\u0000"}) {
            mine.write(".git/til/turn", text).write(Team.PATH, Team.NOTE + text.length() + "\n");
            assertThat(mine.til("save")).as(text).endsWith("exit 0\n");
        }
    }

    @Test
    void a_named_pipe_holds_nobody() {
        mine.run("mkdir", "-p", ".git/til/operations");
        for (String name :
                List.of("turn", "stopped.json", "invited", "facts", "operations/20221019T200000.000-000.json")) {
            mine.run("mkfifo", ".git/til/" + name);
        }
        assertThat(mine.til("check")).endsWith("exit 0\n");
        assertThat(mine.til("save")).startsWith("til: cannot write into '").endsWith("exit 3\n");
        mine.run("rm", ".git/til/turn");
        assertThat(mine.til("undo")).isEqualTo("nothing to undo\nexit 0\n");
        assertThat(mine.til("save")).endsWith("exit 0\n");
    }
}
