package dev.til.git.index;

import dev.til.git.objects.TreeChanges;
import dev.til.git.program.GitProgram;
import dev.til.git.program.LookingGit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What {@code git diff} says of the index against HEAD. */
public final class IndexDiff {
    private final LookingGit git;
    private @Nullable CompletableFuture<Optional<Staged>> ahead;
    private volatile @Nullable Staged last;

    /** @param before what HEAD has of the files that differ, by path: the ids of their content; empty for new files */
    private record Staged(TreeChanges changes, Map<String, Optional<String>> before) {}

    /** @param git to be run at the root of the working tree */
    public IndexDiff(LookingGit git) {
        this.git = git;
    }

    /** Asks git; the answer is waited for by who needs it. Java takes longer to start a program than git to answer. */
    public synchronized void ask() {
        ahead = CompletableFuture.supplyAsync(this::difference, GitProgram::aside);
    }

    /** What differs, as git was asked last or is now; empty where git does not answer, or there is a conflict. */
    public synchronized Optional<TreeChanges> changes() {
        Optional<Staged> staged = ahead == null ? difference() : ahead.join();
        ahead = null; // who asks again may have changed something
        last = staged.orElse(null);
        return staged.map(Staged::changes);
    }

    /** The id of what HEAD has at a path, empty for no plain file; nothing at all where the last changes do not tell. */
    public Optional<Optional<String>> before(String path) {
        return Optional.ofNullable(last)
                .flatMap(staged -> Optional.ofNullable(staged.before().get(path)));
    }

    private Optional<Staged> difference() {
        return git.quick("diff", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--ignore-submodules=none")
                .flatMap(IndexDiff::staged);
    }

    /** {@code :100644 100644 ID ID M}, then the path, and so on; empty where there is a conflict. */
    private static Optional<Staged> staged(List<String> raw) {
        List<String> changed = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        Map<String, Optional<String>> before = new HashMap<>();
        for (int i = 0; i < raw.size(); i += 2) {
            String path = raw.get(i + 1);
            String[] told = raw.get(i).substring(1).split(" ");
            before.put(path, told[0].startsWith("100") ? Optional.of(told[2]) : Optional.empty());
            switch (told[4].charAt(0)) {
                case 'A', 'M', 'T' -> changed.add(path);
                case 'D' -> deleted.add(path);
                default -> {
                    return Optional.empty();
                }
            }
        }
        changed.sort(null);
        deleted.sort(null);
        return Optional.of(new Staged(new TreeChanges(changed, deleted), before));
    }
}
