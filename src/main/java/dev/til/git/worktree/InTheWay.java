package dev.til.git.worktree;

import dev.til.TilException;
import dev.til.git.filter.FilterDoubt;
import dev.til.git.filter.FilteredFiles;
import dev.til.git.objects.TreeChanges;
import dev.til.git.objects.TreeEntry;
import dev.til.git.store.ObjectStore;
import dev.til.note.Journal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.Constants;

/** Files that a switch to another branch would carry away or overwrite. */
public final class InTheWay {
    private static final int SHOWN = 5;

    private final Path root;
    private final ObjectStore store;
    private final Supplier<WorkingTreeState> workingTree;
    private final FilteredFiles filtered;
    private final Optional<WorktreeStatus> status;

    public InTheWay(
            Path root,
            ObjectStore store,
            Supplier<WorkingTreeState> workingTree,
            FilteredFiles filtered,
            Optional<WorktreeStatus> status) {
        this.root = root;
        this.store = store;
        this.workingTree = workingTree;
        this.filtered = filtered;
        this.status = status;
    }

    /** @param touched those of them that are as they were staged, but for what is in them on disk */
    private record Dirty(Set<String> all, Set<String> touched) {}

    /**
     * Looks whether there are any for a switch to this tree. What only seems to have changed, because the filter that would
     * tell does not run, is in nobody's way: git, which runs it, refuses what would be lost.
     *
     * @return what that is
     * @throws TilException when there are any
     */
    public Optional<FilterDoubt> check(List<TreeEntry> target) {
        Dirty seen = dirty();
        Set<String> dirty = seen.all();
        Optional<FilterDoubt> doubt = filtered.doubt(seen.touched());
        if (doubt.isPresent()) {
            dirty.removeAll(Set.copyOf(doubt.get().paths()));
        }
        if (!dirty.isEmpty()) {
            throw inTheWay(
                    "there are changes that are not committed, and a new branch would carry them away:",
                    dirty,
                    "commit them, or put them aside with 'git stash'; --no-branch writes the note right here");
        }
        // nothing is staged, so the index is as HEAD, whose folders may be the target's too
        List<TreeEntry> index = status.isPresent()
                ? store.commit(Constants.HEAD).map(store::tree).orElse(List.of())
                : store.index();
        Set<String> overwritten = overwritten(index, target);
        if (!overwritten.isEmpty()) {
            throw inTheWay(
                    "files that Git does not keep would be overwritten by the base's:",
                    overwritten,
                    "move them away first");
        }
        return doubt;
    }

    /** What was seen of the working tree before is not counted on. */
    public void lookAnew() {
        status.ifPresent(WorktreeStatus::forget);
    }

    private static TilException inTheWay(String problem, Set<String> paths, String hint) {
        var lines = new ArrayList<>(List.of(problem));
        paths.stream().limit(SHOWN).forEach(path -> lines.add("  " + path));
        if (paths.size() > SHOWN) {
            lines.add("  and %d more".formatted(paths.size() - SHOWN));
        }
        return new TilException(TilException.Kind.FAILED, lines, List.of(hint), null);
    }

    /** Tracked files that are not as they were committed, staged or not. */
    private Dirty dirty() {
        return status.flatMap(WorktreeStatus::take).map(this::told).orElseGet(this::compared);
    }

    private Dirty told(List<WorktreeStatus.Said> said) {
        var dirty = new Dirty(new TreeSet<>(), new TreeSet<>());
        for (WorktreeStatus.Said file : said) {
            if (!file.isUntracked()) {
                dirty.all().add(file.path());
            }
            if (file.isTouched()) {
                dirty.touched().add(file.path());
            }
        }
        if (!dirty.touched().isEmpty()) {
            for (TreeEntry tracked : store.index()) {
                // a submodule is a repository of its own, which no switch of this one touches
                if (tracked.kind() == Journal.Kind.SUBMODULE && dirty.touched().contains(tracked.path())) {
                    dirty.all().remove(tracked.path());
                }
            }
        }
        return dirty;
    }

    private Dirty compared() {
        List<TreeEntry> index = store.index();
        List<TreeEntry> head = store.commit(Constants.HEAD).map(store::tree).orElse(List.of());
        List<String> staged = TreeChanges.between(head, index).all();
        Set<String> tracked = new HashSet<>();
        index.forEach(entry -> tracked.add(entry.path()));
        TreeChanges unstaged = workingTree.get().since(index);
        var dirty = new Dirty(new TreeSet<>(staged), new TreeSet<>(unstaged.changed()));
        unstaged.all().stream().filter(tracked::contains).forEach(dirty.all()::add);
        dirty.touched().removeAll(Set.copyOf(staged));
        dirty.touched().retainAll(tracked);
        return dirty;
    }

    /**
     * Untracked and ignored files: Git itself keeps the first from being overwritten, but not the second.
     *
     * @param index what is tracked
     */
    private Set<String> overwritten(List<TreeEntry> index, List<TreeEntry> target) {
        List<String> arriving = TreeChanges.added(index, target);
        if (arriving.isEmpty()) {
            return Set.of();
        }
        Set<String> tracked = new HashSet<>();
        index.forEach(entry -> tracked.add(entry.path()));
        var overwritten = new TreeSet<String>();
        arriving.forEach(path -> blocking(path, tracked).ifPresent(overwritten::add));
        return overwritten;
    }

    private Optional<String> blocking(String path, Set<String> tracked) {
        if (Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(path);
        }
        List<String> folders = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            folders.add(path.substring(0, slash));
        }
        return folders.stream()
                .filter(folder -> !tracked.contains(folder))
                .filter(folder -> Files.exists(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)
                        && !Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }
}
