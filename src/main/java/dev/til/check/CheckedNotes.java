package dev.til.check;

import java.util.Collection;
import java.util.List;

/**
 * The notes that a check has looked at. Of a thousand no list is made before somebody asks for it.
 *
 * @param paths each with a NUL behind it, which no path has; empty where only their number is known
 */
public record CheckedNotes(int count, String paths) {
    public static final CheckedNotes NONE = new CheckedNotes(0, "");

    public static CheckedNotes of(Collection<String> paths) {
        var joined = new StringBuilder();
        paths.forEach(path -> joined.append(path).append('\0'));
        return new CheckedNotes(paths.size(), joined.toString());
    }

    /** Their paths, in the order of the check. */
    public List<String> all() {
        return paths.isEmpty() ? List.of() : List.of(paths.split("\0"));
    }
}
