package dev.til.submit;

import java.util.List;

/** What is asked of the branch and of all that it changes. */
final class ContentReadiness {
    private final Readiness.Local local;
    private final SubmitSituation now;
    private final ReadinessHints mend;
    private final boolean guarded;

    /** @param guarded whether the forge protects the branch itself */
    ContentReadiness(Readiness.Local local, ReadinessHints mend, boolean guarded) {
        this.local = local;
        this.now = local.situation();
        this.mend = mend;
        this.guarded = guarded;
    }

    List<Readiness.Line> lines() {
        return List.of(branch(), committed(), files(), check());
    }

    private Readiness.Line branch() {
        boolean own = !now.branch().equals(now.base()) && !guarded;
        String on = "on '%s'".formatted(now.branch());
        return Readiness.Line.of(ReadinessRule.BRANCH, own, guarded ? on + ", which is protected" : on, mend.branch());
    }

    private Readiness.Line committed() {
        return Readiness.Line.of(
                ReadinessRule.COMMITTED,
                now.unsaved().isEmpty(),
                now.unsaved().isEmpty() ? "nothing is open" : String.join(", ", now.unsaved()),
                "til save");
    }

    private Readiness.Line files() {
        List<String> foreign = local.changed().stream()
                .filter(path -> !local.allowed().contains(path))
                .toList();
        boolean stale = foreign.isEmpty() && !now.stale().isEmpty();
        return Readiness.Line.of(
                ReadinessRule.FILES,
                foreign.isEmpty() && !stale,
                stale
                        ? "the list of notes in %s is not up to date".formatted(String.join(", ", now.stale()))
                        : foreign.isEmpty() ? "only its own" : String.join(", ", foreign),
                stale ? mend.submit() : mend.files(foreign));
    }

    private Readiness.Line check() {
        List<String> errors = local.errors();
        return Readiness.Line.of(
                ReadinessRule.CHECK,
                errors.isEmpty(),
                errors.isEmpty()
                        ? "no errors"
                        : errors.size() == 1
                                ? errors.get(0)
                                : "%d errors, the first: %s".formatted(errors.size(), errors.get(0)),
                "til check --commit HEAD");
    }
}
