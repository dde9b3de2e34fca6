package dev.til.git.history;

import dev.til.git.objects.TreeChanges;
import dev.til.git.objects.TreeEntry;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.git.store.ObjectStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** What JGit has of commits, as til knows them. */
final class CommitReading {
    private CommitReading() {}

    /** The commits of a walk, oldest first. */
    static List<History.Commit> of(RevWalk walk, ObjectStore store) {
        var commits = new ArrayList<History.Commit>();
        for (RevCommit commit : walk) {
            commits.add(of(commit, store));
        }
        Collections.reverse(commits);
        return commits;
    }

    private static History.Commit of(RevCommit commit, ObjectStore store) {
        var parents = new ArrayList<String>();
        for (RevCommit parent : commit.getParents()) {
            parents.add(parent.name());
        }
        List<TreeEntry> before = parents.isEmpty() ? List.of() : store.tree(parents.get(0));
        var author = commit.getAuthorIdent();
        return new History.Commit(
                commit.name(),
                commit.getFullMessage(),
                new RepositoryIdentity(author.getName(), author.getEmailAddress()),
                parents,
                commit.getRawGpgSignature() != null,
                TreeChanges.between(before, store.tree(commit.name())));
    }
}
