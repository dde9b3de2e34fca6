package dev.til.git.refs;

import dev.til.git.repository.RepositoryPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** Git's refs: read from its files, for which JGit need not be started, and by JGit where those are not the usual ones. */
public final class Refs {
    private final Optional<RefFiles> files;
    private final Supplier<Repository> jgit;

    public static Refs of(RepositoryPlace place) {
        return new Refs(
                Optional.of(place.location())
                        .filter(found -> place.format().refsInFiles())
                        .map(RefFiles::new),
                place::repository);
    }

    /** @param files empty where Git keeps its refs in another way */
    Refs(Optional<RefFiles> files, Supplier<Repository> jgit) {
        this.files = files;
        this.jgit = jgit;
    }

    /** The ref with a full name; empty where there is none. */
    public Optional<RefValue> exact(String name) throws IOException {
        if (files.isPresent()) {
            try {
                return files.get().exact(name);
            } catch (IOException e) {
                // JGit knows what that is
            }
        }
        return Optional.ofNullable(jgit.get().exactRef(name)).map(Refs::pointer);
    }

    /** All refs below a folder's name, which ends with a slash, sorted by name; those that lead to nothing are left out. */
    public List<RefValue> below(String folder) throws IOException {
        if (files.isPresent()) {
            try {
                return files.get().below(folder);
            } catch (IOException e) {
                // JGit knows what that is
            }
        }
        List<RefValue> found = new ArrayList<>();
        for (Ref ref : jgit.get().getRefDatabase().getRefsByPrefix(folder)) {
            if (ref.getObjectId() != null) {
                found.add(pointer(ref));
            }
        }
        return found;
    }

    private static RefValue pointer(Ref ref) {
        return new RefValue(
                ref.getName(),
                Optional.of(ref)
                        .filter(Ref::isSymbolic)
                        .map(symbolic -> symbolic.getTarget().getName()),
                Optional.ofNullable(ref.getObjectId()).map(id -> id.name()));
    }

    /** What HEAD stands for: a full branch name, or a commit's id; empty text where there is no HEAD. */
    public String head() throws IOException {
        return exact(Constants.HEAD)
                .flatMap(head -> head.leads().or(head::commit))
                .orElse("");
    }
}
