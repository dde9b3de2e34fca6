package dev.til.git;

import dev.til.TilException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.LockFile;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Takes one operation back, or says why that would lose later work. */
public final class Undo {
    private final Repository repository;
    private final OperationLog log;
    private final Operation operation;

    private Undo(Repository repository, OperationLog log, Operation operation) {
        this.repository = repository;
        this.log = log;
        this.operation = operation;
    }

    /** The last operation that can be taken back; empty when there is none left. */
    static Optional<Undo> last(Repository repository, OperationLog log) {
        return log.all().stream()
                .filter(operation -> operation.state() != Operation.State.UNDONE)
                .reduce((first, second) -> second)
                .map(operation -> new Undo(repository, log, operation));
    }

    public Operation operation() {
        return operation;
    }

    /** What taking it back changes here, a line each. */
    public List<String> plan() {
        var plan = new ArrayList<String>();
        for (Operation.FileChange file : operation.files()) {
            plan.add((file.before().isEmpty() ? "delete " : "put back ") + file.path());
        }
        operation.before().branches().forEach((name, commit) -> {
            if (!commit.equals(operation.after().branches().get(name))) {
                plan.add("put branch '%s' back to %s".formatted(shortName(name), commit.substring(0, 7)));
            }
        });
        for (String name : operation.after().branches().keySet()) {
            if (!operation.before().branches().containsKey(name)) {
                plan.add("delete branch '%s'".formatted(shortName(name)));
            }
        }
        if (!operation.before().head().equals(operation.after().head())) {
            plan.add("go back to '%s'".formatted(shortName(operation.before().head())));
        }
        return plan;
    }

    private static String shortName(String ref) {
        return ref.startsWith(Constants.R_HEADS) ? ref.substring(Constants.R_HEADS.length()) : ref;
    }

    /**
     * Takes it back. Everything is looked at before the first effect.
     *
     * @throws TilException when what came later would be lost
     */
    public void run() {
        refuseToLose();
        try {
            if (!isOfHooks()) {
                branches();
            }
            for (Operation.FileChange file : operation.files()) {
                restore(file);
            }
            if (!isOfHooks()) {
                index();
            }
            log.write(operation.as(Operation.State.UNDONE));
        } catch (IOException e) {
            throw new TilException(
                    "could not take '%s' back completely".formatted(operation.command()),
                    "run 'til undo' again; see 'git status' for what is so now",
                    e);
        }
    }

    /** Whether it touched nothing but hooks, which have nothing to do with what was committed or staged since. */
    private boolean isOfHooks() {
        return operation.before().equals(operation.after())
                && !operation.files().isEmpty()
                && operation.files().stream()
                        .allMatch(file -> HookFile.of(repository, file.path()).isPresent());
    }

    private void refuseToLose() {
        if (!isOfHooks()) {
            refuseToLoseCommits();
        }
        for (Operation.FileChange file : operation.files()) {
            String is = idOnDisk(file.path());
            boolean half = operation.state() == Operation.State.BEGUN && is.isEmpty(); // nothing there to lose
            if (!is.equals(file.after()) && !is.equals(file.before()) && !half) {
                throw refused(
                        "'%s' was changed since".formatted(file.path()),
                        "move it to another place first if you want to keep it");
            }
        }
    }

    private void refuseToLoseCommits() {
        Snapshot now = OperationRecorder.snapshot(repository);
        Snapshot before = operation.before();
        Snapshot after = operation.after();
        if (!now.head().equals(after.head()) && !now.head().equals(before.head())) {
            throw refused(
                    "you are on '%s' now".formatted(shortName(now.head())),
                    "git switch '%s', then 'til undo' again".formatted(shortName(after.head())));
        }
        Map<String, String> touched = new TreeMap<>(after.branches());
        before.branches().forEach((name, commit) -> touched.putIfAbsent(name, ""));
        touched.forEach((name, commit) -> {
            String was = before.branches().getOrDefault(name, "");
            String is = now.branches().getOrDefault(name, "");
            if (!was.equals(commit) && !is.equals(commit) && !is.equals(was)) {
                throw refused(
                        "branch '%s' has moved on since".formatted(shortName(name)),
                        "its new commits would be lost; see 'git log %s'".formatted(shortName(name)));
            }
        });
        boolean finished = operation.state() == Operation.State.DONE;
        if (finished && !now.index().equals(after.index()) && !now.index().equals(before.index())) {
            throw refused("something else was staged or committed since", "see 'git status'; unstage it first");
        }
    }

    private TilException refused(String why, String hint) {
        return new TilException("cannot take '%s' back: %s".formatted(operation.command(), why), hint);
    }

    private String idOnDisk(String path) {
        Path file = repository.getWorkTree().toPath().resolve(path);
        Optional<HookFile> hook = HookFile.of(repository, path);
        try {
            if (hook.isPresent()) {
                return hook.get().state(new BlobIds(false)::of);
            }
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? new BlobIds(false).of(Files.readAllBytes(file))
                    : "";
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(path), "check its permissions", e);
        }
    }

    private void restore(Operation.FileChange change) throws IOException {
        Optional<HookFile> hook = HookFile.of(repository, change.path());
        if (hook.isPresent()) {
            hook.get().restore(repository, change.before());
            return;
        }
        Path file = repository.getWorkTree().toPath().resolve(change.path());
        if (change.before().isEmpty()) {
            Files.deleteIfExists(file);
            deleteEmptyFolders(file.getParent());
            return;
        }
        byte[] content = repository.open(ObjectId.fromString(change.before())).getBytes();
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".til-part");
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(file, part, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void deleteEmptyFolders(@Nullable Path folder) throws IOException {
        Path root = repository.getWorkTree().toPath();
        for (Path at = folder; at != null && !at.equals(root) && at.startsWith(root); at = at.getParent()) {
            try (var content = Files.newDirectoryStream(at)) {
                if (content.iterator().hasNext()) {
                    return;
                }
            }
            Files.delete(at);
        }
    }

    private void branches() throws IOException {
        Snapshot before = operation.before();
        Snapshot now = OperationRecorder.snapshot(repository);
        // First the branches that were there, then HEAD, then those that were not: HEAD never leads to nothing.
        for (var branch : before.branches().entrySet()) {
            String meant = operation.after().branches().getOrDefault(branch.getKey(), "");
            if (!branch.getValue().equals(meant)) {
                move(branch.getKey(), now.branches().getOrDefault(branch.getKey(), ""), branch.getValue());
            }
        }
        if (!now.head().equals(before.head())) {
            head(before.head());
        }
        for (String name : operation.after().branches().keySet()) {
            if (!before.branches().containsKey(name) && now.branches().containsKey(name)) {
                RefUpdate update = repository.updateRef(name);
                update.setExpectedOldObjectId(ObjectId.fromString(now.branches().get(name)));
                update.setForceUpdate(true);
                require(update.delete(), name);
            }
        }
    }

    private void move(String name, String from, String to) throws IOException {
        RefUpdate update = repository.updateRef(name);
        update.setExpectedOldObjectId(from.isEmpty() ? ObjectId.zeroId() : ObjectId.fromString(from));
        update.setNewObjectId(ObjectId.fromString(to));
        update.setForceUpdate(true);
        update.setRefLogMessage("til undo: " + operation.command(), false);
        require(update.update(), name);
    }

    private void head(String to) throws IOException {
        if (to.startsWith(Constants.R_REFS)) {
            RefUpdate update = repository.updateRef(Constants.HEAD);
            update.setRefLogMessage("til undo: " + operation.command(), false);
            require(update.link(to), Constants.HEAD);
        } else {
            RefUpdate update = repository.updateRef(Constants.HEAD, true);
            update.setNewObjectId(ObjectId.fromString(to));
            update.setForceUpdate(true);
            require(update.update(), Constants.HEAD);
        }
    }

    private static void require(RefUpdate.Result result, String name) throws IOException {
        switch (result) {
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
            default -> throw new IOException(name + ": " + result);
        }
    }

    /** Puts the index back: byte for byte, unless nothing of it was changed. */
    private void index() throws IOException {
        Path copy = log.indexBefore(operation.id());
        if (OperationRecorder.snapshot(repository)
                        .index()
                        .equals(operation.before().index())
                || !Files.exists(copy)) {
            return;
        }
        var lock = new LockFile(repository.getIndexFile());
        if (!lock.lock()) {
            throw new IOException("index.lock is there");
        }
        lock.write(Files.readAllBytes(copy));
        if (!lock.commit()) {
            throw new IOException("cannot write the index");
        }
    }
}
