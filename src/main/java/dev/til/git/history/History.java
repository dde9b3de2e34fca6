package dev.til.git.history;

import dev.til.TilException;
import dev.til.git.objects.TreeChanges;
import dev.til.git.refs.RefName;
import dev.til.git.refs.RefValue;
import dev.til.git.refs.Refs;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.git.store.ObjectStore;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** What has been committed, looked at without changing anything. */
public final class History {
    private final Supplier<Repository> repository;
    private final Refs refs;
    private final ObjectStore store;
    private final ReplayGenerator generated;
    private final Supplier<CommitAuthors> people;
    private @Nullable CommitAuthors authors;

    /** @param people who is the person, for whoever asks */
    public History(
            Supplier<Repository> repository,
            Refs refs,
            ObjectStore store,
            ReplayGenerator generated,
            Supplier<CommitAuthors> people) {
        this.repository = repository;
        this.refs = refs;
        this.store = store;
        this.generated = generated;
        this.people = people;
    }

    /**
     * One commit.
     *
     * @param message all of it, with a line break at its end
     * @param parents ids; two or more make a merge
     * @param changes against the first parent
     */
    public record Commit(
            String id,
            String message,
            RepositoryIdentity author,
            List<String> parents,
            boolean signed,
            TreeChanges changes) {
        public Commit {
            parents = List.copyOf(parents);
        }

        public String subject() {
            return message.lines().findFirst().orElse("");
        }

        public boolean isMerge() {
            return parents.size() > 1;
        }

        /** Who has written it: their address, or the name of those who have none. */
        public String writer() {
            return author.email().isEmpty() ? author.name() : author.email();
        }
    }

    /** The commit that a full ref name or an id leads to; empty when there is none. */
    public Optional<String> commit(String name) {
        return name.equals(Constants.HEAD) ? ref(name) : store.commit(name);
    }

    /** The commit of a local branch; empty when there is no such branch, or nothing on it. */
    public Optional<String> branch(String name) {
        return ref(Constants.R_HEADS + name);
    }

    /** The commit of a remote's branch as it was last seen. */
    public Optional<String> tracking(String remote, String name) {
        return ref(Constants.R_REMOTES + remote + "/" + name);
    }

    private Reflogs reflogs() {
        return new Reflogs(repository.get().getRefDatabase());
    }

    private Optional<String> ref(String name) {
        try {
            return refs.exact(name).flatMap(RefValue::commit);
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(name), "see what 'git fsck' says", e);
        }
    }

    /** All local branches by short name. */
    public List<String> branches() {
        try {
            return refs.below(Constants.R_HEADS).stream()
                    .map(branch -> RefName.shortened(branch.name()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new TilException("cannot read the branches", "see what 'git branch' says", e);
        }
    }

    /** The id of the tree that a commit holds. */
    public String tree(String commit) {
        try (var walk = new RevWalk(repository.get())) {
            return walk.parseCommit(ObjectId.fromString(commit)).getTree().name();
        } catch (IOException e) {
            throw new TilException("cannot read the history", "see what 'git fsck' says", e);
        }
    }

    /** The parents of a commit as it names them itself, whether or not a shallow clone has them. */
    public List<String> namedParents(String commit) {
        try (var reader = repository.get().newObjectReader()) {
            byte[] raw = reader.open(ObjectId.fromString(commit), Constants.OBJ_COMMIT)
                    .getBytes();
            // JGit: without a repository there is nothing that it could take for shallow
            return Stream.of(RevCommit.parse(raw).getParents())
                    .map(RevCommit::name)
                    .toList();
        } catch (IOException e) {
            throw new TilException("cannot read the history", "see what 'git fsck' says", e);
        }
    }

    public Optional<String> mergeBase(String one, String other) {
        return store.mergeBase(one, other);
    }

    /** Whether all of {@code ancestor}'s history is in {@code commit}'s. */
    public boolean contains(String commit, String ancestor) {
        return mergeBase(commit, ancestor).filter(ancestor::equals).isPresent();
    }

    /** Whether a local branch has ever stood at a commit, or past it, as far as its reflog goes back. */
    public boolean wasAt(String branch, String commit) {
        return reflogs().has(Constants.R_HEADS + branch, commit);
    }

    /** Whether a remote's branch was ever seen at a commit. */
    public boolean wasTracked(String remote, String branch, String commit) {
        return reflogs().has(Constants.R_REMOTES + remote + "/" + branch, commit);
    }

    /** What a remote's branch was at before somebody pushed other commits in its place by force. */
    public List<String> replaced(String remote, String branch) {
        return reflogs().replaced(Constants.R_REMOTES + remote + "/" + branch).stream()
                .filter(commit -> commit(commit).isPresent())
                .distinct()
                .toList();
    }

    /**
     * How much of a branch the base has got.
     *
     * @param upTo the newest of its commits that has come there, with all before it; empty for none
     * @param takenBack whether the base has gone back to what it had before
     */
    public record Landing(Optional<String> upTo, boolean takenBack) {
        static final Landing NONE = new Landing(Optional.empty(), false);
    }

    /** How much of these commits, oldest first, the base has got, whatever way it came there. */
    public Landing landing(List<Commit> commits, String base) {
        return new MergeDetector(repository.get(), store, generated, base).of(commits);
    }

    /** Whether something was committed on a local branch here, as far as its reflog goes back. */
    public boolean committedOn(String branch) {
        return reflogs().committed(Constants.R_HEADS + branch);
    }

    /** What {@code head} has and {@code base} has not, oldest first. */
    public List<Commit> between(String base, String head) {
        return between(List.of(base), head);
    }

    /** What {@code head} has and none of these others has, oldest first. */
    public List<Commit> between(List<String> others, String head) {
        try (var walk = new RevWalk(repository.get())) {
            walk.sort(RevSort.TOPO);
            walk.markStart(walk.parseCommit(ObjectId.fromString(head)));
            for (String other : others) {
                walk.markUninteresting(walk.parseCommit(ObjectId.fromString(other)));
            }
            return CommitReading.of(walk, store);
        } catch (IOException e) {
            throw new TilException("cannot read the history", "see what 'git fsck' says", e);
        }
    }

    /**
     * Whoever wrote what a commit leads to, each commit's author, the newest first.
     *
     * @param most how many commits are looked at
     */
    public List<RepositoryIdentity> authors(String head, int most) {
        var authors = new ArrayList<RepositoryIdentity>();
        try (var walk = new RevWalk(repository.get())) {
            walk.markStart(walk.parseCommit(ObjectId.fromString(head)));
            for (RevCommit commit = walk.next(); commit != null && authors.size() < most; commit = walk.next()) {
                var author = commit.getAuthorIdent();
                authors.add(new RepositoryIdentity(author.getName(), author.getEmailAddress()));
            }
            return authors;
        } catch (IOException e) {
            throw new TilException("cannot read the history", "see what 'git fsck' says", e);
        }
    }

    /**
     * When the files that a commit leads to came into it, by their paths.
     *
     * @param most how many commits are looked at, the newest first: what is older is not in it
     */
    public Map<String, Instant> added(String head, int most) {
        try (var files = new AddedFiles(repository.get())) {
            return files.of(head, most);
        } catch (IOException e) {
            throw new TilException("cannot read the history", "see what 'git fsck' says", e);
        }
    }

    /** The commits of a HEAD on no branch that nothing else leads to, oldest first; none where a branch is checked out. */
    public List<Commit> loose() {
        Optional<String> head = detached();
        if (head.isEmpty()) {
            return List.of();
        }
        try (var walk = new RevWalk(repository.get())) {
            return CommitReading.of(LooseWalk.begin(walk, head.get(), refs.below(Constants.R_REFS)), store);
        } catch (IOException e) {
            throw new TilException("cannot read the history", "see what 'git fsck' says", e);
        }
    }

    private Optional<String> detached() {
        try {
            return refs.exact(Constants.HEAD)
                    .filter(found -> found.leads().isEmpty())
                    .flatMap(RefValue::commit);
        } catch (IOException e) {
            return Optional.empty(); // whoever needs it will say so
        }
    }

    /** Those of some commits that somebody else than the person has written, as {@code .mailmap} knows both. */
    public List<Commit> ofOthers(List<Commit> commits) {
        if (commits.isEmpty()) {
            return commits;
        }
        CommitAuthors known = authors == null ? people.get() : authors;
        authors = known;
        return commits.stream().filter(commit -> !known.isMine(commit.author())).toList();
    }

    /**
     * Whether a commit is among the newest that another one stands on, told without a walk through history.
     *
     * @param most how many steps along the first parents are looked at
     */
    public boolean isRightBelow(String ancestor, String head, int most) {
        for (int steps = 0; steps <= most; steps++) {
            Optional<String> below = store.commit(head + "~" + steps);
            if (below.isEmpty() || below.get().equals(ancestor)) {
                return below.isPresent();
            }
        }
        return false;
    }
}
