package dev.til.submit;

import dev.til.config.MergeStyle;
import dev.til.forge.ForgeCheck;
import dev.til.forge.Proposal;
import dev.til.forge.Review;
import dev.til.git.history.CommitSignature;
import dev.til.git.history.History;
import dev.til.git.history.Replay;
import dev.til.notelist.NoteFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a branch is merge-ready, rule by rule. Pure. */
public final class Readiness {
    /** Whether a rule holds. */
    public enum State {
        HOLDS,
        MISSING,
        /** Only the network, or the forge, could tell. */
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One rule.
     *
     * @param why what is so, in a few words
     * @param fix the command that mends it; empty where it holds or there is none
     */
    public record Line(ReadinessRule rule, State state, String why, Optional<String> fix) {
        static Line of(ReadinessRule rule, boolean holds, String why, String fix) {
            return holds ? holds(rule, why) : missing(rule, why, fix);
        }

        static Line holds(ReadinessRule rule, String why) {
            return new Line(rule, State.HOLDS, why, Optional.empty());
        }

        static Line missing(ReadinessRule rule, String why, String fix) {
            return new Line(rule, State.MISSING, why, Optional.of(fix));
        }

        static Line unknown(ReadinessRule rule, String why) {
            return new Line(rule, State.UNKNOWN, why, Optional.empty());
        }
    }

    /**
     * The branch as it is here.
     *
     * @param mergeBase where it left the base
     * @param name the name that the team's pattern gives a branch for these notes; empty without a note
     * @param commits what it has and the base has not, oldest first
     * @param changed what all of them together change
     * @param allowed the files that belong to its notes
     * @param notes what it brings
     * @param strange those of the commits that somebody else has written
     * @param signatures by commit; empty where nothing can check one
     * @param errors what the check finds in the commit's own tree, each in one line
     * @param replay its commits on the base, made in memory
     */
    public record Local(
            SubmitSituation situation,
            String mergeBase,
            Optional<String> name,
            List<History.Commit> commits,
            List<String> changed,
            Set<String> allowed,
            List<NoteFacts> notes,
            List<History.Commit> strange,
            Map<String, CommitSignature> signatures,
            List<String> errors,
            Replay.Result replay) {
        /** The commits that carry work: a merge has a message of git's own. */
        Stream<History.Commit> single() {
            return commits.stream().filter(commit -> !commit.isMerge());
        }
    }

    /**
     * What only the remote and the forge know.
     *
     * @param name of the remote that is pushed to
     * @param readyCommand what makes a draft ready where til cannot
     * @param unreachable why the base could not be fetched, or the remote not be asked
     * @param silent why the forge could not be asked
     * @param guarded whether the forge protects the branch itself
     * @param reviewers who is to be asked, the author left out
     * @param merge how the team merges; empty for what the forge allows
     * @param approvals how many the team wants; 0 for no number
     */
    public record Remote(
            String name,
            Optional<String> readyCommand,
            Optional<String> unreachable,
            Optional<String> silent,
            boolean guarded,
            Proposal proposal,
            List<String> reviewers,
            Answer<Review> review,
            Answer<List<ForgeCheck>> checks,
            Optional<MergeStyle> merge,
            int approvals) {
        /** What the forge demands; nothing where it did not answer. */
        Review.Demands demands() {
            return review.value().map(Review::demands).orElse(Review.Demands.NONE);
        }

        /** Whether whoever merges makes one commit of what the review has left: the team says so, or the forge lets them. */
        boolean squashes() {
            return merge.map(style -> style == MergeStyle.SQUASH)
                    .orElseGet(() -> demands().squashes());
        }
    }

    /** What was asked of a forge: the answer, or why there is none. */
    public record Answer<T>(Optional<T> value, String why) {
        public static <T> Answer<T> of(T value) {
            return new Answer<>(Optional.of(value), "");
        }

        public static <T> Answer<T> none(String why) {
            return new Answer<>(Optional.empty(), why);
        }
    }

    private Readiness() {}

    /** Every rule with what is so about it, always all of them and in the same order. */
    public static List<Line> of(Local local, CommitForm form, Remote remote) {
        var mend = new ReadinessHints(local);
        boolean squashed = local.situation().reviewed() && remote.squashes();
        return Stream.of(
                        new ContentReadiness(local, mend, remote.guarded()).lines(),
                        new CommitReadiness(local, form, mend, squashed).lines(),
                        new MessageReadiness(local, form, mend, squashed).lines(),
                        new BaseReadiness(local, mend, remote.unreachable()).lines(),
                        new ForgeReadiness(local.situation(), remote).lines())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Line::rule))
                .toList();
    }
}
