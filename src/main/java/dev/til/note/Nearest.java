package dev.til.note;

import java.util.Locale;
import java.util.Optional;

/** Finds what a person probably meant to write. */
public final class Nearest {
    private Nearest() {}

    /**
     * The candidate that the fewest changed characters lead to, the first of them where there are several; empty when all
     * are too far away to be meant.
     */
    public static Optional<String> of(String wanted, Iterable<String> candidates) {
        String from = wanted.toLowerCase(Locale.ROOT);
        int best = most(from.length()) + 1;
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

    /** A third of the characters may be wrong, and never so many that any other name would do. */
    private static int most(int length) {
        return length < 2 ? 0 : Math.max(1, Math.min(8, length / 3));
    }

    /** How many characters must be typed, dropped, changed or swapped with the next one; given up at {@code limit}. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int first = Math.max(1, i - limit); // further from the diagonal everything costs more than the limit
            int end = Math.min(b.length(), i + limit);
            row[first - 1] = first == 1 ? i : limit;
            int least = row[first - 1];
            for (int j = first; j <= end; j++) {
                int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (swapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
            if (end < b.length()) {
                row[end + 1] = limit;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(limit, last[b.length()]);
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
