package dev.til.git;

import dev.til.TilException;
import dev.til.git.disk.DiskJournal;
import dev.til.git.program.GitProgram;
import dev.til.git.repository.RepositoryConversion;
import dev.til.git.store.StoredIndexJournal;
import dev.til.git.store.StoredJournal;
import dev.til.git.worktree.WorkingTree;
import dev.til.git.worktree.WorktreeFingerprint;
import dev.til.git.worktree.WorktreeFingerprinter;
import dev.til.git.worktree.WorktreeScan;
import dev.til.git.worktree.WorktreeStatus;
import dev.til.note.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The notes of a repository wherever they are read: on disk, in the index, in a commit. */
record RepoJournals(RepoParts parts) {
    Journal disk() {
        return new WorkingTree(parts.place(), parts.store());
    }

    /** Of the files that til finds itself, without blobs. */
    Journal scanned() {
        return parts.git()
                .filter(program -> parts.place().format().isPlain())
                .flatMap(program -> new WorktreeScan(parts.disk(), parts.place().index(), program).files())
                .<Journal>map(this::of)
                .orElseGet(this::disk);
    }

    /** Of the files that {@code git status} says there are: what it said of a switch is true until something is fetched. */
    Journal looked() {
        return parts.status()
                .filter(looked -> parts.place().format().isPlain())
                .flatMap(WorktreeStatus::files)
                .<Journal>map(this::of)
                .orElseGet(this::disk);
    }

    private WorkingTree of(List<Journal.Entry> files) {
        return new WorkingTree(parts.place(), parts.store(), files);
    }

    /** Files as they lie on disk, without a look at which there are. */
    Journal plain() {
        return new DiskJournal(parts.disk());
    }

    Journal index() {
        return parts.store()
                .listing()
                .<Journal>map(listing -> new StoredIndexJournal(listing, parts.store(), parts.disk()))
                .orElseGet(() -> new StoredJournal(parts.store().index(), parts.store(), parts.disk()));
    }

    /** @param id of a tree or a commit */
    Journal tree(String id) {
        return new StoredJournal(parts.store().tree(id), parts.store(), parts.disk());
    }

    List<String> paths(String commit) {
        List<String> paths = new ArrayList<>();
        parts.store().tree(commit).forEach(tracked -> paths.add(tracked.path()));
        return paths;
    }

    /** What the working tree holds, to be known again. */
    Optional<WorktreeFingerprint> fingerprint() {
        return parts.git().filter(program -> parts.place().format().isPlain()).flatMap(program -> {
            Supplier<List<String>> readings = () -> RepositoryConversion.of(
                    parts.settings().get(),
                    parts.place().location(),
                    parts.place().environment());
            var fingerprinter =
                    new WorktreeFingerprinter(parts.disk(), parts.place().index(), program);
            return parts.place().format().filters() ? fingerprinter.look(readings) : fingerprinter.ask(readings);
        });
    }

    /**
     * Begins to look at the files and at whether they can be kept, while the caller sees to something else.
     *
     * @param head looks at what is checked out
     */
    void prepareNew(Runnable head) {
        prepare(WorktreeStatus.Detail.FILES, head, parts.snapshots()::prepare);
    }

    /** The same of the files and of what has changed in them. */
    void prepareStatus(Runnable head) {
        prepare(WorktreeStatus.Detail.BLOBS, head);
    }

    private void prepare(WorktreeStatus.Detail detail, Runnable... looks) {
        if (parts.place().format().isPlain()) {
            parts.status().ifPresent(looked -> {
                looked.ask(detail);
                List.of(looks).forEach(RepoJournals::begin);
            });
        }
    }

    private static void begin(Runnable look) {
        GitProgram.aside(() -> {
            try {
                look.run();
            } catch (TilException e) {
                // whoever needs it will say so
            }
        });
    }
}
