package dev.til.git.store;

import dev.til.git.disk.Disk;
import dev.til.git.index.IndexDiff;
import dev.til.git.index.IndexFile;
import dev.til.git.index.IndexListing;
import dev.til.git.objects.TreeChanges;
import dev.til.git.objects.TreeEntry;
import dev.til.git.objects.Trees;
import dev.til.git.program.LookingGit;
import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Git's store as the check before a commit reads it: JGit would take longer to start than git to answer. What that check
 * does not ask for is asked of another store.
 */
public final class LeanObjectStore implements ObjectStore {
    private static final int SHA1 = 20;

    private final IndexDiff diff;
    private final Path index;
    private final ProgramObjectStore program;
    private final ObjectStore rest;
    private final Trees trees;

    /**
     * @param git to be run at the root of the working tree
     * @param index the file that Git names
     * @param rest for all else; also where git does not answer
     */
    LeanObjectStore(LookingGit git, Path index, ObjectStore rest) {
        this.diff = new IndexDiff(git);
        this.index = index;
        this.program = new ProgramObjectStore(git);
        this.rest = rest;
        this.trees = new Trees(
                tree -> program.object(tree + "^{tree}", Integer.MAX_VALUE).map(ProgramObjectStore.GitObject::content));
    }

    @Override
    public List<TreeEntry> index() {
        return IndexFile.read(index, SHA1).orElseGet(rest::index);
    }

    @Override
    public Optional<PackedEntries> listing() {
        return IndexListing.read(index);
    }

    @Override
    public void lookAhead() {
        diff.ask();
    }

    @Override
    public Optional<TreeChanges> staged() {
        return diff.changes();
    }

    @Override
    public Optional<byte[]> committed(String path, int limit) {
        Optional<Optional<String>> before = diff.before(path);
        if (before.isPresent()) {
            return before.get().flatMap(id -> blob(id, limit));
        }
        // git: cat-file takes any name of an object, but no line break in it
        return path.indexOf('\n') < 0 ? program.blob("HEAD:" + path, limit) : ObjectStore.super.committed(path, limit);
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
                ? program.object(revision + "^{commit}", 0).map(ProgramObjectStore.GitObject::id)
                : Optional.empty();
    }

    @Override
    public Optional<byte[]> raw(String commit) {
        return program.object(commit, Integer.MAX_VALUE)
                .filter(object -> object.type().equals("commit"))
                .map(ProgramObjectStore.GitObject::content);
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
        return program.blob(id, limit);
    }

    @Override
    public void close() {
        program.close();
        rest.close();
    }
}
