package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing gets a name that steers a terminal, and nothing is begun that would need one. */
class HostileNamesTest {
    private static final String CONFIG = """
            version: 1
            course: {name: Boostcamp, start: 2022-09-19}
            notes:
              day: {path: "_posts/{{date}}-{{days}}days.md"}
              post: {path: "_posts/{{date}}-{{slug}}.md", template: meeting.md}
              page: {path: "_posts/{{date}}-{{title}}.md", template: meeting.md}
            """;

    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void blog() {
        sandbox = new Sandbox(root)
                .init()
                .write("_config.yml", "timezone: Asia/Seoul\npermalink: /posts/:title/\n")
                .write(".til/config.yml", CONFIG)
                .commit("start");
    }

    private void refused(String problem, String... words) {
        String before = state();
        assertThat(sandbox.til(words))
                .startsWith("til: ")
                .contains(problem)
                .doesNotContain("\u001b", "\u009b", "\u202e")
                .endsWith("exit 2\n");
        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        return sandbox.git("status", "--porcelain", "-uall")
                + sandbox.git("for-each-ref")
                + sandbox.git("branch", "--show-current")
                + sandbox.git("log", "--format=%H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31m", "\u009b31m", "\u007f", "\u202e", "\u2066", "\n", "\r", "\u2028"})
    void a_title(String evil) {
        String at = "(U+%04X)".formatted(evil.codePointAt(0));
        String problem = "the title holds a line break or a control character " + at;
        refused(problem, "new", "post", "Ti" + evil + "tle");
        refused(problem, "new", "post", "--title", "Ti" + evil + "tle");
        refused(problem, "new", "page", "Ti" + evil + "tle");
        refused(problem, "new", "day21", "--title", "Ti" + evil + "tle");
        refused(problem, "new", "post", "Title", "--var", "title=Ti" + evil + "tle");
        refused("the slug holds a line break", "new", "post", "Title", "--var", "slug=ti" + evil + "tle");
    }

    @Test
    void a_mark_of_direction_is_text_in_a_title_and_none_in_a_name() {
        refused("the note's path holds a line break or a control character (U+200F)", "new", "page", "a\u200fb");
        assertThat(sandbox.til("new", "post", "a\u200fb", "--dry-run"))
                .startsWith("---\n")
                .contains("a\\u200fb")
                .endsWith("exit 0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\e[31m", "\\x9b31m", "\\u202e", "\\n"})
    void a_pattern(String evil) {
        for (String line : new String[] {
            "notes: {day: {path: \"a%s{{days}}.md\"}}",
            "notes: {day: {path: \"{{days}}.md\", template: \"%s.md\"}}",
            "notes: {day: {path: \"{{days}}.md\", tags: {day: \"%s{{n}}\"}}}",
            "git: {branch: \"til/%s{{date}}\"}",
            "git: {message: \"%s{{title}}\"}",
            "review: {title: \"%s{{title}}\"}"
        }) {
            String rest = line.startsWith("notes") ? CONFIG.substring(0, CONFIG.indexOf("notes:")) : CONFIG;
            sandbox.write(".til/config.yml", rest + line.formatted(evil) + "\n");
            refused("holds a line break or a control character", "new", "day21");
            refused("holds a line break or a control character", "save");
        }
    }

    @Test
    void a_pattern_that_git_or_the_environment_sets() {
        sandbox.git("config", "til.notes.day.path", "a\u001b[31m{{days}}.md");
        refused("git config til.notes.day.path: 'notes.day.path' holds", "new", "day21");
        sandbox.git("config", "--unset", "til.notes.day.path");
        sandbox.set("TIL_GIT_BRANCH", "til/\u202e{{date}}");
        refused("TIL_GIT_BRANCH: 'git.branch' holds", "new", "day21");
    }

    @Test
    void a_folder_that_is_called_so_gets_no_note() {
        sandbox.write(".til/config.yml", "version: 1\n")
                .write("bl\u202eog/_config.yml", "permalink: /posts/:title/\n")
                .commit("a blog");
        String before = state();
        assertThat(sandbox.tilIn("bl\u202eog", "new", "meeting", "Team sync").toString())
                .startsWith("til: the note's path holds a line break or a control character (U+202E)\n")
                .endsWith("exit 2\n");
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\e[31m", "\\x9b31m", "\\u202e"})
    void a_commit_and_a_pull_request_are_not_called_so(String evil) {
        Team team = Team.in(root.resolve("team"), "");
        sandbox = team.mine().write(Team.PATH, Team.NOTE.replace("Multi-modal", "\"Multi" + evil + "modal\""));
        refused("the title of '%s' holds a line break or a control character".formatted(Team.PATH), "save");
        refused("the title of '%s' holds".formatted(Team.PATH), "submit");
        sandbox.git("add", "-A");
        sandbox.git("commit", "-qm", "docs: day21 Multi-modal");
        refused("the title of '%s' holds".formatted(Team.PATH), "submit");
        assertThat(team.server("for-each-ref")).doesNotContain("til/");
    }
}
