package dev.til.action;

import dev.til.cli.Sandbox;
import java.nio.file.Path;

/**
 * Mina's notes on the server. On main there is an old note with an old fault; her branch {@code day} changes the notes in
 * two commits, the first of which may have a fault. Whoever compares with a wrong base sees the old fault too, for main
 * moves on meanwhile with a word more in the old note.
 */
final class Notebook {
    static final String REPOSITORY = "mina/notes";
    static final String FORK = "kim/notes";
    /** A change with a fault, and one without. */
    static final String FAULT = "[typo](/posts/odl/)";

    static final String NO_FAULT = "[yesterday](/posts/old/)";

    static final String OLD_FAULT = "error _posts/2022-10-18-old.md:5 link-missing\n";
    static final String NEW_FAULT = "error _posts/2022-10-19-new.md:5 link-missing\n";

    private static final String DAY = "refs/heads/day";

    private final Path root;
    private final Server server;
    private final Sandbox mina;
    private final String posts;
    private String start;

    Notebook(Path root) {
        this(root, "");
    }

    /** @param folder the one of the site in the repository, with a slash at its end; empty where that is all of it */
    Notebook(Path root, String folder) {
        this.root = root;
        posts = folder + "_posts/";
        server = new Server(root.resolve("server")).create(REPOSITORY);
        mina = new Sandbox(root.resolve("mina")).init();
        mina.git("remote", "add", "origin", server.url(REPOSITORY));
        mina.write(folder + "_config.yml", "permalink: /posts/:title/\ntimezone: Asia/Seoul\n");
        start = onMain(old(), note("Old", "[gone](/posts/never/)"));
    }

    static String note(String title, String body) {
        return "---\ntitle: \"%s\"\n---\n\n%s\n".formatted(title, body);
    }

    Runner runner() {
        return Runner.of(server, root.resolve("runner"));
    }

    /** The commit from which the change was made. */
    String start() {
        return start;
    }

    /** Adds a file to main, from where the change is to be made. */
    Notebook before(String path, String text) {
        start = onMain(path, text);
        return this;
    }

    private String onMain(String path, String text) {
        mina.write(path, text).commit("Write " + path);
        mina.git("push", "-q", "origin", "main");
        return head();
    }

    /** Makes the change: a note with these words, and in a commit of its own another note. */
    Notebook change(String words) {
        return begin().commit(posts + "2022-10-19-new.md", note("New", words))
                .commit(posts + "2022-10-19-second.md", note("Second", "Words."));
    }

    /** Begins a change without any commit. */
    Notebook begin() {
        mina.git("switch", "-q", "-c", "day");
        return this;
    }

    /** A commit more of the change. */
    Notebook commit(String path, String text) {
        mina.write(path, text).commit("Write " + path);
        return this;
    }

    Event pullRequest() {
        String base = mainMovesOn();
        return pullRequest(REPOSITORY, base);
    }

    /** Main has moved on after the event's base was noted; GitHub merges with main as it is all the same. */
    Event pullRequestOfOldBase() {
        String base = start;
        mainMovesOn();
        return pullRequest(REPOSITORY, base);
    }

    /** The fork knows nothing of how main moved on. */
    Event pullRequestFromFork() {
        server.create(FORK);
        mina.git("push", "-q", server.url(FORK), "main", "day");
        String base = mainMovesOn();
        return pullRequest(FORK, base);
    }

    private Event pullRequest(String from, String base) {
        String head = commitOf(DAY);
        if (from.equals(REPOSITORY)) {
            push(DAY, DAY);
        }
        push(DAY, "refs/pull/1/head");
        mina.git("switch", "-q", "--detach", "main");
        mina.git("merge", "-q", "--no-ff", "-m", "Merge %s into %s".formatted(head, commitOf("main")), "day");
        push("HEAD", "refs/pull/1/merge");
        return Event.pullRequest(new Event.Side(REPOSITORY, "main", base), new Event.Side(from, "day", head), head());
    }

    Event mergeGroup() {
        String base = mainMovesOn();
        mina.git("switch", "-q", "--detach", "main");
        mina.git("merge", "-q", "--no-ff", "-m", "Merge pull request #1", "day");
        return mergeGroup(base);
    }

    Event mergeGroupOfSquash() {
        String base = mainMovesOn();
        mina.git("switch", "-q", "--detach", "main");
        squash();
        return mergeGroup(base);
    }

    Event mergeGroupOfRebase() {
        String base = mainMovesOn();
        mina.git("switch", "-q", "--detach", "day");
        mina.git("rebase", "-q", "main");
        return mergeGroup(base);
    }

    private Event mergeGroup(String base) {
        String ref = "refs/heads/gh-readonly-queue/main/pr-1-" + base;
        push("HEAD", ref);
        return Event.mergeGroup(REPOSITORY, base, ref, head());
    }

    Event pushOfOneCommit() {
        mina.git("switch", "-q", "main");
        squash();
        return push("main", start, false);
    }

    Event push() {
        mina.git("switch", "-q", "main");
        mina.git("merge", "-q", "--ff-only", "day");
        return push("main", start, false);
    }

    /** Takes the place of another commit, which no branch has any more, but the server still. */
    Event forcedPush() {
        mina.git("switch", "-q", "main");
        String before = onMain(posts + "2022-10-19-dropped.md", note("Dropped", "Words."));
        mina.git("reset", "-q", "--hard", "day");
        return push("main", before, true);
    }

    /** Takes the place of another commit, which the server has not any more either. */
    Event forcedPushOverWhatIsGone() {
        Event push = forcedPush();
        server.prune(REPOSITORY);
        return push;
    }

    Event pushOfNewBranch() {
        mina.git("switch", "-q", "-c", "master", "day");
        return push("master", Event.NOBODY, false);
    }

    private Event push(String branch, String before, boolean forced) {
        mina.git("push", "-q", "origin", forced ? "+" + branch : branch);
        return Event.push(REPOSITORY, "refs/heads/" + branch, before, head(), forced);
    }

    Event dispatch() {
        return Event.dispatch(REPOSITORY, push().sha());
    }

    Event schedule() {
        return Event.schedule(REPOSITORY, push().sha());
    }

    private String old() {
        return posts + "2022-10-18-old.md";
    }

    private String mainMovesOn() {
        mina.git("switch", "-q", "main");
        return onMain(old(), mina.read(old()) + "\nA word more.\n");
    }

    private void squash() {
        mina.git("merge", "-q", "--squash", "day");
        mina.commit("A day (#1)");
    }

    private void push(String from, String to) {
        mina.git("push", "-q", "origin", from + ":" + to);
    }

    private String head() {
        return commitOf("HEAD");
    }

    private String commitOf(String revision) {
        return mina.git("rev-parse", revision).strip();
    }
}
