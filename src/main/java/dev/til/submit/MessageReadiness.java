package dev.til.submit;

import dev.til.git.history.History;
import java.util.List;
import java.util.Optional;

/** What is asked of the commits' messages. */
final class MessageReadiness {
    private final Readiness.Local local;
    private final CommitForm form;
    private final ReadinessHints mend;
    private final boolean squashed;

    /** @param squashed whether the commits become one when they are merged, with the first one's message */
    MessageReadiness(Readiness.Local local, CommitForm form, ReadinessHints mend, boolean squashed) {
        this.local = local;
        this.form = form;
        this.mend = mend;
        this.squashed = squashed;
    }

    List<Readiness.Line> lines() {
        return List.of(message(), signOff());
    }

    private Readiness.Line message() {
        Optional<History.Commit> odd = local.single()
                .limit(squashed ? 1 : Long.MAX_VALUE)
                .filter(commit -> !form.isSubject(commit.subject(), local.notes()))
                .findFirst();
        Optional<History.Commit> untidy = local.single()
                .filter(commit -> !CommitForm.isTidy(commit.message()))
                .findFirst();
        if (odd.isPresent()) {
            return Readiness.Line.missing(
                    ReadinessRule.MESSAGE,
                    "'%s' is not '%s'".formatted(odd.get().subject(), form.pattern()),
                    CommitForm.isUnfinished(odd.get().subject())
                            ? mend.message("git commit --amend --only")
                            : mend.reword(odd.get(), form.pattern()));
        } else if (untidy.isPresent()) {
            return Readiness.Line.missing(
                    ReadinessRule.MESSAGE,
                    "blanks at line ends, lines too many, or no line break at the end",
                    mend.message("git commit --amend --only --no-edit"));
        } else {
            return Readiness.Line.holds(ReadinessRule.MESSAGE, "as '%s'".formatted(form.pattern()));
        }
    }

    private Readiness.Line signOff() {
        if (!form.signOff()) {
            return Readiness.Line.holds(ReadinessRule.SIGN_OFF, "nobody asks for it");
        }
        List<History.Commit> without =
                local.single().filter(commit -> !form.isSignedOff(commit)).toList();
        boolean mine = without.stream().allMatch(form::isMine);
        String amend = mend.each(local.commits(), without, "git commit --amend --only --no-edit --signoff");
        return Readiness.Line.of(
                ReadinessRule.SIGN_OFF,
                without.isEmpty(),
                without.isEmpty()
                        ? "by the author"
                        : "no Signed-off-by of %s"
                                .formatted(without.get(0).author().email()),
                mine ? mend.message(amend) : amend);
    }
}
