package dev.til.check;

import java.util.Collection;
import java.util.List;

/**
 * The notes that a check has looked at. Of a thousand no list is made before somebody asks for it.
 *
 * @param paths each with a NUL behind it, which no path has; empty where only their number is known
 * @param unchecked which of their links nobody followed
 */
public record CheckedNotes(int count, String paths, UncheckedLinks unchecked) {
    public static final CheckedNotes NONE = new CheckedNotes(0, "", UncheckedLinks.NONE);

    public static CheckedNotes of(Collection<String> paths, UncheckedLinks unchecked) {
        var joined = new StringBuilder();
        paths.forEach(path -> joined.append(path).append('\0'));
        return new CheckedNotes(paths.size(), joined.toString(), unchecked);
    }

    /** Their paths, in the order of the check. */
    public List<String> all() {
        return paths.isEmpty() ? List.of() : List.of(paths.split("\0"));
    }
}
