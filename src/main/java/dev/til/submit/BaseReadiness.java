package dev.til.submit;

import dev.til.git.history.Replay;
import java.util.List;
import java.util.Optional;

/** What is asked of the branch against its base. */
final class BaseReadiness {
    private final Readiness.Local local;
    private final SubmitSituation now;
    private final ReadinessHints mend;
    private final Optional<String> unreachable;

    /** @param unreachable why the base could not be fetched */
    BaseReadiness(Readiness.Local local, ReadinessHints mend, Optional<String> unreachable) {
        this.local = local;
        this.now = local.situation();
        this.mend = mend;
        this.unreachable = unreachable;
    }

    List<Readiness.Line> lines() {
        return List.of(conflict(), upToDate());
    }

    private Readiness.Line conflict() {
        boolean fits = local.replay() instanceof Replay.Result.Replayed;
        return Readiness.Line.of(
                ReadinessRule.CONFLICT,
                fits,
                local.replay() instanceof Replay.Result.Conflict conflict
                        ? "both have changed " + String.join(", ", conflict.paths())
                        : "it fits onto '%s'".formatted(now.ground()),
                mend.submit());
    }

    private Readiness.Line upToDate() {
        if (unreachable.isPresent()) {
            return Readiness.Line.unknown(ReadinessRule.UP_TO_DATE, "cannot be known offline: " + unreachable.get());
        } else if (now.founding()) {
            return Readiness.Line.of(
                    ReadinessRule.UP_TO_DATE,
                    false,
                    "'%s' is only here: the remote has no branch yet".formatted(now.base()),
                    mend.submit());
        } else {
            boolean behind = now.behind(local.mergeBase());
            return Readiness.Line.of(
                    ReadinessRule.UP_TO_DATE,
                    !behind,
                    behind
                            ? "'%s' has moved on".formatted(now.ground())
                            : "'%s' as fetched now".formatted(now.ground()),
                    mend.submit());
        }
    }
}
