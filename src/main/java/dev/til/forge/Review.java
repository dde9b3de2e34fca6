package dev.til.forge;

import java.util.List;
import java.util.Map;

/**
 * How far the review of a pull request has come.
 *
 * @param waiting who is asked and has not answered: logins, and teams as {@code org/team}
 * @param answers what the others say last, by login; the author is not among them
 */
public record Review(List<String> waiting, Map<String, Verdict> answers, ReviewDemands demands) {
    /** What a reviewer says. */
    public enum Verdict {
        APPROVED,
        REFUSED,
        COMMENTED
    }

    public Review {
        waiting = List.copyOf(waiting);
        answers = Map.copyOf(answers);
    }

    /** The logins with one verdict, sorted. */
    public List<String> saying(Verdict verdict) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue() == verdict)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
