package dev.til.git;

import dev.til.TilException;
import dev.til.note.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;

/**
 * Writes down what a command does while it does it. To be used as {@code try (var operation = operations.begin(...))}:
 * what is not {@link #done} when it closes stays in the log as begun, and undo can still take it back.
 */
public final class OperationRecorder implements FileLog {
    private final Place place;
    private final OperationLog log;
    private final Snapshots snapshots;
    private final LooseObjects objects;
    private final Store store;
    private final Map<String, Operation.FileChange> files = new LinkedHashMap<>();
    private final List<Elsewhere.Push> pushes = new ArrayList<>();
    private final List<Elsewhere.Request> requests = new ArrayList<>();
    private final Turn turn;
    private Operation operation;

    private OperationRecorder(
            Place place, OperationLog log, Snapshots snapshots, Store store, Turn turn, Operation operation) {
        this.place = place;
        this.log = log;
        this.snapshots = snapshots;
        this.objects = new LooseObjects(place.objects());
        this.store = store;
        this.turn = turn;
        this.operation = operation;
    }

    static OperationRecorder begin(
            Place place, OperationLog log, Snapshots snapshots, Store store, Turn turn, String command, Clock clock) {
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
                Elsewhere.NOTHING);
        log.write(operation);
        return new OperationRecorder(place, log, snapshots, store, turn, operation);
    }

    /** Goes on with an operation that waited for the person, as if it had never stopped. */
    static OperationRecorder resume(
            Place place, OperationLog log, Snapshots snapshots, Store store, Turn turn, Operation operation) {
        var recorder = new OperationRecorder(place, log, snapshots, store, turn, operation);
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

    @Override
    public void willWrite(String path, byte[] content) {
        Operation.FileChange known = files.get(path);
        String before = known == null ? blobOnDisk(path) : known.before();
        files.put(path, new Operation.FileChange(path, before, blob(content)));
        write(Operation.State.BEGUN, operation.after());
    }

    @Override
    public void willRun(HookStep step) {
        if (step instanceof HookStep.Keep keep) {
            hook(keep.kept(), blobOnDisk(HookFile.path(keep.hook())));
            hook(keep.hook(), "");
        } else if (step instanceof HookStep.Write write) {
            hook(write.hook(), HookFile.executable(blob(write.script().getBytes(StandardCharsets.UTF_8))));
        } else if (step instanceof HookStep.Restore restore) {
            hook(restore.hook(), blobOnDisk(HookFile.path(restore.kept())));
            hook(restore.kept(), "");
        } else if (step instanceof HookStep.Delete delete) {
            hook(delete.hook(), "");
        }
        write(Operation.State.BEGUN, operation.after());
    }

    /** Says, before it happens, that these files will be committed as they are. */
    public void willCommit(List<String> paths) {
        for (String path : paths) {
            String blob = blobOnDisk(path);
            files.put(path, new Operation.FileChange(path, blob, blob));
        }
        write(Operation.State.BEGUN, operation.after());
    }

    private void hook(Path hook, String after) {
        String path = HookFile.path(hook);
        Operation.FileChange known = files.get(path);
        String before = known == null ? blobOnDisk(path) : known.before();
        files.put(path, new Operation.FileChange(path, before, after));
    }

    /** Says, before it happens, that a branch will stand at a commit, without a file of the working tree changing. */
    public void willMove(String branch, String commit) {
        write(Operation.State.BEGUN, moved(branch, commit, operation.after().head()));
    }

    /** Says, before it happens, that a branch will stand at a commit and be checked out, with its files. */
    public void willCheckOut(String branch, String commit) {
        String from = operation.after().commit();
        List<Tracked> old = from.isEmpty() ? List.of() : store.tree(from);
        List<Tracked> young = store.tree(commit);
        List<String> paths = Changes.differing(old, young);
        Map<String, Tracked> before = at(paths, old);
        Map<String, Tracked> after = at(paths, young);
        for (String path : paths) {
            Tracked was = before.get(path);
            Tracked is = after.get(path);
            boolean file =
                    (was == null || was.kind() == Journal.Kind.FILE) && (is == null || is.kind() == Journal.Kind.FILE);
            if (file) {
                String known = was == null ? "" : was.blob(); // a file as it was committed is kept already
                files.put(path, new Operation.FileChange(path, blobOnDisk(path, known), is == null ? "" : is.blob()));
            }
        }
        write(Operation.State.BEGUN, moved(branch, commit, Constants.R_HEADS + branch));
    }

    /** Those at some paths; both lists are sorted. */
    private static Map<String, Tracked> at(List<String> paths, List<Tracked> tree) {
        Map<String, Tracked> found = new HashMap<>();
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
        return new Snapshot(
                head, branches, operation.after().index(), operation.after().tracking());
    }

    /** Says that something was pushed. */
    public void didPush(Elsewhere.Push push) {
        pushes.add(push);
        write(Operation.State.BEGUN, operation.after());
    }

    /** Says that a pull request was opened. */
    public void didOpen(Elsewhere.Request request) {
        requests.add(request);
        write(Operation.State.BEGUN, operation.after());
    }

    @Override
    public void done() {
        Snapshot now = snapshots.now();
        files.replaceAll((path, file) -> new Operation.FileChange(path, file.before(), blobOnDisk(path, file.after())));
        write(hasNoEffect(now) ? Operation.State.UNDONE : Operation.State.DONE, now);
        log.prune();
    }

    /** Its id in the log; empty where nothing was changed. */
    public Optional<String> undoable() {
        return hasNoEffect(snapshots.now()) ? Optional.empty() : Optional.of(operation.id());
    }

    /** The id by which {@link Operations#resume} goes on with it. */
    public String id() {
        return operation.id();
    }

    private boolean hasNoEffect(Snapshot now) {
        return now.same(operation.before())
                && pushes.isEmpty()
                && requests.isEmpty()
                && files.values().stream().allMatch(file -> file.before().equals(blobOnDisk(file.path())));
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
                new Elsewhere(pushes, requests));
        log.write(operation);
    }

    private String blobOnDisk(String path) {
        return blobOnDisk(path, "");
    }

    /** @param known a content that Git keeps already */
    private String blobOnDisk(String path, String known) {
        Path file = place.root().resolve(path);
        Optional<HookFile> hook = HookFile.of(place.location().commonDir(), path);
        try {
            if (hook.isPresent()) {
                return hook.get().state(this::blob);
            }
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? blob(Files.readAllBytes(file), known) : "";
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(path), "check its permissions", e);
        }
    }

    private String blob(byte[] content, String known) {
        return !known.isEmpty() && new BlobIds(false).of(content).equals(known) ? known : blob(content);
    }

    private String blob(byte[] content) {
        try {
            return objects.keep(content);
        } catch (IOException e) {
            throw new TilException("cannot keep a copy of a file in the repository", "check the space on the disk", e);
        }
    }

    /** What is not done stays in the log as begun, unless it came to nothing. */
    @Override
    public void close() {
        try {
            if (operation.state() == Operation.State.BEGUN) {
                turn.stopped();
            }
            if (operation.state() == Operation.State.BEGUN && hasNoEffect(snapshots.now())) {
                write(Operation.State.UNDONE, operation.before());
            }
        } finally {
            turn.close();
        }
    }
}
