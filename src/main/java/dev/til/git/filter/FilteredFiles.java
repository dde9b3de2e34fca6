package dev.til.git.filter;

import dev.til.TilException;
import dev.til.git.index.IndexFile;
import dev.til.git.program.LookingGit;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.repository.RepositoryRestraint;
import dev.til.git.repository.RepositorySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/**
 * Files that a filter stands before, as {@code .gitattributes} and the configuration say: what lies on disk is not what Git
 * keeps, and from its bytes alone nobody can tell whether it has changed.
 */
public final class FilteredFiles {
    private static final int SHA1 = 20;
    private static final int SHA256 = 32;
    private static final String FILTER = "filter.";
    private static final String CLEAN = ".clean";
    private static final String PROCESS = ".process";
    private static final Pattern TYPED = Pattern.compile("[\\w.-]+"); // what no shell makes anything else of

    private final RepositoryPlace place;
    private final Supplier<RepositorySettings> settings;
    private final Optional<LookingGit> git;
    private final RepositoryRestraint restraint;

    /** @param git to be run at the root of the working tree */
    public FilteredFiles(
            RepositoryPlace place,
            Supplier<RepositorySettings> settings,
            Optional<LookingGit> git,
            RepositoryRestraint restraint) {
        this.place = place;
        this.settings = settings;
        this.git = git;
        this.restraint = restraint;
    }

    /**
     * Of files that differ from Git's in their bytes, those that are as Git has them all the same.
     *
     * @param differing which blob Git has, by path
     */
    public Set<String> unchanged(Map<String, String> differing) {
        Map<String, String> filters = filters(differing.keySet());
        if (filters.isEmpty()) {
            return Set.of();
        }
        Set<String> unchanged = untouched(filters.keySet(), differing);
        Set<String> silent = silent();
        List<String> asked = new ArrayList<>();
        filters.forEach((path, filter) -> {
            if (!unchanged.contains(path) && !silent.contains(filter) && isLine(path)) {
                asked.add(path);
            }
        });
        List<String> ids = stored(asked);
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).equals(differing.get(asked.get(i)))) {
                unchanged.add(asked.get(i));
            }
        }
        return unchanged;
    }

    /** What cannot be told of files that seem to have changed; empty where all is sure. */
    public Optional<FilterDoubt> doubt(Collection<String> changed) {
        Set<String> silent = silent();
        if (silent.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> filters = filters(changed);
        filters.values().retainAll(silent);
        if (filters.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = List.copyOf(new TreeSet<>(filters.values()));
        return Optional.of(new FilterDoubt(List.copyOf(filters.keySet()), names, wayOut(names.get(0))));
    }

    /** The filters that do not run while til looks: without git none does. */
    private Set<String> silent() {
        return git.isPresent() ? restraint.silenced() : defined();
    }

    private String wayOut(String filter) {
        if (git.isEmpty()) {
            return "which git would run; install git";
        }
        String only = "which only this repository's own configuration names; to have it run: ";
        if (filter.equals("lfs")) {
            return only + "git lfs install";
        }
        String key = FILTER
                + filter
                + (settings.get().last(FILTER + filter + PROCESS).isPresent() ? PROCESS : CLEAN);
        return TYPED.matcher(filter).matches()
                ? only + "git config --global %1$s \"$(git config %1$s)\"".formatted(key)
                : only + "set it in your own, with git config --global";
    }

    /** The filters that are more than a name. */
    private Set<String> defined() {
        var names = new HashSet<String>();
        settings.get().below(FILTER).forEach((key, value) -> {
            for (String ending : List.of(CLEAN, PROCESS)) {
                if (key.endsWith(ending) && key.length() >= FILTER.length() + ending.length() && !value.isEmpty()) {
                    names.add(key.substring(FILTER.length(), key.length() - ending.length()));
                }
            }
        });
        return names;
    }

    /** The filter of each of these files that has one, by path. */
    private Map<String, String> filters(Collection<String> paths) {
        Set<String> defined = paths.isEmpty() ? Set.of() : defined();
        Map<String, String> filters = new TreeMap<>();
        if (defined.isEmpty() || !haveAttributes(paths)) {
            return filters;
        }
        try (var walk = new TreeWalk(place.repository())) {
            walk.setOperationType(OperationType.CHECKIN_OP);
            walk.addTree(new FileTreeIterator(place.repository()));
            walk.setRecursive(true);
            walk.setFilter(PathFilterGroup.createFromStrings(paths));
            while (walk.next()) {
                String filter = walk.getAttributes().getValue("filter");
                if (filter != null && defined.contains(filter)) {
                    filters.put(walk.getPathString(), filter);
                }
            }
            return filters;
        } catch (IOException e) {
            throw new TilException("cannot read .gitattributes", "see what 'git status' says", e);
        }
    }

    /** Whether any file could give one of these files an attribute, of those that JGit asks: most repositories have none. */
    private boolean haveAttributes(Collection<String> paths) {
        var files = new HashSet<Path>();
        files.add(place.location().commonDir().resolve("info/attributes"));
        for (String path : paths) {
            for (String folder = path; !folder.isEmpty(); ) {
                folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
                files.add(place.root().resolve(folder).resolve(".gitattributes"));
            }
        }
        return settings.get().last("core.attributesFile").isPresent()
                || files.stream().anyMatch(Files::exists);
    }

    /** Files that nobody has touched since Git saw them last. */
    private Set<String> untouched(Set<String> paths, Map<String, String> blobs) {
        var untouched = new HashSet<String>();
        Instant written = written();
        int idLength = place.format().sha256() ? SHA256 : SHA1;
        for (IndexFile.Row row : IndexFile.rows(place.index(), idLength).orElse(List.of())) {
            if (paths.contains(row.path())
                    && HexFormat.of().formatHex(row.id()).equals(blobs.get(row.path()))
                    && isSeen(row, written)) {
                untouched.add(row.path());
            }
        }
        return untouched;
    }

    private Instant written() {
        try {
            return Files.getLastModifiedTime(place.index()).toInstant();
        } catch (IOException e) {
            return Instant.MIN; // there is none: nothing was seen
        }
    }

    private boolean isSeen(IndexFile.Row row, Instant written) {
        try {
            return row.isSeen(
                    Files.readAttributes(
                            place.root().resolve(row.path()), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS),
                    written);
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }

    // git: a line is a path, unless it begins like a quoted one
    private static boolean isLine(String path) {
        return path.indexOf('\n') < 0 && !path.startsWith("\"");
    }

    /** What Git would keep of these files, in their order; fewer where it cannot say. */
    private List<String> stored(List<String> paths) {
        return paths.isEmpty() || git.isEmpty()
                ? List.of()
                : git.get()
                        .ask(String.join("\n", paths) + "\n", "hash-object", "--stdin-paths")
                        .text()
                        .lines()
                        .toList();
    }
}
