package dev.til.site.jekyll.publish;

import dev.til.site.path.Globs;
import java.util.ArrayList;
import java.util.List;

/** Which files and folders Jekyll looks at. Paths are relative to the site's sources. */
final class JekyllEntries {
    private final List<Globbed> included = new ArrayList<>();
    private final List<Globbed> excluded = new ArrayList<>();

    // Jekyll: EntryFilter#glob_include?, fnmatch without FNM_PATHNAME, or the pattern begins the path
    private record Globbed(String pattern) {
        static Globbed of(String pattern) {
            return new Globbed(pattern.startsWith("/") ? pattern.substring(1) : pattern);
        }

        boolean has(String path, boolean folder) {
            return !pattern.isEmpty()
                    && (path.startsWith(pattern)
                            || (folder && pattern.equals(path + "/"))
                            || Globs.FNMATCH.meets(pattern, path));
        }
    }

    JekyllEntries(JekyllConfig config) {
        config.included().forEach(pattern -> included.add(Globbed.of(pattern)));
        config.excluded().forEach(pattern -> excluded.add(Globbed.of(pattern)));
    }

    /** Why an entry is passed over. */
    enum Verdict {
        SEEN,
        EXCLUDED,
        /** Its name begins with one of {@code . _ # ~}, or ends with {@code ~} or a dot. */
        SPECIAL
    }

    /**
     * What becomes of one entry.
     *
     * @param base the folder that is being read
     * @param entry the path below it
     */
    Verdict verdict(String base, String entry, boolean folder) {
        String name = entry.substring(entry.lastIndexOf('/') + 1);
        if (entry.endsWith(".")) {
            return Verdict.SPECIAL;
        }
        boolean wanted = included.stream().anyMatch(glob -> glob.has(entry, folder) || glob.has(name, folder));
        if (wanted) {
            return Verdict.SEEN;
        }
        String path = base.isEmpty() ? entry : base + "/" + entry;
        if (excluded.stream().anyMatch(glob -> glob.has(path, folder))) {
            return Verdict.EXCLUDED;
        }
        return special(entry) || special(name) || entry.endsWith("~") ? Verdict.SPECIAL : Verdict.SEEN;
    }

    private static boolean special(String name) {
        return !name.isEmpty() && "._#~".indexOf(name.charAt(0)) >= 0;
    }

    /** What becomes of a folder and all that it lies in; the empty path is the sources' root. */
    Verdict folder(String path) {
        int from = 0;
        while (from < path.length()) {
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            String base = from == 0 ? "" : path.substring(0, from - 1);
            Verdict verdict = verdict(base, path.substring(from, end), true);
            if (verdict != Verdict.SEEN) {
                return verdict;
            }
            from = end + 1;
        }
        return Verdict.SEEN;
    }
}
