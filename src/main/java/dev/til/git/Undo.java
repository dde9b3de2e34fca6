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
import org.eclipse.jgit.dircache.DirCache;
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
    private final Store store;
    private final Snapshots snapshots;
    private final Optional<? extends GitProgram> git;

    /** The commit that was to be checked out at its end. */
    private final String meant;

    private Operation operation;

    private Undo(
            Repository repository,
            OperationLog log,
            Store store,
            Snapshots snapshots,
            Optional<? extends GitProgram> git,
            Operation operation) {
        this.repository = repository;
        this.log = log;
        this.store = store;
        this.snapshots = snapshots;
        this.git = git;
        this.meant = operation.after().commit();
        this.operation =
                operation.state() == Operation.State.BEGUN ? withItsCommit(snapshots, store, operation) : operation;
    }

    /**
     * The last operation that can be taken back; empty when there is none left.
     *
     * @param elsewhere whether one counts that is taken back here and still stands elsewhere
     */
    static Optional<Undo> last(
            Repository repository,
            OperationLog log,
            Store store,
            Snapshots snapshots,
            Optional<? extends GitProgram> git,
            boolean elsewhere) {
        return log.all().stream()
                .filter(operation -> operation.state() != Operation.State.UNDONE
                        || (elsewhere && !operation.elsewhere().isNothing()))
                .reduce((first, second) -> second)
                .map(operation -> new Undo(repository, log, store, snapshots, git, operation));
    }

    /**
     * A til that was killed may have made its commit and not have written down which: it is the one on top of where the
     * branch stood, with no other files than those that were to be committed.
     */
    private static Operation withItsCommit(Snapshots snapshots, Store store, Operation operation) {
        Snapshot before = operation.before();
        String is = snapshots.now().branches().getOrDefault(before.head(), "");
        String was = before.commit();
        if (!before.head().startsWith(Constants.R_HEADS) || is.isEmpty() || is.equals(was)) {
            return operation;
        }
        List<String> parents = store.parents(is);
        List<String> meant =
                operation.files().stream().map(Operation.FileChange::path).toList();
        boolean onTop = parents.equals(was.isEmpty() ? List.of() : List.of(was));
        if (!onTop
                || !meant.containsAll(Changes.between(was.isEmpty() ? List.of() : store.tree(was), store.tree(is))
                        .all())) {
            return operation;
        }
        var branches = new TreeMap<>(operation.after().branches());
        branches.put(before.head(), is);
        return new Operation(
                operation.id(),
                operation.command(),
                operation.at(),
                operation.state(),
                before,
                new Snapshot(
                        operation.after().head(),
                        branches,
                        operation.after().index(),
                        operation.after().tracking()),
                operation.files(),
                operation.elsewhere());
    }

    /** Whether everything stands as it did before. */
    boolean hasNoEffect() {
        return snapshots.now().same(operation.before())
                && operation.elsewhere().isNothing()
                && operation.files().stream().allMatch(file -> stands(file.path(), file.before()));
    }

    /** Whether files stand as they were meant to while the branch that they belong to does not. */
    boolean isHalfWay() {
        Snapshot now = snapshots.now();
        String head = operation.after().head();
        return now.head().equals(head)
                && !meant.isEmpty()
                && !meant.equals(operation.before().commit())
                && !meant.equals(now.commit())
                && operation.files().stream()
                        .anyMatch(file -> !file.before().equals(file.after()) && stands(file.path(), file.after()));
    }

    /** Strikes it from what can be taken back. */
    void forget() {
        log.write(operation.as(Operation.State.UNDONE));
    }

    public Operation operation() {
        return operation;
    }

    /** What taking it back changes here, a line each. */
    public List<String> plan() {
        if (operation.state() == Operation.State.UNDONE) {
            return List.of();
        }
        var plan = new ArrayList<String>();
        for (Operation.FileChange file : written()) {
            plan.add((file.before().isEmpty() ? "delete " : "put back ") + file.path());
        }
        operation.before().branches().forEach((name, commit) -> {
            if (!commit.equals(operation.after().branches().get(name)) && !commit.isEmpty()) {
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
        requirePossible();
        if (operation.state() == Operation.State.UNDONE) {
            return;
        }
        try {
            if (!isOfHooks()) {
                branches();
            }
            for (Operation.FileChange file : written()) {
                restore(file);
            }
            if (!isOfHooks()) {
                index();
                BranchSettings.restore(
                        repository,
                        snapshots.now().tracking(),
                        operation.before().tracking(),
                        operation.after().tracking());
            }
            log.write(operation.as(Operation.State.UNDONE));
        } catch (IOException e) {
            throw new TilException(
                    "could not take '%s' back completely".formatted(operation.command()),
                    "run 'til undo' again; see 'git status' for what is so now",
                    e);
        }
    }

    /**
     * Refuses where taking it back here is not possible, before anything is taken back anywhere.
     *
     * @throws TilException when what came later would be lost
     */
    public void requirePossible() {
        if (operation.state() != Operation.State.UNDONE) {
            Locks.await(locks());
            refuseToLose();
        }
    }

    /** Writes down that nothing of it is left elsewhere. */
    public void withdrawn() {
        log.write(operation.withdrawn());
        operation = operation.withdrawn();
    }

    /** What must be free: the index, HEAD, the settings, and the branches that are put back. */
    private List<Path> locks() {
        Path common = repository.getCommonDirectory().toPath();
        var locks = new ArrayList<Path>();
        locks.add(repository.getIndexFile().toPath().resolveSibling("index.lock"));
        locks.add(repository.getDirectory().toPath().resolve("HEAD.lock"));
        locks.add(common.resolve("config.lock"));
        locks.add(common.resolve("packed-refs.lock"));
        operation.after().branches().keySet().forEach(name -> locks.add(common.resolve(name + ".lock")));
        operation.before().branches().keySet().forEach(name -> locks.add(common.resolve(name + ".lock")));
        return locks;
    }

    /** Whether it touched nothing but hooks, which have nothing to do with what was committed or staged since. */
    private boolean isOfHooks() {
        return operation.before().same(operation.after())
                && !operation.files().isEmpty()
                && operation.files().stream()
                        .allMatch(file -> HookFile.of(
                                        repository.getCommonDirectory().toPath(), file.path())
                                .isPresent());
    }

    /** The files that are not only looked at, as those of a commit are. */
    private List<Operation.FileChange> written() {
        return operation.files().stream()
                .filter(file -> !file.before().equals(file.after()))
                .toList();
    }

    private void refuseToLose() {
        if (!isOfHooks()) {
            refuseToLoseCommits();
        }
        for (Operation.FileChange file : written()) {
            boolean half = operation.state() == Operation.State.BEGUN
                    && idOnDisk(file.path()).isEmpty(); // nothing there to lose
            if (!stands(file.path(), file.after()) && !stands(file.path(), file.before()) && !half) {
                throw refused(
                        "'%s' was changed since".formatted(file.path()),
                        "move it to another place first if you want to keep it");
            }
        }
    }

    private void refuseToLoseCommits() {
        Snapshot now = snapshots.now();
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
        if (!finished && !now.index().equals(before.index()) && !stagedByTil()) {
            throw refused("something else was staged since", "see 'git status'; unstage it first");
        }
    }

    /** Whether the index differs from what it was only in files of this operation. */
    private boolean stagedByTil() {
        Path copy = log.indexBefore(operation.id());
        try {
            List<Tracked> was = Files.exists(copy)
                    ? JGitStore.tracked(DirCache.read(copy.toFile(), repository.getFS()))
                    : List.of();
            List<String> ours =
                    operation.files().stream().map(Operation.FileChange::path).toList();
            return ours.containsAll(Changes.between(was, store.index()).all());
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return false; // split or sparse: better nothing than a guess
        }
    }

    /** Whether a file has the content of a blob, as it is or as git would store it: with other line ends, or in LFS. */
    private boolean stands(String path, String blob) {
        return idOnDisk(path).equals(blob)
                || (operation.state() == Operation.State.BEGUN
                        && !blob.isEmpty()
                        && git.map(program -> program.run("hash-object", "--path=" + path, "--", path))
                                .filter(GitProgram.Outcome::ok)
                                .filter(said -> said.text().equals(blob))
                                .isPresent());
    }

    private TilException refused(String why, String hint) {
        return new TilException("cannot take '%s' back: %s".formatted(operation.command(), why), hint);
    }

    private String idOnDisk(String path) {
        Path file = repository.getWorkTree().toPath().resolve(path);
        Optional<HookFile> hook = HookFile.of(repository.getCommonDirectory().toPath(), path);
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
        Optional<HookFile> hook = HookFile.of(repository.getCommonDirectory().toPath(), change.path());
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
        Snapshot now = snapshots.now();
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
                delete(name, now.branches().get(name));
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

    private void delete(String name, String at) throws IOException {
        if (name.equals(repository.getFullBranch()) && git.isPresent()) {
            // JGit: what is checked out is never deleted, not even to have no commit again
            var outcome = git.get().run("update-ref", "-d", name, at);
            if (!outcome.ok()) {
                throw new IOException(outcome.why());
            }
            return;
        }
        RefUpdate update = repository.updateRef(name);
        update.setExpectedOldObjectId(ObjectId.fromString(at));
        update.setForceUpdate(true);
        require(update.delete(), name);
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
        if (snapshots.now().index().equals(operation.before().index())) {
            return;
        }
        if (!Files.exists(copy)) {
            Files.deleteIfExists(repository.getIndexFile().toPath()); // there was none: nothing was ever staged
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
