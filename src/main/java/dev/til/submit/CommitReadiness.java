package dev.til.submit;

import dev.til.git.history.CommitSignature;
import dev.til.git.history.History;
import java.util.List;

/** What is asked of the branch's commits: how many, by whom, signed by whom. */
final class CommitReadiness {
    private final Readiness.Local local;
    private final CommitForm form;
    private final ReadinessHints mend;
    private final boolean squashed;

    /** @param squashed whether they become one when they are merged, whatever they are now */
    CommitReadiness(Readiness.Local local, CommitForm form, ReadinessHints mend, boolean squashed) {
        this.local = local;
        this.form = form;
        this.mend = mend;
        this.squashed = squashed;
    }

    List<Readiness.Line> lines() {
        return List.of(count(), linear(), author(), signature());
    }

    private Readiness.Line count() {
        int commits = local.commits().size();
        int notes = local.notes().size();
        String why = "%s, %s"
                .formatted(commits == 1 ? "1 commit" : commits + " commits", notes == 1 ? "1 note" : notes + " notes");
        List<History.Commit> unfinished = local.commits().stream()
                .filter(commit -> CommitForm.isUnfinished(commit.subject()))
                .toList();
        if (commits == 0) {
            return Readiness.Line.missing(
                    ReadinessRule.ONE_COMMIT,
                    "there is no commit yet",
                    local.situation().unsaved().isEmpty() ? "til new" : "til save");
        } else if (squashed && (commits > Math.max(1, notes) || !unfinished.isEmpty())) {
            return Readiness.Line.holds(ReadinessRule.ONE_COMMIT, why + ", squashed when it is merged");
        } else if (commits > Math.max(1, notes)) {
            return Readiness.Line.missing(ReadinessRule.ONE_COMMIT, why, mend.submit());
        } else if (!unfinished.isEmpty()) {
            return Readiness.Line.missing(
                    ReadinessRule.ONE_COMMIT,
                    "'%s' is not meant to stay".formatted(unfinished.get(0).subject()),
                    mend.message("git commit --amend --only"));
        } else {
            return Readiness.Line.holds(ReadinessRule.ONE_COMMIT, why);
        }
    }

    private Readiness.Line linear() {
        boolean merges = local.commits().stream().anyMatch(History.Commit::isMerge);
        String why = merges ? "there are merges" : "the history is linear";
        return Readiness.Line.of(
                ReadinessRule.LINEAR,
                !merges || squashed,
                merges && squashed ? why + ", and a squash leaves none" : why,
                mend.submit());
    }

    private Readiness.Line author() {
        String me = form.identity().email();
        List<History.Commit> strange =
                local.single().filter(local.strange()::contains).toList();
        return Readiness.Line.of(
                ReadinessRule.AUTHOR,
                strange.isEmpty(),
                strange.isEmpty()
                        ? me
                        : "%s, but you are %s".formatted(strange.get(0).writer(), me),
                mend.author(strange, form.identity()));
    }

    private Readiness.Line signature() {
        List<History.Commit> unsigned =
                local.single().filter(commit -> form.sign() && !commit.signed()).toList();
        List<History.Commit> odd = local.single()
                .filter(History.Commit::signed)
                .filter(commit ->
                        local.signatures().getOrDefault(commit.id(), CommitSignature.GOOD) != CommitSignature.GOOD)
                .toList();
        String sign = "git commit --amend --only --no-edit -S";
        boolean unchecked = local.single()
                .anyMatch(commit -> commit.signed() && !local.signatures().containsKey(commit.id()));
        if (!unsigned.isEmpty()) {
            String why = "commit.gpgSign is set, but %s is not signed"
                    .formatted(ReadinessHints.brief(unsigned.get(0).id()));
            return Readiness.Line.missing(ReadinessRule.SIGNATURE, why, mend.each(local.commits(), unsigned, sign));
        } else if (!odd.isEmpty()) {
            String why = switch (local.signatures().getOrDefault(odd.get(0).id(), CommitSignature.BAD)) {
                case EXPIRED -> "the signature of %s or its key has expired";
                case UNVERIFIABLE -> "no key here fits the signature of %s";
                default -> "the signature of %s is not good";
            };
            return Readiness.Line.missing(
                    ReadinessRule.SIGNATURE,
                    why.formatted(ReadinessHints.brief(odd.get(0).id())),
                    mend.each(local.commits(), odd, sign));
        } else if (unchecked) {
            return Readiness.Line.unknown(
                    ReadinessRule.SIGNATURE, "only git can check the signature, and there is none");
        } else {
            boolean signed = local.single().anyMatch(History.Commit::signed);
            return Readiness.Line.holds(ReadinessRule.SIGNATURE, signed ? "good, as git says" : "you do not sign");
        }
    }
}
