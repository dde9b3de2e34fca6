package dev.til.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A person's clone, the bare repository that the team pushes to, and a teammate's clone of it. */
public final class Team {
    public static final String NOTE = """
            ---
            title: Multi-modal
            date: 2022-10-19 18:00:00 +0900
            ---

            # Audio
            """;
    public static final String PATH = "_posts/2022-10-19-Boostcamp-21days.md";
    static final String BRANCH = "til/2022-10-19-day21";

    private final Path root;
    private final Path bare;
    private final Sandbox mine;

    private Team(Path root, Path bare, Sandbox mine) {
        this.root = root;
        this.bare = bare;
        this.mine = mine;
    }

    /**
     * A team whose first commit is pushed, and a day's branch.
     *
     * @param root an empty folder
     * @param review lines of the configuration below {@code review:}, indented
     */
    static Team in(Path root, String review) {
        Sandbox mine = new Sandbox(root).init();
        Path bare = root.resolve("study/notes.git");
        mine.run("git", "init", "-q", "--bare", "-b", "main", bare.toString());
        mine.write("_config.yml", "timezone: Asia/Seoul\npermalink: /posts/:title/\n")
                .write(".til/config.yml", """
                        version: 1
                        course: {name: Boostcamp, start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
                        notes:
                          day: {path: "_posts/{{date}}-{{course}}-{{days}}days.md"}
                        """ + (review.isEmpty() ? "" : "review:\n" + review))
                .commit("start");
        mine.git("push", "-q", bare.toString(), "main");
        mine.git("remote", "add", "origin", bare.toString());
        mine.git("fetch", "-q", "origin");
        mine.git("switch", "-q", "-c", BRANCH);
        return new Team(root, bare, mine);
    }

    Sandbox mine() {
        return mine;
    }

    Path bare() {
        return bare;
    }

    /** The person's remote has another address. */
    Team at(String url) {
        mine.git("remote", "set-url", "origin", url);
        return this;
    }

    /** A hook of the server's. */
    Team hook(String name, String script) {
        Path hook = bare.resolve("hooks").resolve(name);
        write(hook, script);
        if (!hook.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot make " + hook + " executable");
        }
        return this;
    }

    /** A setting of the server's. */
    Team serverSetting(String key, String value) {
        mine.run("git", "--git-dir", bare.toString(), "config", key, value);
        return this;
    }

    /** What git says of the server's repository. */
    String server(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--git-dir";
        all[1] = bare.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return mine.run("git", all).out();
    }

    /** A file of the server's. */
    String serverFile(String name) {
        try {
            return Files.readString(bare.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A teammate writes a file on a branch and pushes it; gives the commit. */
    String teammatePushes(String branch, String path, String content) {
        Path clone = root.resolve("teammate");
        if (!Files.exists(clone)) {
            mine.run("git", "clone", "-q", bare.toString(), clone.toString());
        }
        mine.run("git", "-C", clone.toString(), "fetch", "-q");
        mine.run("git", "-C", clone.toString(), "switch", "-q", "-C", branch, "origin/" + branch);
        write(clone.resolve(path), content);
        mine.run("git", "-C", clone.toString(), "add", "-A");
        mine.run(
                "git",
                "-C",
                clone.toString(),
                "-c",
                "user.name=Jun",
                "-c",
                "user.email=jun@example.com",
                "commit",
                "-q",
                "-m",
                "theirs");
        mine.run("git", "-C", clone.toString(), "push", "-q", "origin", branch);
        return mine.run("git", "-C", clone.toString(), "rev-parse", "HEAD")
                .out()
                .strip();
    }

    /** A teammate deletes a file on a branch and pushes that. */
    void teammateDeletes(String branch, String path) {
        String clone = root.resolve("teammate").toString();
        mine.run("git", "-C", clone, "rm", "-q", path);
        mine.run(
                "git",
                "-C",
                clone,
                "-c",
                "user.name=Jun",
                "-c",
                "user.email=jun@example.com",
                "commit",
                "-q",
                "-m",
                "gone");
        mine.run("git", "-C", clone, "push", "-q", "origin", branch);
    }

    /** What a file holds, byte by byte. */
    static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
