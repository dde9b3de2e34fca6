package dev.til.git.oplog;

import dev.til.TilException;
import dev.til.git.hooks.HookChange;
import dev.til.git.hooks.HookFile;
import dev.til.git.objects.TreeChanges;
import dev.til.git.objects.TreeEntry;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.store.ObjectStore;
import dev.til.note.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;

/**
 * What stands in the log of one operation. Each effect is written down before it happens, for a til that is killed after it
 * writes nothing more; {@link OperationRecorder} does both.
 */
final class OperationRecord {
    private final OperationLog log;
    private final Snapshots snapshots;
    private final OperationBlobs blobs;
    private final ObjectStore store;
    private final Map<String, Operation.FileChange> files = new LinkedHashMap<>();
    private final List<RemoteEffects.Push> pushes = new ArrayList<>();
    private final List<RemoteEffects.Request> requests = new ArrayList<>();
    private Operation operation;

    private OperationRecord(
            RepositoryPlace place, OperationLog log, Snapshots snapshots, ObjectStore store, Operation operation) {
        this.log = log;
        this.snapshots = snapshots;
        this.blobs = new OperationBlobs(place);
        this.store = store;
        this.operation = operation;
    }

    static OperationRecord begin(
            RepositoryPlace place,
            OperationLog log,
            Snapshots snapshots,
            ObjectStore store,
            String command,
            Clock clock) {
        Snapshot now = snapshots.now();
        String id = log.nextId(clock);
        keepIndex(place.index(), log, id);
        var operation = new Operation(
                id,
                command,
                OffsetDateTime.now(clock)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                Operation.State.BEGUN,
                now,
                now,
                List.of(),
                RemoteEffects.NOTHING);
        log.write(operation);
        return new OperationRecord(place, log, snapshots, store, operation);
    }

    /** Goes on with an operation that waited for the person, as if it had never stopped. */
    static OperationRecord resume(
            RepositoryPlace place, OperationLog log, Snapshots snapshots, ObjectStore store, Operation operation) {
        var recorder = new OperationRecord(place, log, snapshots, store, operation);
        operation.files().forEach(file -> recorder.files.put(file.path(), file));
        return recorder;
    }

    private static void keepIndex(Path index, OperationLog log, String id) {
        try {
            log.begin();
            if (Files.exists(index)) {
                Files.copy(index, log.indexBefore(id), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new TilException(
                    "cannot keep a copy of the index",
                    "check the permissions of .git and the space on the disk; nothing was changed",
                    e);
        }
    }

    /** A file of the working tree will hold this. */
    void willWrite(String path, byte[] content) {
        files.put(path, new Operation.FileChange(path, before(path, ""), blobs.keep(content)));
        write(Operation.State.BEGUN, operation.after());
    }

    /** A hook will be kept, written, brought back or deleted. */
    void willRun(HookChange step) {
        if (step instanceof HookChange.Keep keep) {
            hook(keep.kept(), blobs.onDisk(HookFile.path(keep.hook())));
            hook(keep.hook(), "");
        } else if (step instanceof HookChange.Write write) {
            hook(write.hook(), HookFile.executable(blobs.keep(write.script().getBytes(StandardCharsets.UTF_8))));
        } else if (step instanceof HookChange.Restore restore) {
            hook(restore.hook(), blobs.onDisk(HookFile.path(restore.kept())));
            hook(restore.kept(), "");
        } else if (step instanceof HookChange.Delete delete) {
            hook(delete.hook(), "");
        }
        write(Operation.State.BEGUN, operation.after());
    }

    /** These files will be committed as they are. */
    void willCommit(List<String> paths) {
        for (String path : paths) {
            files.computeIfAbsent(path, same -> {
                String blob = blobs.onDisk(same);
                return new Operation.FileChange(same, blob, blob);
            });
        }
        write(Operation.State.BEGUN, operation.after());
    }

    /**
     * Writes files of a commit again that are gone from the disk since: a hook has deleted them. One that the commit has under
     * another name is only renamed.
     *
     * @param made the commit; empty where none was made
     * @return their paths
     */
    List<String> putBack(List<String> paths, Optional<String> made) {
        List<TreeEntry> tree = made.map(store::tree).orElse(List.of());
        var back = new ArrayList<String>();
        for (String path : paths) {
            String blob = Objects.requireNonNull(files.get(path)).after();
            Optional<String> committed = tree.stream()
                    .filter(entry -> entry.path().equals(path))
                    .map(TreeEntry::blob)
                    .findFirst();
            boolean renamed = committed.isEmpty()
                    && tree.stream().anyMatch(entry -> entry.blob().equals(blob));
            if (!blob.isEmpty()
                    && !renamed
                    && blobs.isGone(path)
                    && blobs.restore(path, committed.orElse(blob), store)) {
                back.add(path);
            }
        }
        return back;
    }

    private void hook(Path hook, String after) {
        String path = HookFile.path(hook);
        files.put(path, new Operation.FileChange(path, before(path, ""), after));
    }

    /** What it was before the first of the steps that change it. */
    private String before(String path, String known) {
        Operation.FileChange earlier = files.get(path);
        return earlier == null ? blobs.onDisk(path, known) : earlier.before();
    }

    /** A branch will stand at a commit, without a file of the working tree changing. */
    void willMove(String branch, String commit) {
        write(Operation.State.BEGUN, moved(branch, commit, operation.after().head()));
    }

    /** A branch will not be there any more. */
    void willDelete(String branch) {
        var branches = new LinkedHashMap<>(operation.after().branches());
        branches.remove(Constants.R_HEADS + branch);
        write(Operation.State.BEGUN, with(branches, operation.after().head()));
    }

    /** A branch will stand at a commit and be checked out, with its files. */
    void willCheckOut(String branch, String commit) {
        String from = operation.after().commit();
        List<TreeEntry> old = from.isEmpty() ? List.of() : store.tree(from);
        List<TreeEntry> young = store.tree(commit);
        List<String> paths = TreeChanges.differing(old, young);
        Map<String, TreeEntry> before = at(paths, old);
        Map<String, TreeEntry> after = at(paths, young);
        for (String path : paths) {
            TreeEntry was = before.get(path);
            TreeEntry is = after.get(path);
            boolean file =
                    (was == null || was.kind() == Journal.Kind.FILE) && (is == null || is.kind() == Journal.Kind.FILE);
            if (file) {
                String known = was == null ? "" : was.blob(); // a file as it was committed is kept already
                files.put(path, new Operation.FileChange(path, before(path, known), is == null ? "" : is.blob()));
            }
        }
        write(Operation.State.BEGUN, moved(branch, commit, Constants.R_HEADS + branch));
    }

    /** Those at some paths; both lists are sorted. */
    private static Map<String, TreeEntry> at(List<String> paths, List<TreeEntry> tree) {
        Map<String, TreeEntry> found = new HashMap<>();
        int i = 0;
        for (String path : paths) {
            while (i < tree.size() && tree.get(i).path().compareTo(path) < 0) {
                i++;
            }
            if (i < tree.size() && tree.get(i).path().equals(path)) {
                found.put(path, tree.get(i));
            }
        }
        return found;
    }

    private Snapshot moved(String branch, String commit, String head) {
        var branches = new LinkedHashMap<>(operation.after().branches());
        branches.put(Constants.R_HEADS + branch, commit);
        return with(branches, head);
    }

    private Snapshot with(Map<String, String> branches, String head) {
        return new Snapshot(
                head, branches, operation.after().index(), operation.after().tracking());
    }

    /** The settings of branches stand as they do now. */
    void didSet() {
        Map<String, String> settings = snapshots.now().tracking();
        Snapshot after = operation.after();
        if (!settings.equals(after.tracking())) {
            write(Operation.State.BEGUN, new Snapshot(after.head(), after.branches(), after.index(), settings));
        }
    }

    /** Something was pushed. */
    void didPush(RemoteEffects.Push push) {
        pushes.add(push);
        write(Operation.State.BEGUN, operation.after());
    }

    /** A pull request was opened. */
    void didOpen(RemoteEffects.Request request) {
        requests.add(request);
        write(Operation.State.BEGUN, operation.after());
    }

    /** Everything is done: what stands now is what undo will compare with. */
    void end() {
        Snapshot now = snapshots.now();
        files.replaceAll(
                (path, file) -> new Operation.FileChange(path, file.before(), blobs.onDisk(path, file.after())));
        write(hasNoEffect(now) ? Operation.State.UNDONE : Operation.State.DONE, now);
        log.prune();
    }

    /** Whether it is not at its end. */
    boolean isBegun() {
        return operation.state() == Operation.State.BEGUN;
    }

    /** Whether nothing stands otherwise than before it. */
    boolean hasNoEffect() {
        return hasNoEffect(snapshots.now());
    }

    /** It came to nothing. */
    void strike() {
        write(Operation.State.UNDONE, operation.before());
    }

    /** Its id in the log. */
    String id() {
        return operation.id();
    }

    private boolean hasNoEffect(Snapshot now) {
        return now.same(operation.before())
                && pushes.isEmpty()
                && requests.isEmpty()
                && files.values().stream().allMatch(file -> file.before().equals(blobs.onDisk(file.path())));
    }

    private void write(Operation.State state, Snapshot after) {
        operation = new Operation(
                operation.id(),
                operation.command(),
                operation.at(),
                state,
                operation.before(),
                after,
                List.copyOf(files.values()),
                new RemoteEffects(pushes, requests));
        log.write(operation);
    }
}
