package dev.til.git;

import dev.til.TilException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Holds the states of a repository against each other. */
record Comparison(Store store, Location location) {

    /** What the next commit changes; when it finishes a merge, only what is as in none of its parents. */
    Changes staged() {
        List<String> merging = merging();
        Optional<Changes> known = merging.isEmpty() ? store.staged() : Optional.empty();
        if (known.isPresent()) {
            return known.get();
        }
        List<Tracked> index = store.index();
        Changes changes = Changes.between(store.commit("HEAD").map(store::tree).orElse(List.of()), index);
        for (String parent : merging) {
            changes = changes.and(Changes.between(store.tree(parent), index));
        }
        return changes;
    }

    /** The commits that a merge on its way brings in. */
    private List<String> merging() {
        try {
            Path heads = location.gitDir().resolve("MERGE_HEAD");
            return Files.exists(heads) ? Files.readAllLines(heads) : List.of();
        } catch (IOException e) {
            throw new TilException("cannot read the state of the merge", "see what 'git status' says", e);
        }
    }

    /** What differs between the working tree, and where a revision and HEAD parted. */
    Changes since(String revision, WorkingTreeState now) {
        String since = commit(revision);
        String base = store.commit("HEAD")
                .flatMap(head -> store.mergeBase(since, head))
                .orElse(since);
        return now.since(store.tree(base));
    }

    /** What a commit changes against its first parent. */
    Changes in(String revision) {
        String commit = commit(revision);
        List<Tracked> before =
                store.parents(commit).stream().findFirst().map(store::tree).orElse(List.of());
        return Changes.between(before, store.tree(commit));
    }

    /** The id of the commit that a person has named. */
    String commit(String revision) {
        return Optional.of(revision)
                .filter(name -> !name.startsWith("-"))
                .flatMap(store::commit)
                .orElseThrow(() -> TilException.usage(
                        "'%s' names no commit of this repository".formatted(revision),
                        Files.exists(location.commonDir().resolve("shallow"))
                                ? "this clone is shallow: fetch more of it with 'git fetch --deepen=50'"
                                : "see 'git log --oneline', or fetch it first"));
    }
}
