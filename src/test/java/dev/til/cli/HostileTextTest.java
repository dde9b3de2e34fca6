package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.til.forge.TestForge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What strangers have written is shown, and steers neither a terminal nor the log of a CI. */
class HostileTextTest {
    /** Writes the clipboard, clears the screen, colours it, clears it otherwise, turns the text round, and begins a line. */
    private static final String EVIL =
            "\u001b]52;c;aGk=\u0007\u001b[2J\u001b[31m\u009b2J\u202e\r\u007f\n::error::owned ##[group]owned";

    /** The same in the quotes of YAML and of JSON. */
    private static final String WRITTEN =
            "\\u001b]52;c;aGk=\\u0007\\u001b[2J\\u001b[31m\\u009b2J\\u202e\\r\\u007f\\n::error::owned ##[group]owned";

    /** The same as a person sees it. */
    private static final String SHOWN =
            "\\u001b]52;c;aGk=\\u0007\\u001b[2J\\u001b[31m\\u009b2J\\u202e\\r\\u007f\\n::error::owned";

    /** Without the line break, which Git, YAML and Markdown end something at. */
    private static final String ONE_LINE = EVIL.replace("\n", "").replace("\r", "");

    private static final String ONE_LINE_SHOWN = SHOWN.replace("\\r", "").replace("\\n", "");

    @TempDir
    private Path root;

    /** Who reads what til prints. */
    enum Reader {
        PERSON,
        ACTIONS;

        Sandbox of(Sandbox sandbox) {
            return this == ACTIONS ? sandbox.set("GITHUB_ACTIONS", "true").set("CI", "true") : sandbox;
        }
    }

    private static boolean steers(int character) {
        return (Character.getType(character) == Character.CONTROL && character != '\n' && character != '\t')
                || Character.getType(character) == Character.SURROGATE
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == 0x200E
                || character == 0x200F
                || character == 0x061C;
    }

    private static void assertHarmless(String screen, String command) {
        assertThat(screen.codePoints().filter(HostileTextTest::steers).mapToObj("U+%04X"::formatted))
                .as(command + "\n" + screen)
                .isEmpty();
    }

    private static void assertNoLineOfItsOwn(String screen, String command) {
        assertThat(screen.lines().map(String::strip).filter(line -> line.startsWith("::error::owned")))
                .as(command + "\n" + screen)
                .isEmpty();
    }

    private static void assertNoCommands(String screen, String command) {
        // GitHub: nothing counts from til's own stop-commands to its token
        String obeyed = screen.replaceAll("(?s)::stop-commands::(til-[0-9a-f-]{36})\n.*\n::\\1::\n", "");
        assertThat(obeyed.lines()
                        .filter(line ->
                                line.strip().startsWith("::") || line.contains("##[") || line.contains("##vso[")))
                .as(command + "\n" + screen)
                .isEmpty();
    }

    /** Runs til and gives what it printed, which is harmless. */
    private static String run(Sandbox sandbox, String... words) {
        String command = "til " + String.join(" ", words);
        String screen = sandbox.til(words);
        assertThat(screen).as(command).doesNotContain("bug of til");
        assertHarmless(screen, command);
        assertNoLineOfItsOwn(screen, command);
        if (sandbox.environment().containsKey("GITHUB_ACTIONS")
                && !List.of(words).contains("github")) {
            assertNoCommands(screen, command);
        }
        return screen;
    }

    /** The same, where what was written is to be seen. */
    private static void shows(String shown, Sandbox sandbox, String... words) {
        assertThat(run(sandbox, words)).as(String.join(" ", words)).contains(shown);
    }

    private Sandbox blog() {
        return new Sandbox(root)
                .init()
                .write("_config.yml", "title: Notes\ntimezone: Asia/Seoul\npermalink: /posts/:title/\n")
                .write(".til/config.yml", """
                        version: 1
                        course: {name: Boostcamp, start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
                        notes:
                          day: {path: "_posts/{{date}}-{{course}}-{{days}}days.md", tags: {day: "{{n}}day"}}
                        """)
                .commit("start");
    }

    private static final String HOSTILE_NOTE = """
            ---
            title: "T %1$s"
            date: 2022-10-17 18:00:00 +0900
            tags: ["20day", "19day %1$s"]
            categories: ["a", "b %1$s", "c"]
            layout: "post%1$s"
            "key %1$s": value
            ---

            # H %2$s

            [l](</posts/none%2$s/>) [m](#none%2$s) ![p](</p%2$s.png>) [r][none%2$s] [^f%2$s] {%% post_url none%2$s %%}

            {%% broken%2$s %%}
            """.formatted(WRITTEN, ONE_LINE);

    private static final String HOSTILE_PATH = "_posts/2022-10-18-Boost" + EVIL + "-20days.md";

    @ParameterizedTest
    @EnumSource
    void what_a_note_says_and_what_it_is_called(Reader reader) {
        Sandbox sandbox = reader.of(blog().write(HOSTILE_PATH, HOSTILE_NOTE));
        shows(SHOWN, sandbox, "check");
        shows(SHOWN, sandbox, "check", "--quiet");
        shows(SHOWN, sandbox, "check", "--format", "github");
        shows(SHOWN, sandbox, "check", HOSTILE_PATH);
        shows(SHOWN, sandbox, "check", "--explain", "/x" + EVIL, "--from", HOSTILE_PATH);
        shows(SHOWN, sandbox, "check", "--fix", "--dry-run");
        shows(SHOWN, sandbox, "show", "--all");
        shows(SHOWN, sandbox, "show", HOSTILE_PATH);
        shows(SHOWN, sandbox, "status");
        shows(SHOWN, sandbox, "course");
        shows(SHOWN, sandbox, "course", "20");
        shows(SHOWN, sandbox, "new", "day20");
        run(sandbox, "init", "--from-existing", "--dry-run");
        shows(SHOWN, sandbox, "save", "--dry-run", HOSTILE_PATH);
        shows(SHOWN, sandbox, "save", HOSTILE_PATH);
        run(sandbox, "doctor");
        for (String format : List.of("json", "jsonl")) {
            run(sandbox, "show", "--all", "--format", format);
        }
        String coloured = sandbox.til("check", "--color", "always");
        assertThat(coloured).contains(SHOWN);
        assertHarmless(coloured.replaceAll("\u001b\\[(?:0|1|2|1;3[136])m", ""), "coloured");
    }

    @ParameterizedTest
    @EnumSource
    void a_note_that_is_committed_and_handed_in(Reader reader) {
        Team team = Team.in(root, "");
        Sandbox mine = reader.of(team.mine());
        String good = NOTE.replace("Multi-modal", "\"T " + WRITTEN + "\"").replace("10-19", "10-18");
        mine.write(HOSTILE_PATH, good);
        shows(SHOWN, mine, "status");
        for (String command : List.of("ready", "save", "submit")) {
            shows("holds a line break or a control character (U+001B)", mine, command);
        }
        mine.write(HOSTILE_PATH, good.replaceAll("title: .*", "title: A day"));
        run(mine, "ready");
        run(mine, "ready", "--format", "json");
        run(mine, "submit", "--dry-run");
        shows(SHOWN, mine, "save", HOSTILE_PATH);
        run(mine, "submit");
        run(mine, "ready");
        run(mine, "sync");
        run(mine, "undo", "--list");
        run(mine, "undo", "--dry-run");
        run(mine, "undo");
    }

    @ParameterizedTest
    @EnumSource
    void the_commits_and_branches_of_others(Reader reader) {
        Team team = Team.in(root, "");
        Sandbox mine = team.mine();
        // git: a branch's name holds no C0 controls, but any others
        String branch = BRANCH + "\u009b2J\u202e";
        mine.git("branch", "-m", branch);
        mine.write(PATH, NOTE);
        mine.git("add", "-A");
        mine.git("commit", "-q", "-m", "mine " + ONE_LINE);
        mine.git("switch", "-q", "main");
        mine.write(PATH, NOTE.replace("Audio", "Theirs"));
        mine.git("add", "-A");
        mine.git("-c", "user.name=Jun " + ONE_LINE, "commit", "-q", "-m", "theirs " + ONE_LINE);
        mine.git("push", "-q", "origin", "main");
        mine.git("fetch", "-q", "origin");
        mine.git("switch", "-q", branch);
        reader.of(mine);
        String name = BRANCH + "\\u009b2J\\u202e";
        shows(name, mine, "status");
        shows(name, mine, "doctor");
        shows(name, mine, "ready");
        shows(name, mine, "sync");
        shows(name, mine, "submit");
        shows("theirs " + ONE_LINE_SHOWN, mine, "submit");
        run(mine, "continue", "--dry-run", "--take", "mine");
        run(mine, "continue");
        run(mine, "undo", "--list");
        run(mine, "undo");
        run(mine, "check", "--since", branch);
        shows(name, mine, "new", "day22", "--onto", branch, "--no-fetch", "--dry-run");
    }

    @ParameterizedTest
    @EnumSource
    void the_team_s_configuration(Reader reader) {
        Sandbox sandbox = reader.of(blog());
        String config = sandbox.read(".til/config.yml");
        for (String line : List.of(
                "review: {forge: \"%s\"}",
                "check: {rules: {\"%s\": error}}",
                "check: {rules: {link-missing: \"%s\"}}",
                "git: {branch: \"til/%s\"}",
                "git: {base: \"%s\"}",
                "\"%s\": 1",
                "git: {\"%s\": 1}",
                "index: {entry: \"{{%s}}\"}",
                "review: {reviewers: [\"%s\"]}")) {
            sandbox.write(".til/config.yml", config + line.formatted(WRITTEN) + "\n");
            for (String command : List.of("check", "status", "doctor", "new", "submit", "sync", "course")) {
                shows("001", sandbox, command);
            }
        }
        sandbox.write(".til/config.yml", config + "not yaml: [" + ONE_LINE + "\n");
        run(sandbox, "check");
        sandbox.write(".til/config.yml", config + "not yaml: " + ONE_LINE + ": x\n");
        run(sandbox, "check");
        sandbox.write(".til/config.yml", config);
        sandbox.git("config", "til.git.base", EVIL);
        shows("control character (U+001B)", sandbox, "status");
        sandbox.git("config", "--unset", "til.git.base");
        sandbox.set("TIL_REVIEW_FORGE", EVIL);
        shows("control character (U+001B)", sandbox, "status");
        sandbox.set("TIL_REVIEW_FORGE", "")
                .write("_config.yml", "permalink: \"/%s/:nope/\"\ntheme: [%s".formatted(WRITTEN, ONE_LINE));
        run(sandbox, "check");
    }

    @ParameterizedTest
    @EnumSource
    void the_team_s_templates_and_schema(Reader reader) {
        Sandbox sandbox = reader.of(blog());
        sandbox.write(".til/templates/day.md", "---\ntitle: \"x\"\n---\n" + EVIL + "\n");
        String preview = sandbox.til("new", "day21", "--dry-run");
        assertThat(preview).contains(SHOWN.substring(0, SHOWN.indexOf("\\r")));
        assertHarmless(preview, "new --dry-run");
        if (reader == Reader.ACTIONS) {
            assertNoCommands(preview, "new --dry-run");
        }
        sandbox.write(".til/templates/day.md", "{{" + ONE_LINE + "}}\n");
        shows("\\u001b[2J", sandbox, "new", "day21", "--dry-run");
        sandbox.write(".til/templates/day.md", "{{#a}}" + ONE_LINE + "\n");
        run(sandbox, "new", "day21", "--dry-run");
        sandbox.write(".til/templates/day.md", "---\ntitle: {{title}}" + ONE_LINE + "\n---\n");
        run(sandbox, "new", "day21", "--dry-run");
        sandbox.write(".til/config.yml", sandbox.read(".til/config.yml") + "check: {front-matter: {schema: s.json}}\n")
                .write(
                        "s.json",
                        "{\"type\": \"object\", \"title\": \"%1$s\", \"properties\": {\"%1$s\": {\"type\": \"%1$s\"}}, \"required\": [\"%1$s\"]}"
                                .formatted(WRITTEN))
                .write(PATH, NOTE);
        run(sandbox, "check");
        sandbox.write("s.json", "{\"" + ONE_LINE + "\": [" + ONE_LINE);
        run(sandbox, "check");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_person_types(Reader reader) {
        Sandbox sandbox = reader.of(blog().write(PATH, NOTE).commit("a day"));
        for (String line : List.of(
                "E",
                "--E",
                "help E",
                "check E",
                "check --E",
                "check --format E",
                "check --commit E",
                "check --since E",
                "check --shard E",
                "check --explain E --from E",
                "check --explain E --from " + PATH,
                "show E",
                "explain E",
                "new E",
                "new day21E",
                "new --date E",
                "new day1 --var E",
                "new day1 --onto E",
                "new --title E day22",
                "course E",
                "course --from E",
                "course holidays --country E",
                "course holidays --ics E",
                "save E",
                "ready --E",
                "submit E",
                "submit --E E",
                "sync E",
                "continue --take E",
                "undo E",
                "status E",
                "hook E",
                "hook install E",
                "init --site E",
                "report E",
                "report merge E",
                "doctor E",
                "demo E")) {
            String[] words = Stream.of(line.split(" "))
                    .map(word -> word.replace("E", EVIL))
                    .toArray(String[]::new);
            shows("001", sandbox, words);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_hooks_and_the_server_s_git_say(Reader reader) throws Exception {
        String said = EVIL.replace("\r", "").replace("\n", "\\n");
        Team team = Team.in(root, "").hook("pre-receive", """
                #!/bin/sh
                printf '%s\\n' >&2
                exit $(cat refuse)
                """.formatted(said));
        Team.write(team.bare().resolve("refuse"), "1\n");
        Sandbox mine = reader.of(team.mine().write(PATH, NOTE));
        Path hooks = mine.directory().resolve(".git/hooks");
        String says = "#!/bin/sh\nprintf '%s\\n' >&2\nexit 1\n".formatted(said);
        executable(hooks.resolve("pre-commit"), says);
        String stopped = mine.til("save");
        assertHarmless(stopped, "save");
        assertThat(stopped).contains("\n  \\u001b]52;c;aGk=\\u0007\\u001b[2J\\u001b[31m\\u009b2J\\u202e\\u007f\n");
        if (reader == Reader.ACTIONS) {
            assertNoCommands(stopped, "save");
        }
        Files.delete(hooks.resolve("pre-commit"));
        mine.til("save");
        executable(hooks.resolve("pre-push"), says);
        shows("\\u009b2J\\u202e", mine, "submit");
        Files.delete(hooks.resolve("pre-push"));
        shows("\\u202e", mine, "submit");
        Team.write(team.bare().resolve("refuse"), "0\n");
        shows("\\u202e", mine, "submit");
        run(mine, "undo", "--remote");
    }

    private static void executable(Path file, String script) {
        Team.write(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_forge_says(Reader reader) {
        try (GitHubTeam team = GitHubTeam.in(root, "  reviewers: [mina]\n")) {
            Sandbox mine = reader.of(team.mine().write(PATH, NOTE));
            team.server().says("message", EVIL);
            for (String method : List.of("GET", "POST")) {
                for (int status : new int[] {403, 422}) {
                    team.server().fail(new TestForge.Failure(method, status, Map.of()));
                    shows("\\u009b2J\\u202e", mine, "submit");
                }
            }
            team.server().says("title", EVIL);
            team.server().says("target_url", EVIL);
            run(mine, "submit");
            team.server().status("netlify", "error");
            shows(SHOWN, mine, "ready");
            String json = mine.tilIn("", "ready", "--format", "json").out();
            assertHarmless(json, "ready --format json");
            assertThat(JsonParser.parseString(json)
                            .getAsJsonObject()
                            .getAsJsonArray("rules")
                            .toString())
                    .contains(new JsonPrimitive(EVIL).toString().replace("\"", ""));
            team.server().says("html_url", EVIL);
            run(mine, "submit");
            run(mine, "ready");
            run(mine, "undo", "--list");
            run(mine, "undo", "--dry-run", "--remote");
            run(mine, "sync");
            run(mine, "undo", "--remote");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_lies_in_the_folder_of_til(Reader reader) throws Exception {
        Team team = Team.in(root, "");
        Sandbox mine = reader.of(team.mine().write(PATH, NOTE));
        mine.til("save");
        Path operations = mine.directory().resolve(".git/til/operations");
        try (var files = Files.list(operations)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                assertThat(text).contains("til save");
                Files.writeString(
                        file,
                        text.replace("til save", "til save " + WRITTEN)
                                .replace("2022-10-19T", "2022-10-19T" + WRITTEN));
            }
        }
        shows(SHOWN, mine, "undo", "--list");
        shows(SHOWN, mine, "undo", "--dry-run");
        Files.writeString(mine.directory().resolve(".git/til/stopped.json"), """
                {"command": "%1$s", "branch": "%2$s", "base": "main%1$s", "onto": "%3$s", "others": [], "paths": ["%1$s"],
                 "mine": "%1$s", "theirs": "%1$s", "operation": "%1$s"}
                """.formatted(
                        WRITTEN, BRANCH, mine.git("rev-parse", "origin/main").strip()));
        run(mine, "continue", "--dry-run");
        run(mine, "continue");
        run(mine, "status");
        run(mine, "undo", "--dry-run");
        shows(SHOWN, mine, "undo");
        run(mine, "undo");
    }

    @ParameterizedTest
    @EnumSource
    void what_git_is_set_to(Reader reader) {
        Sandbox sandbox = reader.of(blog().write(PATH, NOTE));
        sandbox.git("config", "core.hooksPath", "hooks" + EVIL);
        shows(SHOWN, sandbox, "hook", "install");
        run(sandbox, "hook", "status");
        sandbox.git("config", "--unset", "core.hooksPath");
        sandbox.git("config", "--global", "core.editor", "false #" + ONE_LINE);
        shows("001b]52", sandbox, "new", "day20", "--no-branch", "--editor");
        sandbox.git("config", "user.name", "Mina" + EVIL);
        run(sandbox, "doctor");
        sandbox.git("config", "remote.x" + ONE_LINE + ".url", "ssh://me:secret@" + ONE_LINE + "/x");
        for (String command : List.of("doctor", "status", "ready", "submit", "sync")) {
            assertThat(run(sandbox, command)).doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @EnumSource
    void calendars_and_reports(Reader reader) {
        Sandbox sandbox =
                reader.of(blog().write("a.ics", """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:x
                BEGIN:VEVENT
                UID:1
                DTSTART;VALUE=DATE:20221020
                SUMMARY:Day %s\\n::error::owned
                END:VEVENT
                END:VCALENDAR
                """.formatted(ONE_LINE).replace("\n", "\r\n"))
                        .write("r.json", """
                {"version": 1, "findings": [{"rule": "link-missing", "severity": "error", "path": "%1$s", "line": 1, "column": 1,
                 "endLine": 1, "endColumn": 2, "message": "%1$s", "hint": "%1$s"}], "summary": {"notes": 1}}
                """.formatted(WRITTEN)));
        shows("\\u009b2J\\u202e", sandbox, "course", "holidays", "--ics", "a.ics", "--dry-run");
        run(sandbox, "course", "holidays", "--ics", "a.ics");
        run(sandbox, "course");
        shows(SHOWN, sandbox, "report", "merge", "r.json");
        shows(SHOWN, sandbox, "report", "merge", "r.json", "--format", "github");
        run(sandbox, "report", "merge", "r.json", "--format", "json");
    }

    @ParameterizedTest
    @EnumSource
    void a_bug_of_til_itself(Reader reader) {
        Sandbox sandbox = reader.of(blog()).at(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Seoul");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                var failure = new IllegalStateException(EVIL, new IllegalArgumentException(EVIL));
                failure.addSuppressed(new IllegalStateException(EVIL));
                throw failure;
            }
        });
        String screen = sandbox.til("check");
        assertHarmless(screen, "a bug");
        assertNoLineOfItsOwn(screen, "a bug");
        if (reader == Reader.ACTIONS) {
            assertNoCommands(screen, "a bug");
        }
        assertThat(screen)
                .startsWith("til: this is a bug of til; please report it with the lines below\n"
                        + "java.lang.IllegalStateException: " + SHOWN)
                .contains("\n\tat dev.til.cli.", "\nSuppressed: java.lang.IllegalStateException: " + SHOWN)
                .contains("\nCaused by: java.lang.IllegalArgumentException: " + SHOWN)
                .endsWith("exit 70\n");
    }

    @ParameterizedTest
    @EnumSource
    void a_patch_at_a_terminal(Reader reader) {
        String note = "---\ntitle: Day\ndate: 2022-10-17 18:00:00 +0900\n---\n" + EVIL + "\n";
        Sandbox mine = reader.of(blog().write(HOSTILE_PATH, note));
        var patch = mine.tilAtTerminal("", "check", "--fix", "--dry-run");
        assertThat(patch.out())
                .startsWith("diff --git ")
                .contains("-date: 2022-10-17 18:00:00 +0900\n", " " + SHOWN.substring(0, SHOWN.indexOf("\\n")) + "\n");
        assertHarmless(patch.out() + patch.err(), "check --fix --dry-run");
    }

    @Test
    void programs_get_what_was_written() {
        Sandbox sandbox = blog().write(HOSTILE_PATH, HOSTILE_NOTE);
        String check = sandbox.tilIn("", "check", "--format", "json").out();
        List<String> paths = new ArrayList<>();
        JsonParser.parseString(check)
                .getAsJsonObject()
                .getAsJsonArray("findings")
                .forEach(finding ->
                        paths.add(finding.getAsJsonObject().get("path").getAsString()));
        assertThat(paths).isNotEmpty().containsOnly(HOSTILE_PATH);
        JsonArray shown = JsonParser.parseString(
                        sandbox.tilIn("", "show", "--all", "--format", "json").out())
                .getAsJsonArray();
        JsonObject note = shown.get(0).getAsJsonObject();
        assertThat(note.get("path").getAsString()).isEqualTo(HOSTILE_PATH);
        assertThat(note.get("title").getAsString()).isEqualTo("T " + EVIL);
        assertThat(note.getAsJsonArray("headings")
                        .get(0)
                        .getAsJsonObject()
                        .get("text")
                        .getAsString())
                .isEqualTo("H " + ONE_LINE);
        assertThat(JsonParser.parseString(
                                sandbox.tilIn("", "status", "--format", "json").out())
                        .getAsJsonObject()
                        .toString())
                .contains(new com.google.gson.JsonPrimitive(HOSTILE_PATH).toString());
        assertThat(JsonParser.parseString(sandbox.tilIn("", "course", "20", "--format", "json")
                                .out())
                        .getAsJsonObject()
                        .toString())
                .contains(new com.google.gson.JsonPrimitive(HOSTILE_PATH).toString());
    }

    @ParameterizedTest
    @EnumSource
    void a_path_for_a_program_is_as_it_is_and_one_for_a_person_is_not(Reader reader) {
        Sandbox sandbox = reader.of(blog());
        String path = HOSTILE_PATH.replace("10-18", "10-17").replace("20days", "19days");
        sandbox.git("switch", "-q", "-c", "til/2022-10-17-day19");
        sandbox.write(path, "---\ntitle: x\n---\n").commit("docs: day19 x");
        for (boolean person : new boolean[] {false, true}) {
            sandbox.git("switch", "-q", "main");
            Sandbox.Screen screen = person
                    ? sandbox.tilAtTerminal("", "new", "day19", "--print-path")
                    : sandbox.tilIn("", "new", "day19", "--print-path");
            assertThat(screen.exit()).as(screen.toString()).isZero();
            if (person) {
                assertThat(screen.out()).contains(SHOWN);
                assertHarmless(screen.out(), "new --print-path");
            } else {
                assertThat(screen.out()).isEqualTo(path + "\n");
            }
        }
        sandbox.git("switch", "-q", "main");
        shows(SHOWN, sandbox, "new", "day19");
    }
}
