package dev.til.site;

import dev.til.facts.WeakMemo;
import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The names of everything in a journal, to be looked up exactly, in any case, in any normal form, and as folders. */
public final class SiteFiles {
    private static final char AFTER_SLASH = '/' + 1;

    private final Journal journal;
    private final List<Journal.Entry> entries;
    private final PackedEntries listing;
    private final Supplier<Map<String, List<String>>> byName = new WeakMemo<>(this::names);
    private final Supplier<Map<String, String>> byFold = new WeakMemo<>(this::folded);
    /** Only the references of Hugo ask for these. */
    private volatile @Nullable Map<String, List<String>> byFoldedName;

    /** Only links that would be dead ask for it. */
    private volatile @Nullable SiteGitignore ignored;

    public SiteFiles(Journal journal) {
        this.journal = journal;
        this.entries = journal.entries();
        this.listing = journal.listing();
    }

    public Journal journal() {
        return journal;
    }

    public List<Journal.Entry> entries() {
        return entries;
    }

    /** The same, with the same numbers, without an object for each. */
    PackedEntries listing() {
        return listing;
    }

    public Optional<Journal.Entry> entry(String path) {
        int number = listing.find(path);
        return number < 0 ? Optional.empty() : Optional.of(entries.get(number));
    }

    public boolean isFile(String path) {
        return listing.find(path) >= 0;
    }

    /** Whether files lie below this path, which has no slash at its end; the empty path is the root. */
    public boolean isFolder(String path) {
        return path.isEmpty() || listing.isFolder(path);
    }

    /** Whether a path lies below a symbolic link or a submodule, so that nobody here knows what is there. */
    public boolean leadsElsewhere(String path) {
        for (String above = RelativePath.folder(path); !above.isEmpty(); above = RelativePath.folder(above)) {
            Optional<Journal.Entry> entry = entry(above);
            if (entry.isPresent()) {
                return entry.get().kind() != Journal.Kind.FILE;
            }
        }
        return false;
    }

    /** The files with this name, in whatever folder. */
    public List<String> named(String name) {
        return Collections.unmodifiableList(byName.get().getOrDefault(name, List.of()));
    }

    /** The files with this name, or one that differs from it in case or normal form only, in whatever folder. */
    public List<String> namedAlike(String name) {
        Map<String, List<String>> known = byFoldedName;
        if (known == null) {
            known = names(true);
            byFoldedName = known;
        }
        return Collections.unmodifiableList(known.getOrDefault(RelativePath.folded(name), List.of()));
    }

    /** The files with one of these names, in whatever folder, in Git's order; no map of all names is made for it. */
    public List<String> called(Set<String> names) {
        return listing.called(names);
    }

    private Map<String, List<String>> names() {
        return names(false);
    }

    private Map<String, List<String>> names(boolean folded) {
        Map<String, List<String>> names = new HashMap<>();
        for (Journal.Entry entry : entries) {
            String name = RelativePath.name(entry.path());
            names.computeIfAbsent(folded ? RelativePath.folded(name) : name, none -> new ArrayList<>(1))
                    .add(entry.path());
        }
        return names;
    }

    /** The files whose names begin so, in letters of whatever case, in whatever folder. */
    public List<String> begunWith(String start) {
        return listing.begunWith(start);
    }

    /** Whether no more than one file has this name, in whatever folder. */
    boolean isUnique(String name) {
        return listing.named(name) < 2;
    }

    /** The files that lie directly in a folder, which has no slash at its end; the empty path is the root. */
    public List<String> in(String folder) {
        String start = folder.isEmpty() ? "" : folder + "/";
        byte[] bytes = start.getBytes(StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        for (int i = listing.from(start); i < listing.size() && listing.startsWith(i, bytes); ) {
            String path = listing.path(i);
            int slash = path.indexOf('/', start.length());
            if (slash < 0) {
                found.add(path);
                i++;
            } else {
                // past all that lies in that folder; of a name that is no UTF-8 nobody knows where that is
                i = Math.max(i + 1, listing.from(path.substring(0, slash) + AFTER_SLASH));
            }
        }
        return found;
    }

    /** The files below a folder, which has no slash at its end; the empty path is the root. */
    public List<Journal.Entry> below(String folder) {
        if (folder.isEmpty()) {
            return entries;
        }
        byte[] start = (folder + "/").getBytes(StandardCharsets.UTF_8);
        int first = listing.from(folder + "/");
        int end = first;
        while (end < listing.size() && listing.startsWith(end, start)) {
            end++;
        }
        return entries.subList(first, end);
    }

    /** The path of a file or folder that differs from this one in case or normal form only. */
    public Optional<String> similar(String path) {
        return Optional.ofNullable(byFold.get().get(RelativePath.folded(path))).filter(found -> !found.equals(path));
    }

    /** What the repository's {@code .gitignore} files name. */
    public SiteGitignore ignored() {
        SiteGitignore known = ignored;
        if (known == null) {
            known = new SiteGitignore(this);
            ignored = known;
        }
        return known;
    }

    private Map<String, String> folded() {
        Map<String, String> folded = new HashMap<>();
        Set<String> folders = new HashSet<>();
        for (Journal.Entry entry : entries) {
            String path = entry.path();
            folded.putIfAbsent(RelativePath.folded(path), path);
            for (int slash = path.lastIndexOf('/');
                    slash > 0 && folders.add(path.substring(0, slash));
                    slash = path.lastIndexOf('/', slash - 1)) {}
        }
        for (String folder : folders) {
            folded.putIfAbsent(RelativePath.folded(folder), folder);
        }
        return folded;
    }
}
