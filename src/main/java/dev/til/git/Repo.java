package dev.til.git;

import dev.til.TilException;
import dev.til.git.history.CommitAuthors;
import dev.til.git.history.CommitSignature;
import dev.til.git.history.History;
import dev.til.git.history.Replay;
import dev.til.git.history.ReplayGenerator;
import dev.til.git.history.ReplayTrees;
import dev.til.git.history.UnfinishedRebase;
import dev.til.git.hooks.PreCommitHook;
import dev.til.git.oplog.Operations;
import dev.til.git.program.GitProgram;
import dev.til.git.program.ProgramIntent;
import dev.til.git.refs.Branches;
import dev.til.git.refs.Refs;
import dev.til.git.refs.Stacks;
import dev.til.git.remote.Remote;
import dev.til.git.remote.RemoteHistory;
import dev.til.git.remote.Remotes;
import dev.til.git.remote.Route;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.repository.RepositorySettings;
import dev.til.git.repository.RepositoryTilFolder;
import dev.til.git.store.ObjectStore;
import dev.til.git.worktree.SparseCheckout;
import dev.til.git.worktree.WorktreeDiff;
import dev.til.git.worktree.WorktreeFingerprint;
import dev.til.note.Journal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A notes repository: its journals, and the doors to what can be asked of it: {@link #settings}, {@link #diff}, {@link
 * #history}, {@link #branches}, and {@link #operations} for what til does to it.
 */
public final class Repo implements AutoCloseable {
    private final RepoParts parts;
    private final RepositoryPlace place;
    private final ObjectStore store;
    private final RepoJournals journals;
    private final ReplayGenerator generated;

    private Repo(RepoParts parts, ReplayGenerator generated) {
        this.parts = parts;
        this.place = parts.place();
        this.store = parts.store();
        this.journals = new RepoJournals(parts);
        this.generated = generated;
    }

    /**
     * The repository that a folder lies in, as Git would find it.
     *
     * @param directory absolute
     * @param environment GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE count, as in a hook
     * @throws TilException when there is none, it is bare, somebody else's, or of a sort that til must not touch
     */
    public static Repo open(Path directory, Map<String, String> environment) {
        return new Repo(RepoParts.at(RepositoryPlace.find(directory, environment)), ReplayGenerator.NONE);
    }

    /** The same opened repository, to be closed once, where these lines of files are made from the notes. */
    public Repo generating(ReplayGenerator lines) {
        return new Repo(parts, lines);
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

    /** Tracked files and untracked ones that are not ignored, as they are on disk. */
    public Journal workingTree() {
        return journals.disk();
    }

    /** The same without blobs, for those who read every note anew. */
    public Journal freshTree() {
        return journals.scanned();
    }

    /** The same as {@code git status} sees it; what is in the way of a branch that is planned next is known by it. */
    public Journal statusTree() {
        return journals.looked();
    }

    /** Begins to look at what a new branch and its note will need, while the caller sees to something else. */
    public void lookAtDay() {
        journals.prepareNew(() -> history().commit("HEAD").ifPresent(store::tree));
    }

    /** The same of how the working tree stands to HEAD: {@link #statusTree} knows the blobs of what has not changed then. */
    public void lookAtStatus() {
        journals.prepareStatus(() -> history().commit("HEAD").ifPresent(store::tree));
    }

    /** Files as they lie on disk, without a look at which there are. */
    public Journal plainFiles() {
        return journals.plain();
    }

    /** What the working tree holds, to be known again; empty where only a look at everything tells. */
    public Optional<WorktreeFingerprint> fingerprint() {
        return journals.fingerprint();
    }

    /** Exactly what the index holds that Git names: what a commit made now would record. */
    public Journal staged() {
        return journals.index();
    }

    /** The tree of a commit, branch or tag. */
    public Journal commit(String revision) {
        return journals.tree(diff().commit(revision));
    }

    /** The paths of the files in a commit. */
    public List<String> paths(String commit) {
        return journals.paths(commit);
    }

    /** @throws TilException where sparse checkout keeps one of these files from lying on disk: how it may */
    public void demandOnDisk(List<String> paths) {
        new SparseCheckout(place.location().gitDir(), this::settings).demand(paths);
    }

    /** What differs between commits, the index and the working tree. */
    public WorktreeDiff diff() {
        return parts.diff();
    }

    /** What {@code git config} says here. */
    public RepositorySettings settings() {
        return parts.settings().get();
    }

    /** Who would be the author of a commit made now. */
    public RepositoryIdentity identity() {
        return parts.identity().get();
    }

    /** What runs before a commit; of a worktree or submodule in the folder that Git takes hooks from. */
    public PreCommitHook preCommitHook() {
        return PreCommitHook.of(place, settings());
    }

    /** The command with which the person edits texts, as Git finds it; what only the repository names is passed over. */
    public Optional<String> editor() {
        return parts.git().flatMap(program -> settings().editor(program));
    }

    /**
     * Its branches.
     *
     * @throws TilException when til must not write to this repository
     */
    public Branches branches() {
        requireWritable();
        return parts.branches();
    }

    /** The branch that is checked out, which may have no commit yet; empty when HEAD is detached. */
    public Optional<String> checkedOut() {
        return place.format().sha256()
                ? parts.git()
                        .map(program -> program.run("symbolic-ref", "--quiet", "--short", "HEAD"))
                        .filter(GitProgram.Outcome::ok)
                        .map(GitProgram.Outcome::text)
                : branches().current();
    }

    /** What has been committed. */
    public History history() {
        return new History(place::repository, Refs.of(place), store, generated, this::authors);
    }

    /** Who wrote a commit; empty where that cannot be told without more ado. */
    public Optional<RepositoryIdentity> author(String commit) {
        return store.raw(commit).flatMap(text -> RepositoryIdentity.author(new String(text, StandardCharsets.UTF_8)));
    }

    private CommitAuthors authors() {
        return CommitAuthors.at(root(), settings(), identity(), place.environment());
    }

    /** What til has done to it, does, and takes back: the log of operations. */
    public Operations operations() {
        return new Operations(
                new RepoEffects(this, parts),
                place,
                store,
                parts.snapshots(),
                parts.settings(),
                parts::git,
                parts.lock());
    }

    /** Makes commits anew on another parent without moving anything. */
    public Replay replay() {
        return replay(ProgramIntent.CHANGE);
    }

    /**
     * The same only to see how it ends: its commits are not kept, so nobody is asked for a passphrase, and no driver or
     * filter of the repository's runs.
     */
    public Replay rehearsal() {
        return replay(ProgramIntent.LOOK);
    }

    private Replay replay(ProgramIntent intent) {
        requireWritable();
        var trees = new ReplayTrees(place.repository(), journals::tree, generated);
        boolean sign = intent == ProgramIntent.CHANGE && settings().signsCommits();
        return new Replay(place.repository(), store, parts.git(intent), ownFolder(), sign, identity(), trees);
    }

    /** Which branch was started on which. */
    public Stacks stacks() {
        return new Stacks(place.repository());
    }

    /** The rebase that waits in the working tree; empty for none. */
    public Optional<UnfinishedRebase> unfinishedRebase() {
        return place.location().holdsRebase() ? unfinished() : Optional.empty();
    }

    /** The same, whether one waits or is to be begun; empty without git. */
    Optional<UnfinishedRebase> unfinished() {
        return parts.free()
                .map(program -> new UnfinishedRebase(program, program.looking(parts.restraint()), root(), generated));
    }

    /** What git says of these commits' signatures; empty without git, which alone can check one. */
    public Map<String, CommitSignature> signatures(List<String> commits) {
        return CommitSignature.of(parts.git(), settings(), commits);
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
    public Remote remote(String remote) {
        return new Remote(place::repository, parts.free(), parts.credentials(), remote);
    }

    /**
     * What brings commits that this clone lacks.
     *
     * @param other where else they may be
     */
    public RemoteHistory historyFetch(Optional<RemoteHistory.Source> other) {
        return new RemoteHistory(place.location(), parts.free(), Remotes.named("origin", settings()), other);
    }

    /** til's own folder in Git's folder of this working tree. */
    public RepositoryTilFolder ownFolder() {
        return place.tilFolder();
    }

    /** til's own folder in what all linked worktrees share. */
    public RepositoryTilFolder sharedFolder() {
        return new RepositoryTilFolder(place.location().commonDir());
    }

    /** @throws TilException when til can read this repository but must not write to it */
    public void requireWritable() {
        place.demandWritable();
    }

    @Override
    public void close() {
        store.close();
        place.close();
    }
}
