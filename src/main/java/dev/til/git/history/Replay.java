package dev.til.git.history;

import dev.til.TilException;
import dev.til.git.program.GitProgram;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.git.repository.RepositoryTilFolder;
import dev.til.git.store.ObjectStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.RecursiveMerger;
import org.eclipse.jgit.merge.ThreeWayMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Commits made anew on another parent, in the object store alone: no branch, no index and no file moves, so a conflict is
 * known before anything has happened.
 */
public final class Replay {
    private final Repository repository;
    private final ObjectStore store;
    private final Optional<? extends GitProgram> git;
    private final RepositoryTilFolder til;
    private final boolean sign;
    private final RepositoryIdentity committer;
    private final ReplayTrees generated;

    public Replay(
            Repository repository,
            ObjectStore store,
            Optional<? extends GitProgram> git,
            RepositoryTilFolder til,
            boolean sign,
            RepositoryIdentity committer,
            ReplayTrees generated) {
        this.repository = repository;
        this.store = store;
        this.git = git;
        this.til = til;
        this.sign = sign;
        this.committer = committer;
        this.generated = generated;
    }

    /** How a replay ended. */
    public sealed interface Result {
        /** The new head; equal to the new parent when every commit is there already. */
        record Replayed(String head) implements Result {}

        /** The first commit that does not fit, and the files it meets others' changes in. */
        record Conflict(String commit, String subject, List<String> paths) implements Result {
            public Conflict {
                paths = List.copyOf(paths);
            }
        }
    }

    /** Makes each of these commits anew, the first one on {@code onto}. Merges are left out. */
    public Result onto(String onto, List<History.Commit> commits) {
        return onto(onto, commits, UnaryOperator.identity());
    }

    /** The same, with another message for each. */
    public Result onto(String onto, List<History.Commit> commits, UnaryOperator<String> message) {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit head = walk.parseCommit(ObjectId.fromString(onto));
            for (History.Commit each : commits) {
                if (each.isMerge()) {
                    continue;
                }
                RevCommit commit = walk.parseCommit(ObjectId.fromString(each.id()));
                Set<String> lists = generated.in(each.changes().changed(), head.getTree(), commit.getTree());
                ThreeWayMerger merger = MergeStrategy.RECURSIVE.newMerger(repository, true);
                if (!merge(merger, head, commit, lists, walk, inserter)) {
                    List<String> paths = merger instanceof RecursiveMerger recursive
                            ? recursive.getUnmergedPaths()
                            : each.changes().all();
                    Optional<String> picked = throughGit(onto, commits, List.of());
                    return picked.isPresent()
                            ? new Result.Replayed(reworded(onto, picked.get(), message))
                            : new Result.Conflict(each.id(), each.subject(), paths);
                }
                ObjectId tree = generated.renewed(merger.getResultTreeId(), lists, inserter);
                if (!tree.equals(head.getTree())) { // else it is there already, as after a squash
                    inserter.flush();
                    ObjectId made =
                            commit(inserter, tree, head, message.apply(each.message()), commit.getAuthorIdent());
                    head = walk.parseCommit(made);
                }
            }
            return withWhatMergesBrought(head, onto, commits);
        } catch (IOException e) {
            throw new TilException("cannot rebase in memory", "see what 'git fsck' says", e);
        }
    }

    /** Generated lines take no part in it: both sides' are made anew afterwards. */
    private boolean merge(
            ThreeWayMerger merger,
            RevCommit head,
            RevCommit commit,
            Set<String> lists,
            RevWalk walk,
            ObjectInserter inserter)
            throws IOException {
        boolean first = commit.getParentCount() == 0;
        if (lists.isEmpty() || first) {
            merger.setBase(first ? null : commit.getParent(0));
            return merger.merge(head, commit);
        }
        RevTree before = walk.parseCommit(commit.getParent(0)).getTree();
        merger.setBase(generated.bared(before, lists, inserter));
        return merger.merge(
                generated.bared(head.getTree(), lists, inserter), generated.bared(commit.getTree(), lists, inserter));
    }

    /**
     * The head with all generated lists as its own notes make them; the newest commit takes them in.
     *
     * @param paths the files with lists
     */
    public String renewed(String base, String head, Collection<String> paths) {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit tip = walk.parseCommit(ObjectId.fromString(head));
            ObjectId tree = generated.renewed(tip.getTree(), Set.copyOf(paths), inserter);
            if (tree.equals(tip.getTree()) || head.equals(base) || tip.getParentCount() != 1) {
                return head;
            }
            RevCommit parent = walk.parseCommit(tip.getParent(0));
            return commit(inserter, tree, parent, tip.getFullMessage(), tip.getAuthorIdent())
                    .name();
        } catch (IOException e) {
            throw new TilException("cannot make the lists of notes", "see what 'git fsck' says", e);
        }
    }

    /** A merge that was left out may hold work of its own, a conflict that the person has settled: it must not be lost. */
    private Result withWhatMergesBrought(RevCommit head, String onto, List<History.Commit> commits) throws IOException {
        var merge = commits.stream().filter(History.Commit::isMerge).reduce((first, last) -> last);
        if (merge.isEmpty()) {
            return new Result.Replayed(head.name());
        }
        Result whole = merged(onto, commits.get(commits.size() - 1).id());
        if (whole instanceof Result.Conflict) {
            return whole;
        }
        boolean same = whole instanceof Result.Replayed replayed
                && replayed.head().equals(head.getTree().name());
        return same
                ? new Result.Replayed(head.name())
                : new Result.Conflict(
                        merge.get().id(),
                        merge.get().subject(),
                        merge.get().changes().all());
    }

    /**
     * All that a head brings, put onto another commit at once, whatever way led there.
     *
     * @return the tree's id in place of a head
     */
    private Result merged(String onto, String head) {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit tip = walk.parseCommit(ObjectId.fromString(head));
            ThreeWayMerger merger = MergeStrategy.RECURSIVE.newMerger(repository, true);
            merger.setObjectInserter(inserter);
            if (!merger.merge(walk.parseCommit(ObjectId.fromString(onto)), tip)) {
                List<String> paths =
                        merger instanceof RecursiveMerger recursive ? recursive.getUnmergedPaths() : List.of();
                return new Result.Conflict(head, tip.getShortMessage(), paths);
            }
            inserter.flush();
            return new Result.Replayed(merger.getResultTreeId().name());
        } catch (IOException e) {
            throw new TilException("cannot merge in memory", "see what 'git fsck' says", e);
        }
    }

    /** The same, taking one side wherever both have changed. */
    public Result taking(boolean mine, String onto, List<History.Commit> commits) {
        try {
            // git: in a cherry-pick "theirs" is the commit that is picked
            return throughGit(onto, commits, List.of("-X", mine ? "theirs" : "ours"))
                    .<Result>map(Result.Replayed::new)
                    .orElseGet(() -> new Result.Conflict(onto, "", List.of()));
        } catch (IOException e) {
            throw new TilException("cannot rebase in a folder of its own", "check the space on the disk", e);
        }
    }

    /**
     * Some of what a head brings, to become one commit.
     *
     * @param paths all that it changes
     * @param authorOf the commit whose author and date it takes
     */
    public record Piece(Set<String> paths, String message, String authorOf) {
        public Piece {
            paths = Set.copyOf(paths);
        }
    }

    /** Makes one commit a piece, in their order, of all that {@code head} brings since {@code base}. */
    public String pieces(String base, String head, List<Piece> pieces) {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit made = walk.parseCommit(ObjectId.fromString(base));
            DirCache whole = DirCache.read(
                    repository.newObjectReader(),
                    walk.parseCommit(ObjectId.fromString(head)).getTree());
            Set<String> lists = generated.in(
                    pieces.stream().flatMap(piece -> piece.paths().stream()).toList(),
                    made.getTree(),
                    walk.parseCommit(ObjectId.fromString(head)).getTree());
            for (Piece piece : pieces) {
                var paths = new HashSet<>(piece.paths());
                paths.addAll(lists);
                ObjectId tree = generated.renewed(with(made, whole, paths, inserter), lists, inserter);
                RevCommit author = walk.parseCommit(ObjectId.fromString(piece.authorOf()));
                if (!tree.equals(made.getTree())) {
                    made = walk.parseCommit(commit(inserter, tree, made, piece.message(), author.getAuthorIdent()));
                }
            }
            return made.name();
        } catch (IOException e) {
            throw new TilException("cannot sort the commits by their notes", "see what 'git fsck' says", e);
        }
    }

    /** A commit's tree with some files as they are elsewhere. */
    private ObjectId with(RevCommit commit, DirCache from, Set<String> paths, ObjectInserter inserter)
            throws IOException {
        DirCache tree = DirCache.read(repository.newObjectReader(), commit.getTree());
        var editor = tree.editor();
        for (String path : paths) {
            DirCacheEntry entry = from.getEntry(path);
            editor.add(
                    entry == null
                            ? new DirCacheEditor.DeletePath(path)
                            : new DirCacheEditor.PathEdit(path) {
                                @Override
                                public void apply(DirCacheEntry made) {
                                    made.setFileMode(entry.getFileMode());
                                    made.setObjectId(entry.getObjectId());
                                }
                            });
        }
        editor.finish();
        ObjectId id = tree.writeTree(inserter);
        inserter.flush();
        return id;
    }

    /**
     * The commits since {@code base} with other messages and the same content; commits that keep theirs stay as they are.
     *
     * @param base an ancestor of {@code head}, with no merge after it
     * @return the new head
     */
    public String reworded(String base, String head, UnaryOperator<String> message) {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit made = walk.parseCommit(ObjectId.fromString(base));
            for (RevCommit commit : since(made, head, walk)) {
                String text = message.apply(commit.getFullMessage());
                boolean same = text.equals(commit.getFullMessage())
                        && commit.getParent(0).equals(made);
                made = same
                        ? commit
                        : walk.parseCommit(commit(inserter, commit.getTree(), made, text, commit.getAuthorIdent()));
            }
            return made.name();
        } catch (IOException e) {
            throw new TilException("cannot reword the commits", "see what 'git fsck' says", e);
        }
    }

    /** Oldest first, along the first parents. */
    private static Iterable<RevCommit> since(RevCommit base, String head, RevWalk walk) throws IOException {
        var commits = new ArrayDeque<RevCommit>();
        RevCommit at = walk.parseCommit(ObjectId.fromString(head));
        while (!at.equals(base)) {
            commits.push(at);
            at = walk.parseCommit(at.getParent(0));
        }
        return commits;
    }

    /** Makes one commit of all that {@code head} brings since {@code base}, on that base. */
    public String squash(String base, String head, String message, Optional<String> authorOf) {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit tip = walk.parseCommit(ObjectId.fromString(head));
            RevCommit author = walk.parseCommit(ObjectId.fromString(authorOf.orElse(head)));
            RevCommit parent = walk.parseCommit(ObjectId.fromString(base));
            return commit(inserter, tip.getTree(), parent, message, author.getAuthorIdent())
                    .name();
        } catch (IOException e) {
            throw new TilException("cannot make one commit of several", "see what 'git fsck' says", e);
        }
    }

    /**
     * What a head changes since it left a base, put on top of another commit that has left the same base elsewhere.
     *
     * @return the tree's id; empty when it does not fit
     */
    public Optional<String> graft(String onto, String base, String head) {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit tip = walk.parseCommit(ObjectId.fromString(head));
            RevCommit left = fork(walk, tip, walk.parseCommit(ObjectId.fromString(base)));
            RevCommit other = fork(walk, walk.parseCommit(ObjectId.fromString(onto)), left);
            ThreeWayMerger merger = MergeStrategy.RECURSIVE.newMerger(repository, true);
            merger.setObjectInserter(inserter);
            merger.setBase(left);
            if (!merger.merge(other, tip)) {
                return Optional.empty();
            }
            inserter.flush();
            return Optional.of(merger.getResultTreeId().name());
        } catch (IOException e) {
            throw new TilException("cannot merge in memory", "see what 'git fsck' says", e);
        }
    }

    private RevCommit fork(RevWalk walk, RevCommit one, RevCommit other) throws IOException {
        String base = store.mergeBase(one.name(), other.name()).orElse(other.name());
        return walk.parseCommit(ObjectId.fromString(base));
    }

    /** The {@link #graft} as one commit on top of {@code onto}, by the author of the head; empty when it does not fit. */
    public Optional<String> addition(String onto, String base, String head, String message) {
        return graft(onto, base, head).map(tree -> {
            try (var walk = new RevWalk(repository);
                    ObjectInserter inserter = repository.newObjectInserter()) {
                PersonIdent author = walk.parseCommit(ObjectId.fromString(head)).getAuthorIdent();
                RevCommit parent = walk.parseCommit(ObjectId.fromString(onto));
                return commit(inserter, ObjectId.fromString(tree), parent, message, author)
                        .name();
            } catch (IOException e) {
                throw new TilException("cannot add a commit", "see what 'git fsck' says", e);
            }
        });
    }

    private ObjectId commit(
            ObjectInserter inserter, ObjectId tree, RevCommit parent, String message, PersonIdent author)
            throws IOException {
        if (git.isPresent()) {
            return commitTree(git.get(), tree, parent, message, author);
        }
        if (sign) {
            throw new TilException(
                    "commits are to be signed, and only git can do that",
                    "install git, or set commit.gpgsign to false");
        }
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentId(parent);
        commit.setMessage(message);
        commit.setAuthor(author);
        commit.setCommitter(new PersonIdent(committer.name(), committer.email()));
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }

    /** git knows who commits, and signs with the programs that the person has set up. */
    private ObjectId commitTree(GitProgram program, ObjectId tree, RevCommit parent, String message, PersonIdent author)
            throws IOException {
        Path file = Files.createTempFile(til.made(), "message", ".txt");
        try {
            Files.writeString(file, message.endsWith("\n") ? message : message + "\n", StandardCharsets.UTF_8);
            Map<String, String> who = new HashMap<>();
            who.put("GIT_AUTHOR_NAME", author.getName());
            who.put("GIT_AUTHOR_EMAIL", author.getEmailAddress());
            who.put("GIT_AUTHOR_DATE", "@" + author.getWhenAsInstant().getEpochSecond() + " " + offset(author));
            var arguments =
                    new ArrayList<>(List.of("commit-tree", tree.name(), "-p", parent.name(), "-F", file.toString()));
            if (sign) {
                arguments.add("-S");
            }
            var outcome = program.with(who).run(arguments.toArray(String[]::new));
            if (!outcome.ok()) {
                throw new TilException(
                        "git could not make the commit: " + outcome.why(),
                        sign ? "see whether 'git commit -S' works; nothing was moved" : "nothing was moved");
            }
            return ObjectId.fromString(outcome.text());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String offset(PersonIdent author) {
        int minutes = author.getZoneOffset().getTotalSeconds() / 60;
        return "%s%02d%02d".formatted(minutes < 0 ? "-" : "+", Math.abs(minutes) / 60, Math.abs(minutes) % 60);
    }

    /**
     * What JGit stops on git may not: it follows renames and remembers resolutions. It is tried in a working tree of its
     * own beside the person's. Gives the new head; empty where git stops too.
     */
    private Optional<String> throughGit(String onto, List<History.Commit> commits, List<String> strategy)
            throws IOException {
        if (git.isEmpty()) {
            return Optional.empty();
        }
        GitProgram program = git.get();
        removeLeftovers(program);
        Path tree = Files.createTempDirectory(til.made(), "replay");
        try {
            // hooks of the repository are not asked: this is no checkout of the person's
            if (!program.run(
                            "-c",
                            "core.hooksPath=/dev/null",
                            "worktree",
                            "add",
                            "-q",
                            "--detach",
                            tree.toString(),
                            onto)
                    .ok()) {
                return Optional.empty();
            }
            var pick = new ArrayList<>(
                    List.of("-c", "core.hooksPath=/dev/null", "cherry-pick", "--keep-redundant-commits"));
            pick.addAll(strategy);
            pick.add(sign ? "-S" : "--no-gpg-sign");
            commits.stream().filter(commit -> commit.parents().size() < 2).forEach(commit -> pick.add(commit.id()));
            GitProgram there = program.in(tree);
            return there.run(pick.toArray(String[]::new)).ok()
                    ? Optional.of(
                            withoutEmpty(onto, there.run("rev-parse", "HEAD").text()))
                    : Optional.empty();
        } finally {
            program.run("worktree", "remove", "--force", tree.toString());
        }
    }

    /** The same commits without those that change nothing any more: taking the base's side may leave nothing of one. */
    private String withoutEmpty(String onto, String picked) throws IOException {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit at = walk.parseCommit(ObjectId.fromString(onto));
            for (RevCommit commit : since(at, picked, walk)) {
                boolean empty = commit.getTree().equals(at.getTree());
                if (commit.getParent(0).equals(at) && !empty) {
                    at = commit;
                } else if (!empty) {
                    ObjectId id =
                            commit(inserter, commit.getTree(), at, commit.getFullMessage(), commit.getAuthorIdent());
                    at = walk.parseCommit(id);
                }
            }
            return at.name();
        }
    }

    /** What a killed til has left; no other til is at work here. */
    private void removeLeftovers(GitProgram program) throws IOException {
        try (var left = Files.newDirectoryStream(til.made(), "replay*")) {
            for (Path tree : left) {
                program.run("worktree", "remove", "--force", tree.toString());
            }
        }
    }
}
