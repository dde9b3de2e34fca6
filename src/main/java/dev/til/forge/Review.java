package dev.til.forge;

import java.util.List;
import java.util.Map;

/**
 * How far the review of a pull request has come.
 *
 * @param waiting who is asked and has not answered: logins, and teams as {@code org/team}
 * @param answers what the others say last, by login; the author is not among them
 */
public record Review(List<String> waiting, Map<String, Verdict> answers, Demands demands) {
    /**
     * What a forge wants of a pull request before it lets anybody merge it, as far as it says so to whoever asks.
     *
     * @param approvals how many; 0 for no number
     * @param squashes whether whoever merges may make one commit of all
     */
    public record Demands(int approvals, boolean squashes) {
        /** Where it demands nothing, or does not say. */
        public static final Demands NONE = new Demands(0, true);

        /** The stricter of two in each. */
        public Demands and(Demands other) {
            return new Demands(Math.max(approvals, other.approvals), squashes && other.squashes);
        }
    }

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
