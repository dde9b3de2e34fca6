package dev.til.git.objects;

import dev.til.git.program.GitProgram;
import dev.til.git.program.LookingGit;
import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Git's store as the check before a commit reads it: JGit would take longer to start than git to answer. What that check
 * does not ask for is asked of another store.
 */
final class LeanStore implements Store {
    private static final int SHA1 = 20;

    private final LookingGit git;
    private final Path index;
    private final LooseObjects loose;
    private final ProgramStore program;
    private final Store rest;
    private final Trees trees;
    private @Nullable CompletableFuture<Optional<Staged>> ahead;
    private @Nullable Staged staged;

    /** @param before what HEAD has of the files that differ, by path: the ids of their content; empty for new files */
    private record Staged(Changes changes, Map<String, Optional<String>> before) {}

    /**
     * @param git to be run at the root of the working tree
     * @param index the file that Git names
     * @param objects the folder of Git's objects
     * @param rest for all else; also where git does not answer
     */
    LeanStore(LookingGit git, Path index, Path objects, Store rest) {
        this.git = git;
        this.index = index;
        this.loose = new LooseObjects(objects);
        this.program = new ProgramStore(git);
        this.rest = rest;
        this.trees = new Trees(
                tree -> program.object(tree + "^{tree}", Integer.MAX_VALUE).map(ProgramStore.GitObject::content));
    }

    @Override
    public List<TreeEntry> index() {
        return IndexFile.read(index, SHA1).orElseGet(rest::index);
    }

    @Override
    public Optional<PackedEntries> listing() {
        return IndexListing.read(index);
    }

    // Java takes longer to start a program than git to answer
    @Override
    public synchronized void lookAhead() {
        ahead = CompletableFuture.supplyAsync(this::difference, GitProgram::aside);
    }

    @Override
    public synchronized Optional<Changes> staged() {
        Optional<Staged> known = ahead == null ? difference() : ahead.join();
        ahead = null; // who asks again may have changed something
        staged = known.orElse(null);
        return known.map(Staged::changes);
    }

    private Optional<Staged> difference() {
        return git.quick("diff", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--ignore-submodules=none")
                .flatMap(LeanStore::staged);
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
        return Optional.of(new Staged(new Changes(changed, deleted), before));
    }

    @Override
    public Optional<byte[]> committed(String path, int limit) {
        Staged known = staged;
        Optional<String> before = known == null ? null : known.before().get(path);
        if (before != null) {
            return before.flatMap(id -> blob(id, limit));
        }
        // git: cat-file takes any name of an object, but no line break in it
        return path.indexOf('\n') < 0 ? program.blob("HEAD:" + path, limit) : Store.super.committed(path, limit);
    }

    @Override
    public List<Journal.Entry> files(Disk disk) {
        return rest.files(disk);
    }

    @Override
    public List<TreeEntry> tree(String commit) {
        return trees.of(commit).orElseGet(() -> rest.tree(commit));
    }

    @Override
    public Optional<String> commit(String revision) {
        return revision.indexOf('\n') < 0
                ? program.object(revision + "^{commit}", 0).map(ProgramStore.GitObject::id)
                : Optional.empty();
    }

    @Override
    public List<String> parents(String commit) {
        return rest.parents(commit);
    }

    @Override
    public Optional<String> mergeBase(String one, String other) {
        return rest.mergeBase(one, other);
    }

    @Override
    public Optional<byte[]> blob(String id, int limit) {
        return loose.blob(id, limit).or(() -> program.blob(id, limit));
    }

    @Override
    public void close() {
        program.close();
        rest.close();
    }
}
