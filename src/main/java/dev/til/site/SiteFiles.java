package dev.til.site;

import dev.til.note.Journal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The names of everything in a journal, to be looked up exactly, in any case, in any normal form, and as folders. */
public final class SiteFiles {
    private final Journal journal;
    private final Map<String, Journal.Entry> byPath = new HashMap<>();
    private final Set<String> folders = new HashSet<>();
    private @Nullable Map<String, List<String>> byName;
    private @Nullable Map<String, List<String>> byFolder;
    private @Nullable Map<String, String> byFold;

    public SiteFiles(Journal journal) {
        this.journal = journal;
        for (Journal.Entry entry : journal.entries()) {
            byPath.put(entry.path(), entry);
            for (int slash = entry.path().lastIndexOf('/');
                    slash > 0 && folders.add(entry.path().substring(0, slash));
                    slash = entry.path().lastIndexOf('/', slash - 1)) {}
        }
    }

    public Journal journal() {
        return journal;
    }

    public List<Journal.Entry> entries() {
        return journal.entries();
    }

    public Optional<Journal.Entry> entry(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    public boolean isFile(String path) {
        return byPath.containsKey(path);
    }

    /** Whether files lie below this path, which has no slash at its end; the empty path is the root. */
    public boolean isFolder(String path) {
        return path.isEmpty() || folders.contains(path);
    }

    public Set<String> folders() {
        return Collections.unmodifiableSet(folders);
    }

    /** The files with this name, in whatever folder. */
    public List<String> named(String name) {
        return Collections.unmodifiableList(byName().getOrDefault(name, List.of()));
    }

    /** The files that lie directly in a folder, which has no slash at its end; the empty path is the root. */
    public List<String> in(String folder) {
        return Collections.unmodifiableList(byFolder().getOrDefault(folder, List.of()));
    }

    private synchronized Map<String, List<String>> byName() {
        Map<String, List<String>> known = byName;
        if (known == null) {
            known = grouped(RepoPath::name);
            byName = known;
        }
        return known;
    }

    private synchronized Map<String, List<String>> byFolder() {
        Map<String, List<String>> known = byFolder;
        if (known == null) {
            known = grouped(RepoPath::folder);
            byFolder = known;
        }
        return known;
    }

    private Map<String, List<String>> grouped(UnaryOperator<String> by) {
        Map<String, List<String>> groups = new HashMap<>();
        for (Journal.Entry entry : entries()) {
            groups.computeIfAbsent(by.apply(entry.path()), none -> new ArrayList<>())
                    .add(entry.path());
        }
        return groups;
    }

    /** The path of a file or folder that differs from this one in case or normal form only. */
    public Optional<String> similar(String path) {
        return Optional.ofNullable(byFold().get(RepoPath.folded(path))).filter(found -> !found.equals(path));
    }

    private synchronized Map<String, String> byFold() {
        Map<String, String> known = byFold;
        if (known == null) {
            known = new HashMap<>();
            for (Journal.Entry entry : entries()) {
                known.putIfAbsent(RepoPath.folded(entry.path()), entry.path());
            }
            for (String folder : folders) {
                known.putIfAbsent(RepoPath.folded(folder), folder);
            }
            byFold = known;
        }
        return known;
    }
}
