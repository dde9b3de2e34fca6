package dev.til.git;

import dev.til.TilException;
import dev.til.note.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A notes repository: its journals, what differs between them, and what Git is set to. */
public final class Repo implements AutoCloseable {
    private static final String EDITOR = "core.editor";

    private final Place place;
    private final Optional<FreeGit> free;
    private final LazySettings lazySettings;
    private final Disarming disarming;
    private final Optional<LookingGit> git;
    private final FilteredFiles filtered;
    private final Store store;
    private final Comparison comparison;
    private final Snapshots snapshots;
    private final Optional<Glance> glance;
    private @Nullable Turn turn;
    private Generated generated = Generated.NONE;

    private Repo(Place place) {
        this.place = place;
        this.free = FreeGit.find(place.root(), place.environment());
        this.lazySettings = new LazySettings(place, free);
        this.disarming = new Disarming(place.format(), lazySettings);
        this.git = free.map(program -> program.looking(disarming));
        if (git.isPresent()) {
            disarming.options(); // what cannot be disarmed is not opened
        }
        this.filtered = new FilteredFiles(place, lazySettings, git, disarming);
        this.store = place.format().store(place, git);
        this.comparison = new Comparison(store, place.location());
        this.snapshots = new Snapshots(place, place.refs(), store);
        this.glance = git.map(program -> new Glance(program, disk(), place.index()));
    }

    /**
     * The repository that a folder lies in, as Git would find it.
     *
     * @param directory absolute
     * @param environment GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE count, as in a hook
     * @throws TilException when there is none, it is bare, somebody else's, or of a sort that til must not touch
     */
    public static Repo open(Path directory, Map<String, String> environment) {
        return new Repo(Place.find(directory, environment));
    }

    /** The top folder of the working tree, without links on the way. */
    public Path root() {
        return place.root();
    }

    /** The folder til was run in, relative to the root, with {@code /}; empty for the root. */
    public String prefix() {
        return place.prefix();
    }

    /** Git's own folder, which all linked worktrees share. */
    public Path commonDirectory() {
        return place.location().commonDir();
    }

    /** Git's own folder of this working tree: of a linked worktree its own part. */
    public Path gitDirectory() {
        return place.location().gitDir();
    }

    /** Tracked files and untracked ones that are not ignored, as they are on disk. */
    public Journal workingTree() {
        return new WorkingTree(disk(), store, new LineEnds(place::repository));
    }

    /** Begins to look at what a new branch and its note will need, while the caller sees to something else. */
    public void lookAtDay() {
        if (place.format().isPlain()) {
            glance.ifPresent(looked -> {
                looked.ask();
                begin(() -> history().commit("HEAD").ifPresent(store::tree));
                begin(snapshots::prepare);
            });
        }
    }

    private static void begin(Runnable look) {
        GitProgram.aside(() -> {
            try {
                look.run();
            } catch (TilException e) {
                // whoever needs it will say so
            }
        });
    }

    /** The same without blobs, for those who read every note anew. */
    public Journal freshTree() {
        return git.filter(program -> place.format().isPlain())
                .flatMap(program -> QuickFiles.list(disk(), place.index(), program))
                .<Journal>map(files -> new WorkingTree(disk(), store, new LineEnds(place::repository), files))
                .orElseGet(this::workingTree);
    }

    /**
     * The same, seen at a glance: which files there are as git says it, and no blobs. What is in the way of a branch that
     * is planned next is known by it, unless something is fetched in between.
     */
    public Journal glance() {
        return glance.filter(looked -> place.format().isPlain())
                .flatMap(Glance::files)
                .<Journal>map(files -> new WorkingTree(disk(), store, new LineEnds(place::repository), files))
                .orElseGet(this::workingTree);
    }

    /** Files as they lie on disk, without a look at which there are. */
    public Journal plainFiles() {
        return new PlainFiles(disk());
    }

    /** What the working tree holds, to be known again; empty where only a look at everything tells. */
    public Optional<Footprint> footprint() {
        return git.filter(program -> place.format().isPlain()).flatMap(program -> {
            Supplier<List<String>> readings = () -> Readings.of(settings(), place.location(), place.environment());
            var footprints = new Footprints(disk(), place.index(), program);
            return place.format().filters() ? footprints.look(readings) : footprints.ask(readings);
        });
    }

    /** Exactly what the index holds that Git names: what a commit made now would record. */
    public Journal staged() {
        return store.listing()
                .<Journal>map(listing -> new IndexJournal(listing, store, disk()))
                .orElseGet(() -> new TrackedJournal(store.index(), store, disk()));
    }

    /** The tree of a commit, branch or tag. */
    public Journal commit(String revision) {
        return new TrackedJournal(store.tree(comparison.commit(revision)), store, disk());
    }

    /** Begins to find out what the next commit changes, while its caller does something else. */
    public void lookAhead() {
        store.lookAhead();
    }

    /** The paths of the files in a commit. */
    public List<String> paths(String commit) {
        List<String> paths = new ArrayList<>();
        store.tree(commit).forEach(tracked -> paths.add(tracked.path()));
        return paths;
    }

    /** What the next commit changes; when it finishes a merge, only what is as in none of its parents. */
    public Changes stagedChanges() {
        return comparison.staged();
    }

    /** What the last commit has at a path; empty when it has no plain file there. */
    public Optional<byte[]> committed(String path) {
        return store.committed(path, Journal.READ_LIMIT);
    }

    /** Every path that the next commit adds, changes or deletes. */
    public List<String> stagedPaths() {
        return stagedChanges().all();
    }

    /** What differs between the merge base of a revision and HEAD, and the working tree. */
    public Changes changedSince(String revision) {
        return comparison.since(revision, now());
    }

    private WorkingTreeState now() {
        return new WorkingTreeState(workingTree(), disk(), ids(), filtered);
    }

    /** What cannot be told of files that seem to have changed; empty where all is sure. */
    public Optional<FilterDoubt> doubt(List<String> changed) {
        return filtered.doubt(changed);
    }

    /** What two commits differ in. */
    public Changes changedBetween(String before, String after) {
        return Changes.between(store.tree(before), store.tree(after));
    }

    /** What a commit changes against its first parent. */
    public Changes changedIn(String revision) {
        return comparison.in(revision);
    }

    private Disk disk() {
        return new Disk(place.root());
    }

    private BlobIds ids() {
        return new BlobIds(place.format().sha256());
    }

    /** Every value that Git itself sees for a key ({@code til.git.base}, {@code user.email}), the strongest last. */
    public List<String> configured(String key) {
        return settings().all(key);
    }

    /** Every key that starts with a prefix ({@code til.}), in lower case as Git lists it, with its strongest value. */
    public Map<String, String> configuredBelow(String prefix) {
        return settings().below(prefix);
    }

    /** The same with where each was read, for those who do not take everything from everybody. */
    public List<Setting> settings(String key) {
        return settings().settings(key);
    }

    private Settings settings() {
        return lazySettings.get();
    }

    /** Who would be the author of a commit made now. */
    public Identity identity() {
        return Identity.read(git, settings(), place.environment());
    }

    /** What runs before a commit; of a worktree or submodule in the folder that Git takes hooks from. */
    public PreCommitHook preCommitHook() {
        return PreCommitHook.of(
                place.root(),
                place.location().commonDir(),
                settings().last("core.hooksPath"),
                Optional.ofNullable(place.environment().get("HOME")));
    }

    /** The command with which the person edits texts, as Git finds it; what only the repository names is passed over. */
    public Optional<String> editor() {
        return git.map(program -> namesEditor()
                        ? program.run(
                                "-c", EDITOR + "=" + settings().persons(EDITOR).orElse(""), "var", "GIT_EDITOR")
                        : program.run("var", "GIT_EDITOR"))
                .filter(GitProgram.Outcome::ok)
                .map(GitProgram.Outcome::text)
                .filter(command -> !command.isEmpty());
    }

    /** Whether the repository's own configuration names an editor. */
    public boolean namesEditor() {
        List<Setting> named = settings(EDITOR);
        return !named.isEmpty() && !named.get(named.size() - 1).isPersons();
    }

    /**
     * Its branches.
     *
     * @throws TilException when til must not write to this repository
     */
    public Branches branches() {
        requireWritable();
        var inTheWay = new InTheWay(place.root(), store, this::now, filtered, glance);
        return new Branches(
                place,
                store,
                new Remotes(place::repository, free, settings(), credentials()),
                inTheWay,
                free,
                disarming);
    }

    /** The branch that is checked out, which may have no commit yet; empty when HEAD is detached. */
    public Optional<String> checkedOut() {
        return place.format().sha256()
                ? git.map(program -> program.run("symbolic-ref", "--quiet", "--short", "HEAD"))
                        .filter(GitProgram.Outcome::ok)
                        .map(GitProgram.Outcome::text)
                : branches().current();
    }

    /** What has been committed. */
    public History history() {
        return new History(place::repository, place.refs(), store, generated);
    }

    /** Writes down what a command does, from before its first effect on. */
    public OperationRecorder begin(String command, Clock clock) {
        Turn mine = turn();
        try {
            return OperationRecorder.begin(place, operations(), snapshots, store, mine, command, clock);
        } catch (TilException e) {
            mine.close();
            throw e;
        }
    }

    /** Goes on with an operation that waited for the person; empty where the log has it no more. */
    public Optional<OperationRecorder> resume(String id) {
        return operations().all().stream()
                .filter(operation -> operation.id().equals(id) && operation.state() == Operation.State.BEGUN)
                .filter(operation -> operations().misfit(operation).isEmpty())
                .findFirst()
                .map(operation -> OperationRecorder.resume(place, operations(), snapshots, store, turn(), operation));
    }

    /** The same for what changes files only; also where til can keep no log, and then nothing can be taken back. */
    public FileLog beginFiles(String command, Clock clock) {
        return place.format().sha256() ? new FileLog.None() : begin(command, clock);
    }

    /**
     * til's turn to change this repository: to be taken before looking at what is to be changed, and closed after it.
     *
     * @throws TilException when another til is at work for long
     */
    public Turn turn() {
        requireWritable();
        Turn mine = turn;
        if (mine != null && mine.held()) {
            return mine.again();
        }
        Turn taken = Turn.take(ownFolder());
        turn = taken;
        return taken;
    }

    /** Takes back what a killed til has left half done, within a {@link #turn}; gives what to tell the person of that. */
    public Optional<String> recover(Intent intent) {
        return Recovery.run(operations(), () -> undo(false, intent));
    }

    private Optional<? extends GitProgram> git(Intent intent) {
        return intent == Intent.LOOK ? git : free;
    }

    /** Says that something did not come to its end in this turn, although the command goes on. */
    public void stopped() {
        Turn mine = turn;
        if (mine != null) {
            mine.stopped();
        }
    }

    /**
     * Deletes the lock files that a til which was killed, or whose git was, has left for certain, within a {@link #turn};
     * gives their paths.
     */
    public List<String> freeLocks() {
        Turn mine = turn;
        store.close(); // our own git that reads would be taken for one that is at work
        return mine == null
                ? List.of()
                : new LeftLocks(place.location())
                        .free(mine.unfinished()).stream()
                                .map(lock -> lock.startsWith(root()) ? root().relativize(lock) : lock)
                                .map(Path::toString)
                                .toList();
    }

    /** What til did here and can take back, the oldest first. */
    public List<Operation> log() {
        return operations().all();
    }

    /**
     * The last thing that til did and that is not taken back yet.
     *
     * @throws TilException when til's log says of it what til cannot have written there
     */
    public Optional<Undo> undo(boolean elsewhere, Intent intent) {
        return undo(elsewhere, intent, Optional::empty);
    }

    /** The same, where til's own hook may have to be put back, which is then asked for. */
    public Optional<Undo> undo(boolean elsewhere, Intent intent, Supplier<Optional<String>> hook) {
        requireWritable();
        return Undo.last(place.repository(), operations(), store, snapshots, git(intent), elsewhere, hook);
    }

    private OperationLog operations() {
        var check = new OperationCheck(place.location().commonDir(), () -> Remotes.names(settings()));
        return new OperationLog(ownFolder(), check);
    }

    /** Commits files, and nothing else. */
    public Saving saving() {
        requireWritable();
        return new Saving(place.freeRepository(), free, ownFolder(), signs(), identity(), filtered);
    }

    /** Makes commits anew on another parent without moving anything. */
    public Replay replay() {
        return replay(Intent.CHANGE);
    }

    /**
     * The same only to see how it ends: its commits are not kept, so nobody is asked for a passphrase, and no driver or
     * filter of the repository's runs.
     */
    public Replay rehearsal() {
        return replay(Intent.LOOK);
    }

    private Replay replay(Intent intent) {
        requireWritable();
        var trees = new GeneratedTrees(
                place.repository(), tree -> new TrackedJournal(store.tree(tree), store, disk()), generated);
        boolean sign = intent == Intent.CHANGE && signs();
        return new Replay(place.repository(), store, git(intent), ownFolder(), sign, identity(), trees);
    }

    /** Says which lines of files are made from the notes. */
    public void generate(Generated lines) {
        generated = lines;
    }

    /** Which branch was started on which. */
    public Stacks stacks() {
        return new Stacks(place.repository());
    }

    /** Moves branches. */
    public Relocation relocation() {
        requireWritable();
        return new Relocation(place, free, disarming);
    }

    /** The rebase that waits in the working tree; empty for none. */
    public Optional<UnfinishedRebase> unfinishedRebase() {
        boolean there = Files.exists(place.location().gitDir().resolve("rebase-merge"))
                || Files.exists(place.location().gitDir().resolve("rebase-apply"));
        return there ? unfinished() : Optional.empty();
    }

    private Optional<UnfinishedRebase> unfinished() {
        return free.map(program -> new UnfinishedRebase(program, program.looking(disarming), place.root(), generated));
    }

    /**
     * Starts a rebase of what is checked out in the working tree.
     *
     * @param since the commit behind which the branch's own commits begin
     * @return the files in conflict
     */
    public List<String> rebase(String onto, String since) {
        requireWritable();
        return unfinished()
                .map(rebase -> rebase.start(onto, since))
                .orElseThrow(() -> new TilException(
                        "only git can put both sides into the files", "install git, or take one side with --take"));
    }

    /** What git says of these commits' signatures; empty without git, which alone can check one. */
    public Map<String, Signature> signatures(List<String> commits) {
        return Signature.of(git, settings(), commits);
    }

    /** Whether the person signs commits. */
    public boolean signsCommits() {
        return signs();
    }

    /**
     * The way that notes go, by what is configured and else by the remotes' names.
     *
     * @throws TilException when a remote is configured that there is not
     */
    public Route route(Optional<String> remote, Optional<String> upstream) {
        return Route.of(Remotes.names(settings()), settings(), remote, upstream);
    }

    /** The remote that branches are pushed to. */
    public Uplink uplink(String remote) {
        return new Uplink(place::repository, free, credentials(), remote);
    }

    private Credentials credentials() {
        return new Credentials(git, settings(), place.environment());
    }

    /**
     * What brings commits that this clone lacks.
     *
     * @param other where else they may be
     */
    public HistoryFetch historyFetch(Optional<HistoryFetch.Source> other) {
        return new HistoryFetch(place.location(), free, Remotes.named("origin", settings()), other);
    }

    /** til's own folder in Git's folder of this working tree. */
    public TilFolder ownFolder() {
        return new TilFolder(place.location().gitDir());
    }

    /** til's own folder in what all linked worktrees share. */
    public TilFolder sharedFolder() {
        return new TilFolder(place.location().commonDir());
    }

    private boolean signs() {
        return configured("commit.gpgsign").stream()
                .reduce((first, second) -> second)
                .filter(value -> List.of("true", "yes", "on", "1").contains(value.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** @throws TilException when til can read this repository but must not write to it */
    public void requireWritable() {
        if (place.format().sha256()) {
            throw new TilException(
                    "this is a SHA-256 repository: til reads it, but does not write to it",
                    "make the branch and the commit with git itself");
        }
    }

    @Override
    public void close() {
        store.close();
        place.close();
    }
}
