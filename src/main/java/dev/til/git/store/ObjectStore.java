package dev.til.git.store;

import dev.til.TilException;
import dev.til.git.disk.Disk;
import dev.til.git.objects.TreeChanges;
import dev.til.git.objects.TreeEntry;
import dev.til.git.program.LookingGit;
import dev.til.git.repository.RepositoryFormat;
import dev.til.git.repository.RepositoryPlace;
import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import java.util.List;
import java.util.Optional;

/** What Git keeps of a repository, read from where it keeps it. */
public interface ObjectStore extends AutoCloseable {
    /** The way to read a repository of this sort. */
    static ObjectStore of(RepositoryPlace place, Optional<LookingGit> git) {
        RepositoryFormat format = place.format();
        if (format.sha256()) {
            return git.map(ProgramObjectStore::new)
                    .orElseThrow(() -> new TilException(
                            "this is a SHA-256 repository, which til reads through git only", "install git"));
        }
        ObjectStore jgit = new JGitObjectStore(place::repository, git.map(ProgramObjectStore::new), format.programs());
        // git fetches what a partial clone lacks, in the way that a hostile repository would have it
        return git.filter(program -> format.isPlain())
                .<ObjectStore>map(program -> new LeanObjectStore(program, place.index(), jgit))
                .orElse(jgit);
    }

    /**
     * The index that Git names, sorted by path: what a commit made now would record, so without intent-to-add entries;
     * of a conflict our side.
     */
    List<TreeEntry> index();

    /** The index as it is where no object is made of any entry; empty where that is not known. */
    default Optional<PackedEntries> listing() {
        return Optional.empty();
    }

    /** Begins to find out what {@link #staged} will be asked for, while its caller does something else. */
    default void lookAhead() {}

    /** What differs between HEAD and the index, where that is known without reading both. */
    default Optional<TreeChanges> staged() {
        return Optional.empty();
    }

    /** The first bytes of what the last commit has at a path; empty when it has no plain file there. */
    default Optional<byte[]> committed(String path, int limit) {
        return commit("HEAD")
                .flatMap(head -> tree(head).stream()
                        .filter(tracked -> tracked.path().equals(path) && tracked.kind() == Journal.Kind.FILE)
                        .findFirst())
                .flatMap(tracked -> blob(tracked.blob(), limit));
    }

    /**
     * The working tree, sorted by path: tracked files that are on disk, and untracked ones that are not ignored. What
     * sparse checkout keeps from the disk is there too, without a size. Nothing is read but names and the like.
     */
    List<Journal.Entry> files(Disk disk);

    /** The files of a commit or tree, sorted by path. */
    List<TreeEntry> tree(String commit);

    /** The id of the commit that a revision names; empty when there is none. */
    Optional<String> commit(String revision);

    /** A commit as Git keeps it; empty where that is not known without more ado. */
    default Optional<byte[]> raw(String commit) {
        return Optional.empty();
    }

    List<String> parents(String commit);

    Optional<String> mergeBase(String one, String other);

    /** The first bytes of a blob; empty when the repository does not have it. */
    Optional<byte[]> blob(String id, int limit);

    @Override
    void close();
}
