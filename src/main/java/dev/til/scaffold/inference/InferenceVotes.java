package dev.til.scaffold.inference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what notes do, each with its weight, to find out what most of them do. Of equals the one that was seen first wins. */
final class InferenceVotes<T> {
    private final Map<T, Double> counts = new LinkedHashMap<>();
    private double voters;

    /** One note's vote for each of these. */
    void vote(double weight, Collection<? extends T> forms) {
        voters += weight;
        forms.forEach(form -> counts.merge(form, weight, Double::sum));
    }

    /** The weight of all who voted. */
    double voters() {
        return voters;
    }

    double count(T form) {
        return counts.getOrDefault(form, 0.0);
    }

    /** The share of the voters that want it, of 1. */
    double share(T form) {
        return voters == 0 ? 0 : count(form) / voters;
    }

    Map<T, Double> counts() {
        return counts;
    }

    Optional<T> winner() {
        T first = null;
        for (Map.Entry<T, Double> entry : counts.entrySet()) {
            if (first == null || entry.getValue() > count(first)) {
                first = entry.getKey();
            }
        }
        return Optional.ofNullable(first);
    }

    /** The winner, if at least this share of the voters wants it. */
    Optional<T> winner(double share) {
        return winner().filter(form -> share(form) >= share);
    }
}
