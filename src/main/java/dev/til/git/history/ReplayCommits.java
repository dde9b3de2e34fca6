package dev.til.git.history;

import dev.til.TilException;
import dev.til.git.program.GitProgram;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.git.repository.RepositoryTilFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The commits of a {@link Replay} as they are made: by the person's git where there is one, and as it signs them. */
final class ReplayCommits {
    private final Repository repository;
    private final Optional<? extends GitProgram> git;
    private final RepositoryTilFolder til;
    private final boolean sign;
    private final RepositoryIdentity committer;

    ReplayCommits(
            Repository repository,
            Optional<? extends GitProgram> git,
            RepositoryTilFolder til,
            boolean sign,
            RepositoryIdentity committer) {
        this.repository = repository;
        this.git = git;
        this.til = til;
        this.sign = sign;
        this.committer = committer;
    }

    /** Makes one and writes it. */
    ObjectId commit(ObjectInserter inserter, ObjectId tree, RevCommit parent, String message, PersonIdent author)
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
     * The commits since {@code base} with other messages and the same content; commits that keep theirs stay as they are.
     *
     * @param base an ancestor of {@code head}, with no merge after it
     * @return the new head
     */
    String reworded(String base, String head, UnaryOperator<String> message) {
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

    /** Makes one commit of all that {@code head} brings since {@code base}, on that base. */
    String squash(String base, String head, String message, Optional<String> authorOf) {
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

    /** The same commits without those that change nothing any more: taking the base's side may leave nothing of one. */
    String withoutEmpty(String onto, String picked) throws IOException {
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
}
