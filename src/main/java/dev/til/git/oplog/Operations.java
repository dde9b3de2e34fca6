package dev.til.git.oplog;

import dev.til.TilException;
import dev.til.git.lock.RepositoryLock;
import dev.til.git.program.GitProgram;
import dev.til.git.program.ProgramIntent;
import dev.til.git.remote.Remotes;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.repository.RepositorySettings;
import dev.til.git.store.ObjectStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What til does to a repository: each operation is written down before its first effect, and the last is taken back. */
public final class Operations {
    private final Effects effects;
    private final RepositoryPlace place;
    private final ObjectStore store;
    private final Snapshots snapshots;
    private final Supplier<RepositorySettings> settings;
    private final Function<ProgramIntent, Optional<? extends GitProgram>> git;
    private final AtomicReference<@Nullable RepositoryLock> lock;

    /** @param lock the one that was taken last in this repository */
    public Operations(
            Effects effects,
            RepositoryPlace place,
            ObjectStore store,
            Snapshots snapshots,
            Supplier<RepositorySettings> settings,
            Function<ProgramIntent, Optional<? extends GitProgram>> git,
            AtomicReference<@Nullable RepositoryLock> lock) {
        this.effects = effects;
        this.place = place;
        this.store = store;
        this.snapshots = snapshots;
        this.settings = settings;
        this.git = git;
        this.lock = lock;
    }

    private OperationLog log() {
        var check = new OperationCheck(place.location().commonDir(), () -> Remotes.names(settings.get()));
        return new OperationLog(place.tilFolder(), check);
    }

    /** What til did here and can take back, the oldest first. */
    public List<Operation> all() {
        return log().all();
    }

    /** Writes down what a command does, from before its first effect on. */
    public OperationRecorder begin(String command, Clock clock) {
        RepositoryLock mine = lock();
        try {
            return new OperationRecorder(
                    effects, OperationRecord.begin(place, log(), snapshots, store, command, clock), mine);
        } catch (TilException e) {
            mine.close();
            throw e;
        }
    }

    /** The same for what changes files only; also where til can keep no log, and then nothing can be taken back. */
    public FileLog beginFiles(String command, Clock clock) {
        return place.format().sha256() ? new FileLog.None(place.root()) : begin(command, clock);
    }

    /** Goes on with an operation that waited for the person; empty where the log has it no more. */
    public Optional<OperationRecorder> resume(String id) {
        return log().all().stream()
                .filter(operation -> operation.id().equals(id) && operation.state() == Operation.State.BEGUN)
                .filter(operation -> log().misfit(operation).isEmpty())
                .findFirst()
                .map(operation -> new OperationRecorder(
                        effects, OperationRecord.resume(place, log(), snapshots, store, operation), lock()));
    }

    /**
     * til's turn to change this repository: to be taken before looking at what is to be changed, and closed after it.
     *
     * @throws TilException when another til is at work for long
     */
    public RepositoryLock lock() {
        place.demandWritable();
        Optional<RepositoryLock> mine = last().filter(RepositoryLock::held);
        if (mine.isPresent()) {
            return mine.get().again();
        }
        RepositoryLock taken = RepositoryLock.take(place.tilFolder());
        lock.set(taken);
        return taken;
    }

    /** Whether a til is at work here or was killed; told without a turn. */
    public boolean isTurnBegun() {
        return RepositoryLock.isBegun(place.tilFolder());
    }

    private Optional<RepositoryLock> last() {
        return Optional.ofNullable(lock.get());
    }

    /** Says that something did not come to its end in this turn, although the command goes on. */
    public void stopped() {
        last().ifPresent(RepositoryLock::stopped);
    }

    /** Takes back what a killed til has left half done, within a {@link #lock}; gives what to tell the person of that. */
    public Optional<String> recover(ProgramIntent intent) {
        return Recovery.run(log(), () -> undo(false, intent));
    }

    /**
     * Deletes the files that a til which was killed had only begun, and the locks that it, or its git, has left for certain,
     * within a {@link #lock}; gives the locks' paths.
     */
    public List<String> freeLocks() {
        store.close(); // our own git that reads would be taken for one that is at work
        return last().stream()
                .flatMap(mine -> mine.free(place.location(), this::foldersWrittenLast).stream())
                .map(left -> left.startsWith(place.root()) ? place.root().relativize(left) : left)
                .map(Path::toString)
                .toList();
    }

    private Set<Path> foldersWrittenLast() {
        return log().last(false).stream()
                .flatMap(operation -> operation.files().stream())
                .map(file -> place.root().resolve(file.path()).getParent())
                .filter(Objects::nonNull)
                .filter(folder -> folder.normalize().startsWith(place.root()))
                .collect(Collectors.toSet());
    }

    /**
     * The last thing that til did and that is not taken back yet.
     *
     * @throws TilException when til's log says of it what til cannot have written there
     */
    public Optional<Undo> undo(boolean elsewhere, ProgramIntent intent) {
        return undo(elsewhere, intent, Optional::empty);
    }

    /** The same, where til's own hook may have to be put back, which is then asked for. */
    public Optional<Undo> undo(boolean elsewhere, ProgramIntent intent, Supplier<Optional<String>> hook) {
        place.demandWritable();
        return Undo.last(place.repository(), log(), store, snapshots, git.apply(intent), elsewhere, hook);
    }
}
