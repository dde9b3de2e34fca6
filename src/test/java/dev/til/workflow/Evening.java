package dev.til.workflow;

import dev.til.cli.Sandbox;

/**
 * What happens before somebody hands in, word by word. The first word is the server: {@code github}, {@code fork} of
 * somebody else's repository there, {@code gerrit}, a {@code bare} repository, or an {@code empty} one.
 */
final class Evening {
    private final Scene scene;
    private final Sandbox mine;

    Evening(Scene scene) {
        this.scene = scene;
        this.mine = scene.mine();
    }

    /** One thing happens. */
    void happens(String word) {
        switch (word) {
            case "bare" -> team();
            case "github" -> {
                team();
                mine.git("remote", "set-url", "--push", "origin", scene.server().url("yuna", "study/notes"));
            }
            case "gerrit" -> {
                team();
                mine.git("remote", "set-url", "--push", "origin", scene.server().url("study/notes"));
                mine.git("config", "http.extraHeader", "Authorization: Basic eXVuYTp0X3l1bmE="); // yuna:t_yuna
                mine.git("config", "til.review.forge", "gerrit");
            }
            case "fork" -> {
                happens("github");
                repository("yuna/notes");
                mine.git("remote", "rename", "origin", "upstream");
                mine.git("remote", "add", "origin", bare("yuna/notes"));
                mine.git("push", "-q", "origin", "main");
                mine.git("remote", "set-url", "--push", "origin", scene.server().url("yuna", "yuna/notes"));
            }
            case "empty" -> {
                begin();
                repository("study/notes");
                mine.git("remote", "add", "origin", bare("study/notes"));
                mine.git("remote", "set-url", "--push", "origin", scene.server().url("yuna", "study/notes"));
            }
            case "listed" -> {
                mine.write("README.md", "# Notes\n\n<!-- til:index -->\n<!-- /til:index -->\n")
                        .commit("list");
                mine.git("push", "-q", "origin", "main");
            }
            case "written" -> {
                mine.git("switch", "-q", "-c", "day21");
                write("day21", "");
            }
            case "more" -> write(note(), "\nAnd one more thing.\n");
            case "other" -> write("day20", "");
            case "saved" -> mine.commit("docs: " + note());
            case "saved-too" -> mine.commit("wip");
            case "identified" -> mine.commit("docs: day21\n\nChange-Id: I" + "5".repeat(40));
            case "amended" -> mine.stage().git("commit", "-q", "--amend", "--no-edit");
            case "moved" -> jun("other.txt", "Jun's\n");
            case "met" -> jun("day19.md", "# Jun's day 19\n");
            case "merged" -> {
                mine.git("fetch", "-q");
                mine.git("merge", "-q", "-m", "Merge main", "origin/main");
            }
            case "stack" -> {
                stacked("day19", "main");
                stacked("day20", "day19");
                stacked("day21", "day20");
            }
            case "on-day19", "on-day20", "on-day21" -> mine.git("switch", "-q", word.substring("on-".length()));
            case "rewritten" -> {
                write("day20", "\nAnd one more thing.\n");
                mine.stage().git("commit", "-q", "--amend", "-m", "docs: day20, amended");
            }
            case "taken" -> {
                String next = "day" + (Integer.parseInt(note().substring("day".length())) + 1);
                mine.write(next + ".md", "# Another " + next + "\n").commit("docs: %s on %s".formatted(next, note()));
            }
            case "handed-in" -> scene.handedInBefore(false, false);
            case "drafted" -> scene.handedInBefore(false, true);
            case "all-handed-in" -> scene.handedInBefore(true, false);
            case "ready" -> scene.server().ready(1);
            case "reviewed" -> scene.server().review(1, "mina");
            case "day20-reviewed" -> scene.server().review(2, "mina");
            case "squashed" -> squashed("");
            case "squashed-and-edited" -> squashed("\nEdited on the way.\n");
            default -> throw new IllegalArgumentException(word);
        }
    }

    private void begin() {
        mine.init()
                .set("GH_HOST", scene.server().host())
                .set("GH_ENTERPRISE_TOKEN", "t_yuna")
                .write(".til/config.yml", """
                        version: 1
                        course: {name: Boostcamp, start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
                        notes:
                          day: {path: "day{{days}}.md"}
                        git: {branch: "day{{days}}"}
                        review: {reviewers: [mina]}
                        """)
                .write("start.txt", "here we go\n")
                .commit("start");
    }

    private void team() {
        begin();
        repository("study/notes");
        mine.git("remote", "add", "origin", bare("study/notes"));
        mine.git("push", "-q", "origin", "main");
        mine.git("fetch", "-q", "origin");
    }

    private void repository(String project) {
        mine.git("init", "-q", "--bare", "-b", "main", bare(project));
        mine.git("--git-dir", bare(project), "config", "http.receivepack", "true");
    }

    private String bare(String project) {
        return scene.bare(project).toString();
    }

    private void write(String day, String more) {
        mine.write(day + ".md", "# %s\n%s".formatted(day, more));
    }

    private String note() {
        return mine.git("branch", "--show-current").strip();
    }

    private void stacked(String day, String lower) {
        mine.git("switch", "-q", "-c", day, lower);
        write(day, "");
        mine.commit("docs: " + day);
        if (!lower.equals("main")) {
            mine.git("config", "branch." + day + ".til-onto", lower);
            mine.git(
                    "config",
                    "branch." + day + ".til-onto-commit",
                    mine.git("rev-parse", lower).strip());
        }
    }

    /** Jun writes a file on main and pushes it. */
    private void jun(String path, String content) {
        var jun = jun();
        jun.write(path, content).commit("Jun's " + path);
        jun.git("push", "-q", "origin", "main");
    }

    /** Jun squashes day 19 onto main, and the forge calls its pull request merged. */
    private void squashed(String more) {
        var jun = jun();
        jun.git("merge", "-q", "--squash", "origin/day19");
        jun.write("day19.md", jun.read("day19.md") + more).commit("day 19 (#1)");
        jun.git("push", "-q", "origin", "main");
        scene.server().merged("study/notes", 1);
    }

    private Sandbox jun() {
        var jun = new Sandbox(scene.elsewhere());
        jun.git("clone", "-q", bare("study/notes"), ".");
        jun.git("config", "user.name", "Jun");
        jun.git("config", "user.email", "jun@example.com");
        return jun;
    }
}
