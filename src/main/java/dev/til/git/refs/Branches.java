package dev.til.git.refs;

import dev.til.TilException;
import dev.til.git.filter.FilterDoubt;
import dev.til.git.lock.GitLocks;
import dev.til.git.objects.TreeChanges;
import dev.til.git.objects.TreeEntry;
import dev.til.git.program.FreeGit;
import dev.til.git.remote.Remotes;
import dev.til.git.repository.RepositoryLocation;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.repository.RepositoryRestraint;
import dev.til.git.store.ObjectStore;
import dev.til.git.worktree.InTheWay;
import dev.til.git.worktree.Worktrees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;

/** The branches of a repository: where notes go to, and new ones for the day. */
public final class Branches {
    private final RepositoryPlace place;
    private final Refs refs;
    private final RepositoryLocation location;
    private final ObjectStore store;
    private final Remotes remotes;
    private final InTheWay inTheWay;
    private final Optional<FreeGit> git;
    private final RepositoryRestraint restraint;

    public Branches(
            RepositoryPlace place,
            ObjectStore store,
            Remotes remotes,
            InTheWay inTheWay,
            Optional<FreeGit> git,
            RepositoryRestraint restraint) {
        this.place = place;
        this.refs = Refs.of(place);
        this.location = place.location();
        this.store = store;
        this.remotes = remotes;
        this.inTheWay = inTheWay;
        this.git = git;
        this.restraint = restraint;
    }

    /** What has a name already. */
    private interface Taken {
        Optional<TilException> by(FreeBranchName names, String name, Optional<String> current);
    }

    /** The branch that is checked out, which may have no commit yet; empty when HEAD is detached. */
    public Optional<String> current() {
        return head().flatMap(RefValue::leads)
                .filter(name -> name.startsWith(Constants.R_HEADS))
                .map(RefName::shortened);
    }

    /** Whether nothing has been committed on what is checked out. */
    public boolean isUnborn() {
        return head().flatMap(RefValue::commit).isEmpty();
    }

    private Optional<RefValue> head() {
        return ref(Constants.HEAD);
    }

    private Optional<RefValue> ref(String name) {
        try {
            return refs.exact(name);
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(name), "see what 'git fsck' says", e);
        }
    }

    public boolean exists(String name) {
        return ref(Constants.R_HEADS + name).isPresent();
    }

    /**
     * The branch that notes are merged into.
     *
     * @param configured its name, where the team has settled it; else the remote's HEAD says
     * @param remote where it lives, when there is such a remote or only one
     * @param fetch whether to ask the remote for its newest state
     */
    public BaseBranch base(Optional<String> configured, String remote, boolean fetch) {
        return base(configured, remote, fetch, List.of());
    }

    /**
     * The same.
     *
     * @param beside branches that are fetched along where the remote has them
     */
    public BaseBranch base(Optional<String> configured, String remote, boolean fetch, List<String> beside) {
        Optional<String> found = remotes.named(remote);
        if (found.isEmpty()) {
            String name = configured.orElseGet(this::usual);
            return new BaseBranch(
                    name, found, commit(Constants.R_HEADS + name).or(this::headCommit), true, Optional.empty());
        }
        String from = found.get();
        String name = configured
                .map(text -> text.startsWith(from + "/") ? text.substring(from.length() + 1) : text)
                .or(() -> remoteHead(from))
                .or(() -> fetch ? remotes.head(from) : Optional.empty())
                .or(() -> Stream.of("main", "master")
                        .filter(usual -> ref(tracking(from, usual)).isPresent())
                        .findFirst())
                .orElseGet(this::usual);
        Optional<String> why = Optional.empty();
        if (fetch) {
            inTheWay.lookAnew(); // fetching may take long
            why = remotes.fetch(
                    from,
                    name,
                    beside.stream().filter(branch -> !branch.equals(name)).toList());
        }
        Optional<String> tracked = commit(tracking(from, name));
        boolean local = tracked.isEmpty() && (!fetch || (why.isPresent() && remotes.isEmpty(from)));
        Optional<String> commit =
                tracked.or(() -> commit(Constants.R_HEADS + name)).or(this::headCommit);
        return local || why.isEmpty()
                ? new BaseBranch(name, found, commit, local, Optional.empty())
                : new BaseBranch(name, found, commit, false, why, cure(from, name, configured.isPresent(), why.get()));
    }

    /** What mends that a base could not be fetched. */
    private Optional<TilException> cure(String remote, String name, boolean configured, String why) {
        return Remotes.isMissing(why)
                ? Optional.of(moved(remote, name, remotes.head(remote), configured))
                : remotes.refusal(remote, why);
    }

    /** What mends that a remote calls a base otherwise than it is called here, by its HEAD. */
    public TilException moved(BaseBranch base, boolean configured, String head) {
        return moved(base.remote().orElse(""), base.name(), Optional.of(head), configured);
    }

    private TilException moved(String remote, String name, Optional<String> head, boolean configured) {
        boolean followed = exists(name) && head.filter(this::exists).isEmpty();
        return new MovedBase(remote, name, head, configured, remotes.isChosen(remote), followed).told();
    }

    /** Brings branches of a remote up to date here, as far as it has them; what cannot be fetched stays as it was seen last. */
    public void fetch(String remote, List<String> names) {
        if (!names.isEmpty()) {
            inTheWay.lookAnew();
            remotes.fetch(remote, names.get(0) + "*", names.subList(1, names.size()));
        }
    }

    private static String tracking(String remote, String branch) {
        return Constants.R_REMOTES + remote + "/" + branch;
    }

    private Optional<String> remoteHead(String remote) {
        String prefix = tracking(remote, "");
        return ref(prefix + "HEAD")
                .flatMap(RefValue::leads)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()));
    }

    private String usual() {
        return Stream.of("main", "master")
                .filter(this::exists)
                .findFirst()
                .or(this::current)
                .orElse("main");
    }

    private Optional<String> commit(String ref) {
        return ref(ref).flatMap(RefValue::commit);
    }

    private Optional<String> headCommit() {
        return commit(Constants.HEAD);
    }

    /** Whether there can be a branch of this name, even if til would make none. */
    public static boolean isName(String name) {
        return RefName.isPossible(name);
    }

    /** @throws TilException when Git would not take this as a branch's name */
    static void checkName(String name) {
        if (!RefName.isBranch(name)) {
            throw TilException.usage(
                    "'%s' cannot be a branch's name".formatted(name),
                    "no spaces and control characters, no '..', '~', '^', ':', '?', '*', '[', '\\', and no '/' or '.lock' at the end");
        }
    }

    /** Whether a branch can be called so, and none is: here, in another worktree, or on a remote. */
    public boolean isFree(String name) {
        return RefName.isBranch(name)
                && new FreeBranchName(refs, location.commonDir())
                        .taken(name, current())
                        .isEmpty();
    }

    /** The other working tree that a branch is checked out in, or being rebased; empty for none. */
    public Optional<Path> worktree(String branch) {
        return new Worktrees(location.commonDir()).of(branch);
    }

    /**
     * Looks at all that stands in the way of a new branch, and changes nothing.
     *
     * @throws TilException when there is something: what it is, and the way out of it
     */
    public NewBranch plan(String name, BaseBranch base) {
        return plan(name, base, FreeBranchName::taken);
    }

    /** The same whatever the remotes call so. */
    public NewBranch planHere(String name, BaseBranch base) {
        return plan(name, base, FreeBranchName::takenHere);
    }

    private NewBranch plan(String name, BaseBranch base, Taken how) {
        checkName(name);
        how.by(new FreeBranchName(refs, location.commonDir()), name, current()).ifPresent(taken -> {
            throw taken;
        });
        checkFinished();
        GitLocks.await(List.of(
                location.gitDir().resolve("index.lock"),
                location.gitDir().resolve("HEAD.lock"),
                location.commonDir().resolve(Constants.R_HEADS + name + ".lock")));
        List<TreeEntry> target = base.commit().map(store::tree).orElse(List.of());
        Optional<FilterDoubt> doubt = inTheWay.check(target);
        boolean named = git.isEmpty() || !restraint.options().isEmpty();
        return named && isThere(target)
                ? new NewBranch(
                        name, base, place::repository, refs, git.map(program -> program.without(restraint)), doubt)
                : new NewBranch(name, base, place::freeRepository, refs, git, doubt);
    }

    /** Whether these are the files of HEAD, so that nothing has to be written to have them. */
    private boolean isThere(List<TreeEntry> target) {
        List<TreeEntry> head = headCommit().map(store::tree).orElse(List.of());
        return TreeChanges.differing(head, target).isEmpty();
    }

    /**
     * The same for a switch to a branch that is there.
     *
     * @return what cannot be told of the files that stay
     * @throws TilException when there is something: what it is, and the way out of it
     */
    public Optional<FilterDoubt> planSwitch(String name) {
        if (current().equals(Optional.of(name))) {
            return Optional.empty();
        }
        checkFinished();
        new Worktrees(location.commonDir()).of(name).ifPresent(other -> {
            throw new TilException(
                    "branch '%s' is checked out in '%s'".formatted(name, other), "cd '%s'".formatted(other));
        });
        GitLocks.await(List.of(
                location.gitDir().resolve("index.lock"), location.gitDir().resolve("HEAD.lock")));
        return inTheWay.check(commit(Constants.R_HEADS + name).map(store::tree).orElse(List.of()));
    }

    /** What git has begun here and not finished, by the name of its command; empty for nothing. */
    public Optional<String> begun() {
        return unfinished().or(() -> BegunCommand.bisected(location.gitDir()));
    }

    private void checkFinished() {
        unfinished().ifPresent(what -> {
            throw new TilException(
                    "a %s is not finished".formatted(what),
                    "finish it with 'git %s --continue', or take it back with 'git %s --abort'".formatted(what, what));
        });
    }

    /** The same but for a bisect, which nobody has to finish before a switch. */
    public Optional<String> unfinished() {
        return BegunCommand.of(location.gitDir());
    }

    /** The branch that is being rebased here; empty for none. */
    public Optional<String> rebased() {
        return BegunCommand.rebased(location.gitDir());
    }
}
