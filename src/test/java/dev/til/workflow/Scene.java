package dev.til.workflow;

import dev.til.cli.Sandbox;
import dev.til.forge.TestForge;
import dev.til.git.oplog.Operation;
import dev.til.git.program.ProgramIntent;
import dev.til.record.GitState;
import dev.til.record.Names;
import dev.til.submit.Submission;
import dev.til.workspace.WorkspaceCaller;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceListener;
import dev.til.workspace.WorkspaceTurns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody's clone and the servers that it knows, just before they hand in; it can be kept, and come back to. */
final class Scene implements AutoCloseable {
    private final Path folder;
    private final Path root;
    private final Set<String> words;
    private final Sandbox mine;
    private final TestForge server;
    private Folder kept;

    private Scene(Path folder, Set<String> words) {
        this.folder = folder;
        this.root = folder.resolve("played");
        this.words = words;
        this.mine = new Sandbox(root).set("GIT_TEMPLATE_DIR", "");
        this.server = new TestForge(root, "yuna", "mina", "jun");
        this.kept = Folder.at(root);
    }

    /**
     * Plays an {@link Evening}.
     *
     * @param folder an empty one
     * @param words what has happened until now, in order, and the options to hand in with
     */
    static Scene of(Path folder, String words) {
        List<String> all = List.of(words.split(" "));
        var scene = new Scene(folder, Set.copyOf(all));
        var evening = new Evening(scene);
        all.stream().filter(word -> !word.startsWith("--")).forEach(evening::happens);
        scene.mine.write("own.txt", "nobody else's\n").write("start.txt", "changed, and not to be handed in\n");
        return scene;
    }

    /** Where a teammate works: nothing that is kept. */
    Path elsewhere() {
        return folder.resolve("jun");
    }

    /** A server's repository. */
    Path bare(String project) {
        return root.resolve(project + ".git");
    }

    Sandbox mine() {
        return mine;
    }

    TestForge server() {
        return server;
    }

    /** Whether a word is one of those that it was played with. */
    boolean has(String word) {
        return words.contains(word);
    }

    private WorkspaceCaller caller() {
        return new WorkspaceCaller(
                mine.directory(), mine.environment(), Clock.fixed(Sandbox.NOW, ZoneId.of("Asia/Seoul")));
    }

    /** Hands in as the command line does, with the options that are among the words. */
    List<SubmitWorkflow.Result> submit(WorkspaceListener listener, boolean dryRun) {
        var wishes = new Submission.Wishes(true, has("--keep-commits"), has("--rewrite"), !has("--no-pr"), false);
        return submit(listener, wishes, has("--all"), has("--draft"), dryRun);
    }

    /** Hands in without an option, before it begins. */
    void handedInBefore(boolean all, boolean draft) {
        var wishes = new Submission.Wishes(true, false, false, true, false);
        List<SubmitWorkflow.Result> results = submit(event -> {}, wishes, all, draft, false);
        if (!results.stream().allMatch(SubmitWorkflow.Result::done)) {
            throw new AssertionError(results);
        }
    }

    private List<SubmitWorkflow.Result> submit(
            WorkspaceListener listener, Submission.Wishes wishes, boolean all, boolean draft, boolean dryRun) {
        var wants = new SubmitWorkflow.Wants(all ? "til submit --all" : "til submit", dryRun);
        var results = new ArrayList<SubmitWorkflow.Result>();
        try (var desk = WorkspaceDesk.at(caller())) {
            WorkspaceTurns.take(desk.repo(), ProgramIntent.of(dryRun), listener, () -> {
                var session = WorkflowSession.open(desk, listener, Optional.of(draft));
                try (var delivery = new SubmitWorkflow(session, wishes, submission -> true, wants)) {
                    results.addAll(all ? delivery.all() : List.of(delivery.current()));
                }
                return 0;
            });
        }
        return results;
    }

    /** Takes back as the command line does. */
    Undone undo() {
        WorkspaceCaller caller = caller();
        try (var desk = WorkspaceDesk.at(caller)) {
            return new UndoWorkflow(desk.repo(), caller, event -> {}, false, false).run();
        }
    }

    /** How much til has done here that can be taken back. */
    long undoable() {
        return operations(Operation.State.BEGUN) + operations(Operation.State.DONE);
    }

    /** How much of it til has not brought to its end. */
    long unfinished() {
        return operations(Operation.State.BEGUN);
    }

    private long operations(Operation.State state) {
        try (var desk = WorkspaceDesk.at(caller())) {
            return desk.repo().operations().all().stream()
                    .filter(operation -> operation.state() == state)
                    .count();
        }
    }

    /** The repository, the servers' repositories, the pull requests and the files. */
    GitState state() {
        var names = new Names();
        if (has("gerrit") && !has("identified")) { // each new Change-Id is a word that nobody can know before
            names.call(mine.git("rev-parse", "HEAD").substring(0, 10), "TIP");
        }
        return GitState.of(mine, root, Optional.of(server), names);
    }

    /** What til has written down, by name; without what only makes it faster, and its turns. */
    Map<String, String> memory() {
        Path folder = mine.directory().resolve(".git/til");
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty()) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("facts.*|turn"))
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(),
                            Scene::text,
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is there only while til works, or waits. */
    List<String> leftBehind() {
        Path git = mine.directory().resolve(".git");
        try (Stream<Path> all = Files.walk(mine.directory())) {
            return all.filter(file -> file.toString().matches(".*\\.lock|.*/\\.til-.*|.*/stopped\\.json"))
                    .map(file -> git.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the servers have: the subjects of each branch that is not on main, the newest first, and the pull requests. */
    List<String> handedIn() {
        var said = new ArrayList<String>();
        for (Path bare : List.of(bare("study/notes"), bare("yuna/notes"))) {
            if (Files.isDirectory(bare)) {
                git(bare, "for-each-ref", "--format=%(refname)")
                        .filter(ref -> !ref.equals("refs/heads/main"))
                        .forEach(ref -> said.add(ref.replace("refs/heads/", "") + ": "
                                + git(bare, "log", "--format=%s", "main.." + ref)
                                        .collect(Collectors.joining(" / "))));
            }
        }
        for (int number = 1; number <= server.count(); number++) {
            if (server.isOpen(number)) {
                said.add(server.describe(number));
            }
        }
        return said;
    }

    private Stream<String> git(Path bare, String... arguments) {
        var all = new ArrayList<>(List.of("--git-dir", bare.toString()));
        all.addAll(List.of(arguments));
        return mine.git(all.toArray(String[]::new)).lines();
    }

    /** Everything at one moment. */
    record Moment(Folder folder, TestForge.Moment requests) {}

    /** Keeps all as it is now, as a til that is killed now would leave it. */
    Moment keep() {
        kept = kept.now();
        return new Moment(kept, server.moment());
    }

    /** Goes back to a moment. */
    void back(Moment moment) {
        moment.folder().back();
        server.back(moment.requests());
    }

    @Override
    public void close() {
        server.close();
    }
}
