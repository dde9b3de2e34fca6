package dev.til.scaffold.inference;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what notes do, to find out what most of them do. Of equals the one that was seen first wins. */
final class InferenceVotes<T> {
    private final Map<T, Integer> counts = new LinkedHashMap<>();
    private int voters;

    /** One note's vote for each of these. */
    void vote(Collection<? extends T> forms) {
        voters++;
        forms.forEach(form -> counts.merge(form, 1, Integer::sum));
    }

    int voters() {
        return voters;
    }

    int count(T form) {
        return counts.getOrDefault(form, 0);
    }

    Map<T, Integer> counts() {
        return counts;
    }

    Optional<T> winner() {
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry<T, Integer>::getValue))
                .map(Map.Entry::getKey)
                .map(most -> first(counts.getOrDefault(most, 0)));
    }

    private T first(int count) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == count)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The winner, if at least this share of the voters wants it. */
    Optional<T> winner(double share) {
        return winner().filter(form -> count(form) >= share * voters);
    }
}
