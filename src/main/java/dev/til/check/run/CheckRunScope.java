package dev.til.check.run;

import dev.til.TilException;
import dev.til.git.Repo;
import dev.til.git.objects.TreeChanges;
import dev.til.note.Journal;
import java.util.List;
import java.util.Optional;

/**
 * What a check is about.
 *
 * @param content where it is from
 * @param now what is checked
 * @param before what it is compared with; empty where there was nothing yet
 * @param changed paths to report on; empty for all of them
 */
public record CheckRunScope(
        Content content, CheckRunJournal now, Optional<String> before, Optional<List<String>> changed) {
    /** Where what is checked lies. */
    enum Content {
        DISK,
        INDEX,
        COMMIT
    }

    /**
     * What is on disk, compared with the last commit.
     *
     * @param anew whether every note is read, whatever is kept of it
     */
    public static CheckRunScope onDisk(Repo repo, boolean anew) {
        return new CheckRunScope(
                Content.DISK,
                new CheckRunJournal(anew ? repo.freshTree() : repo.workingTree()),
                Optional.of("HEAD"),
                Optional.empty());
    }

    /** What a commit made now would hold, and change. */
    public static CheckRunScope staged(CheckRunJournal index, TreeChanges staged) {
        return new CheckRunScope(Content.INDEX, index, Optional.of("HEAD"), Optional.of(staged.all()));
    }

    /** A commit as it stands, compared with its parent. */
    public static CheckRunScope commit(Repo repo, String revision) {
        return new CheckRunScope(
                Content.COMMIT,
                new CheckRunJournal(repo.commit(revision)),
                Optional.of(revision + "^"),
                Optional.empty());
    }

    /** What has changed on disk since a revision. */
    public static CheckRunScope since(Repo repo, String revision) {
        return new CheckRunScope(
                Content.DISK,
                new CheckRunJournal(repo.workingTree()),
                Optional.of(revision),
                Optional.of(repo.diff().since(revision).all()));
    }

    /** What it is compared with; empty before the first commit. */
    Optional<Journal> earlier(Repo repo) {
        try {
            return before.map(repo::commit);
        } catch (TilException e) {
            return Optional.empty(); // there is no commit yet, or the commit has no parent
        }
    }
}
