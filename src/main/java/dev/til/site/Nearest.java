package dev.til.site;

import java.util.Locale;
import java.util.Optional;

/** Finds what a person probably meant to write. */
final class Nearest {
    private Nearest() {}

    /** The candidate that the fewest changed characters lead to; empty when all are too far away to be meant. */
    static Optional<String> of(String wanted, Iterable<String> candidates) {
        String from = wanted.toLowerCase(Locale.ROOT);
        // a third of the characters may be wrong, and never so many that any other name would do
        int best = Math.max(1, Math.min(8, from.length() / 3)) + 1;
        Optional<String> nearest = Optional.empty();
        for (String candidate : candidates) {
            int distance = candidate.equals(wanted) ? best : distance(from, candidate.toLowerCase(Locale.ROOT), best);
            if (distance < best) {
                best = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /** The file that was probably meant: of the same name elsewhere, else of a similar name in the same folder. */
    static Optional<String> file(String wanted, SiteFiles files) {
        String name = RepoPath.name(wanted);
        if (!name.isEmpty()) {
            var sameName = files.named(name);
            if (!sameName.isEmpty() && sameName.size() <= 20) {
                return sameName.stream().reduce((a, b) -> common(wanted, a) >= common(wanted, b) ? a : b);
            }
        }
        String folder = RepoPath.folder(wanted);
        return of(name, files.in(folder).stream().map(RepoPath::name).toList())
                .map(found -> RepoPath.in(folder, found));
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

    /** Levenshtein's distance, given up at {@code limit}. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int first = Math.max(1, i - limit);
            int last = Math.min(b.length(), i + limit);
            int diagonal = row[first - 1];
            row[first - 1] = first == 1 ? i : limit;
            int least = row[first - 1];
            for (int j = first; j <= last; j++) {
                int above = j == i + limit ? limit : row[j];
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(above, row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
        }
        return Math.min(limit, row[b.length()]);
    }
}
