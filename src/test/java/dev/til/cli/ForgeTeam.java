package dev.til.cli;

import dev.til.forge.TestForge;
import java.nio.file.Files;
import java.nio.file.Path;

/** A person's clone, the team's repository on a forge that answers like GitHub, and teammates who merge there. */
final class ForgeTeam implements AutoCloseable {
    static final String TEAM = "study/notes";
    static final String FORK = "yuna/notes";

    private final Path root;
    private final Sandbox mine;
    private final TestForge server;

    private ForgeTeam(Path root, Sandbox mine, TestForge server) {
        this.root = root;
        this.mine = mine;
        this.server = server;
    }

    /**
     * A team whose first commit is pushed; the person is on main.
     *
     * @param git lines of the configuration below {@code git:}, indented
     */
    static ForgeTeam in(Path root, String git) {
        Sandbox mine = new Sandbox(root).init();
        bare(mine, root, TEAM);
        var server = new TestForge(root, "yuna", "mina", "jun");
        mine.set("GH_HOST", server.host()).set("GH_ENTERPRISE_TOKEN", "t_yuna");
        mine.write("_config.yml", "timezone: Asia/Seoul\npermalink: /posts/:title/\n")
                .write(".til/config.yml", """
                        version: 1
                        course: {name: Boostcamp, start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
                        notes:
                          day: {path: "_posts/{{date}}-{{course}}-{{days}}days.md"}
                        """ + (git.isEmpty() ? "" : "git:\n" + git))
                .commit("start");
        mine.git("remote", "add", "origin", server.url("yuna", TEAM));
        mine.git("push", "-q", "origin", "main");
        mine.git("fetch", "-q", "origin");
        return new ForgeTeam(root, mine, server);
    }

    private static void bare(Sandbox mine, Path root, String project) {
        String path = root.resolve(project + ".git").toString();
        mine.run("git", "init", "-q", "--bare", "-b", "main", path);
        mine.run("git", "--git-dir", path, "config", "http.receivepack", "true");
    }

    /** The person has a fork: origin is the fork then, and upstream the team's repository. */
    ForgeTeam forked() {
        bare(mine, root, FORK);
        mine.git("remote", "rename", "origin", "upstream");
        mine.git("remote", "add", "origin", server.url("yuna", FORK));
        mine.git("push", "-q", "origin", "main");
        // nobody of the team's pushes to main but by pull request
        mine.run("git", "--git-dir", bare(TEAM), "config", "http.receivepack", "false");
        return this;
    }

    Sandbox mine() {
        return mine;
    }

    TestForge server() {
        return server;
    }

    /** A day's note. */
    static String note(String date, String text) {
        return "---\ntitle: About %s\ndate: %s 18:00:00 +0900\n---\n\n# %s\n".formatted(text, date, text);
    }

    private String bare(String project) {
        return root.resolve(project + ".git").toString();
    }

    /** What git says of a repository on the server. */
    String at(String project, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--git-dir";
        all[1] = bare(project);
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return mine.run("git", all).out();
    }

    /** Git in a teammate's clone, as of the server's newest state. */
    ForgeTeam teammate(String... arguments) {
        Path clone = root.resolve("teammate");
        if (!Files.exists(clone)) {
            mine.run("git", "clone", "-q", bare(TEAM), clone.toString());
        }
        String[] all = new String[arguments.length + 6];
        all[0] = "-C";
        all[1] = clone.toString();
        all[2] = "-c";
        all[3] = "user.name=Jun";
        all[4] = "-c";
        all[5] = "user.email=jun@example.com";
        System.arraycopy(arguments, 0, all, 6, arguments.length);
        var screen = mine.run("git", all);
        if (screen.exit() != 0) {
            throw new AssertionError(String.join(" ", arguments) + ": " + screen);
        }
        return this;
    }

    /** The teammate writes a file on main and pushes it. */
    ForgeTeam pushed(String path, String content, String message) {
        teammate("fetch", "-q", "origin").teammate("switch", "-q", "-C", "main", "origin/main");
        Team.write(root.resolve("teammate").resolve(path), content);
        return teammate("add", "-A").teammate("commit", "-q", "-m", message).teammate("push", "-q", "origin", "main");
    }

    /** The teammate squashes a branch of a project onto main, and the forge calls its pull request merged. */
    ForgeTeam squashed(String project, String branch, int number) {
        return squashed(project, branch, number, "", "");
    }

    /** The same, with a file edited on the way. */
    ForgeTeam squashed(String project, String branch, int number, String path, String content) {
        teammate("fetch", "-q", "origin").teammate("switch", "-q", "-C", "main", "origin/main");
        teammate("fetch", "-q", bare(project), branch).teammate("merge", "-q", "--squash", "FETCH_HEAD");
        if (!path.isEmpty()) {
            Team.write(root.resolve("teammate").resolve(path), content);
        }
        teammate("add", "-A")
                .teammate("commit", "-q", "-m", "squash of #" + number)
                .teammate("push", "-q", "origin", "main");
        server.merged(TEAM, number);
        return this;
    }

    @Override
    public void close() {
        server.close();
    }
}
