package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else has written where til stopped at a conflict: what does not fit is refused with its name. */
class ForgedStopTest {
    private static final String FILE = ".git/til/stopped.json";

    @TempDir
    private Path root;

    private Sandbox mine;

    @BeforeEach
    void a_conflict_that_waits() {
        Team team = Team.in(root, "");
        mine = team.mine();
        mine.write(Team.PATH, Team.NOTE).commit("docs: day21 Multi-modal");
        team.teammatePushes("main", Team.PATH, Team.NOTE.replace("Audio", "Theirs"));
        assertThat(mine.til("submit")).endsWith("exit 4\n");
    }

    private void forge(String key, JsonElement value) {
        JsonObject stopped = JsonParser.parseString(mine.read(FILE)).getAsJsonObject();
        stopped.add(key, value);
        mine.write(FILE, new Gson().toJson(stopped));
    }

    private Map<String, String> everything() {
        return Everything.below(root, "notes/.git/til/turn", "home");
    }

    @ParameterizedTest
    @CsvSource({
        "branch, --detach",
        "branch, -f",
        "branch, ../x",
        "branch, a..b",
        "onto, main",
        "onto, --exec=touch evil",
        "onto, 123",
        "operation, ../../x",
        "command, rebase",
        "others, --root"
    })
    void what_does_not_fit_is_refused_with_its_name(String key, String value) {
        var text = new Gson().toJsonTree(value);
        var list = new JsonArray();
        list.add(text);
        forge(key, key.equals("others") ? list : text);
        Map<String, String> before = everything();
        for (String command : new String[] {"continue", "continue --take mine", "continue --dry-run", "undo"}) {
            assertThat(mine.til(command.split(" ")))
                    .isEqualTo("""
                    til: '%s' names '%s', where til would have written something else
                    hint: til has changed nothing; delete that file, then 'til sync' looks anew
                    exit 3
                    """.formatted(mine.directory().resolve(FILE), value));
            assertThat(everything()).isEqualTo(before);
        }
    }

    @Test
    void a_commit_that_there_is_not_is_said() {
        forge("onto", new Gson().toJsonTree("0123456789012345678901234567890123456789"));
        for (String command : new String[] {"continue", "continue --take mine", "continue --take base --dry-run"}) {
            assertThat(mine.tilIn("", command.split(" ")).exit()).as(command).isEqualTo(3);
            assertThat(mine.git("status", "--porcelain")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"command\": \"submit\"}",
                "{\"others\": [], \"paths\": []}",
                "\u0000"
            })
    void what_is_no_stop_at_all_is_none(String text) {
        mine.write(FILE, text);
        assertThat(mine.til("continue")).isEqualTo("""
                til: there is nothing to continue
                hint: til submit, or til sync
                exit 3
                """);
    }
}
