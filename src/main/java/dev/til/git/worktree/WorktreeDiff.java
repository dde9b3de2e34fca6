package dev.til.git.worktree;

import dev.til.TilException;
import dev.til.git.disk.Disk;
import dev.til.git.filter.FilterDoubt;
import dev.til.git.filter.FilteredFiles;
import dev.til.git.objects.BlobIds;
import dev.til.git.objects.TreeChanges;
import dev.til.git.objects.TreeEntry;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.store.ObjectStore;
import dev.til.note.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What differs between commits, the index and the working tree. */
public final class WorktreeDiff {
    private final ObjectStore store;
    private final RepositoryPlace place;
    private final FilteredFiles filtered;

    public WorktreeDiff(ObjectStore store, RepositoryPlace place, FilteredFiles filtered) {
        this.store = store;
        this.place = place;
        this.filtered = filtered;
    }

    /** Begins to find out what {@link #staged} will be asked for, while its caller does something else. */
    public void prepareStaged() {
        store.lookAhead();
    }

    /** What the next commit changes; when it finishes a merge, only what is as in none of its parents. */
    public TreeChanges staged() {
        List<String> merging = merging();
        Optional<TreeChanges> known = merging.isEmpty() ? store.staged() : Optional.empty();
        if (known.isPresent()) {
            return known.get();
        }
        List<TreeEntry> index = store.index();
        TreeChanges changes =
                TreeChanges.between(store.commit("HEAD").map(store::tree).orElse(List.of()), index);
        for (String parent : merging) {
            changes = changes.and(TreeChanges.between(store.tree(parent), index));
        }
        return changes;
    }

    /** The commits that a merge on its way brings in. */
    private List<String> merging() {
        try {
            Path heads = place.location().gitDir().resolve("MERGE_HEAD");
            return Files.exists(heads) ? Files.readAllLines(heads) : List.of();
        } catch (IOException e) {
            throw new TilException("cannot read the state of the merge", "see what 'git status' says", e);
        }
    }

    /** What the last commit has at a path; empty when it has no plain file there. */
    public Optional<byte[]> inHead(String path) {
        return store.committed(path, Journal.READ_LIMIT);
    }

    /** What differs between the working tree, and where a revision and HEAD parted. */
    public TreeChanges since(String revision) {
        String since = commit(revision);
        String base = store.commit("HEAD")
                .filter(head -> !head.equals(since))
                .flatMap(head -> store.mergeBase(since, head))
                .orElse(since);
        return workingTree().since(store.tree(base));
    }

    /** What differs between a commit and a working tree whose files are known. */
    public TreeChanges between(String commit, Journal files) {
        return state(files).since(store.tree(commit));
    }

    /** The working tree as it is now, to be held against what Git has. */
    public WorkingTreeState workingTree() {
        return state(new WorkingTree(place, store));
    }

    private WorkingTreeState state(Journal files) {
        return new WorkingTreeState(
                files, new Disk(place.root()), new BlobIds(place.format().sha256()), filtered);
    }

    /** What cannot be told of files that seem to have changed on disk; empty where all is sure. */
    public Optional<FilterDoubt> doubt(TreeChanges changes) {
        return filtered.doubt(changes.changed());
    }

    /** What two commits differ in. */
    public TreeChanges between(String before, String after) {
        return TreeChanges.between(store.tree(before), store.tree(after));
    }

    /** The id of the commit that a person has named. */
    public String commit(String revision) {
        return Optional.of(revision)
                .filter(name -> !name.startsWith("-"))
                .flatMap(store::commit)
                .orElseThrow(() -> TilException.usage(
                        "'%s' names no commit of this repository".formatted(revision),
                        Files.exists(place.location().commonDir().resolve("shallow"))
                                ? "this clone is shallow: fetch more of it with 'git fetch --deepen=50'"
                                : "see 'git log --oneline', or fetch it first"));
    }
}
