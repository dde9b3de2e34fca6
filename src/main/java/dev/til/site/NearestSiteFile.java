package dev.til.site;

import dev.til.note.Nearest;
import dev.til.site.path.RelativePath;
import java.util.Optional;

/** Finds the file that a path was probably meant to lead to. */
public final class NearestSiteFile {
    /** A name that more files have says nothing. */
    private static final int MOST = 20;

    private NearestSiteFile() {}

    /** The one of the same name elsewhere, else of a similar name in the same folder. */
    public static Optional<String> of(String wanted, SiteFiles files) {
        return of(wanted, files, "");
    }

    /** @param from the file that the path stands in, which is never meant */
    public static Optional<String> of(String wanted, SiteFiles files, String from) {
        String name = RelativePath.name(wanted);
        if (!name.isEmpty()) {
            var sameName = files.named(name);
            Optional<String> elsewhere = sameName.size() > MOST
                    ? Optional.empty()
                    : sameName.stream()
                            .filter(path -> !path.equals(from))
                            .reduce((a, b) -> common(wanted, a) >= common(wanted, b) ? a : b);
            if (elsewhere.isPresent()) {
                return elsewhere;
            }
        }
        String folder = RelativePath.folder(wanted);
        return Nearest.of(
                        name,
                        files.in(folder).stream()
                                .filter(path -> !path.equals(from))
                                .map(RelativePath::name)
                                .toList())
                .map(found -> RelativePath.in(folder, found));
    }

    /** How many parts two paths share, counted from both ends. */
    private static int common(String wanted, String path) {
        String[] a = wanted.split("/");
        String[] b = path.split("/");
        int most = Math.min(a.length, b.length);
        int start = 0;
        while (start < most && a[start].equals(b[start])) {
            start++;
        }
        int end = 0;
        while (end < most - start && a[a.length - 1 - end].equals(b[b.length - 1 - end])) {
            end++;
        }
        return start + end;
    }
}
