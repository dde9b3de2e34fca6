package dev.til.submit;

import dev.til.forge.Check;
import dev.til.forge.Forge;
import dev.til.forge.Proposal;
import dev.til.forge.Review;
import dev.til.git.History;
import dev.til.git.Identity;
import dev.til.git.Replay;
import dev.til.git.Signature;
import dev.til.note.PathPattern;
import java.util.ArrayList;
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
    public record Line(Rule rule, State state, String why, Optional<String> fix) {
        static Line holds(Rule rule, String why) {
            return new Line(rule, State.HOLDS, why, Optional.empty());
        }

        static Line missing(Rule rule, String why, String fix) {
            return new Line(rule, State.MISSING, why, Optional.of(fix));
        }

        static Line unknown(Rule rule, String why) {
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
     * @param errors what the check finds in the commit's own tree, each in one line
     * @param replay its commits on the base, made in memory
     */
    public record Local(
            Situation situation,
            String mergeBase,
            Optional<String> name,
            List<History.Commit> commits,
            List<String> changed,
            Set<String> allowed,
            List<NoteFacts> notes,
            List<String> errors,
            Replay.Result replay) {}

    /**
     * What the person and the team want of a commit.
     *
     * @param sign whether the person signs
     * @param signatures by commit; empty where nothing can check one
     * @param pattern of a message's first line
     */
    public record Form(
            Identity identity, boolean signOff, boolean sign, Map<String, Signature> signatures, String pattern) {}

    /**
     * What only the remote and the forge know.
     *
     * @param name of the remote that is pushed to
     * @param unreachable why the base could not be fetched, or the remote not be asked
     * @param silent why the forge could not be asked
     * @param guarded whether the forge protects the branch itself
     * @param reviewers who is to be asked, the author left out
     */
    public record Remote(
            String name,
            Forge.Kind kind,
            Optional<String> unreachable,
            Optional<String> silent,
            boolean guarded,
            Proposal proposal,
            List<String> reviewers,
            Answer<Review> review,
            Answer<List<Check>> checks) {}

    /** What was asked of a forge: the answer, or why there is none. */
    public record Answer<T>(Optional<T> value, String why) {
        public static <T> Answer<T> of(T value) {
            return new Answer<>(Optional.of(value), "");
        }

        public static <T> Answer<T> none(String why) {
            return new Answer<>(Optional.empty(), why);
        }
    }

    private final Local local;
    private final Form form;
    private final Remote remote;
    private final Situation now;
    private final Mend mend;
    private final List<Line> lines = new ArrayList<>();

    private Readiness(Local local, Form form, Remote remote) {
        this.local = local;
        this.form = form;
        this.remote = remote;
        this.now = local.situation();
        this.mend = new Mend(local, form.pattern());
    }

    /** Every rule with what is so about it, always all of them and in the same order. */
    public static List<Line> of(Local local, Form form, Remote remote) {
        var readiness = new Readiness(local, form, remote);
        readiness.content();
        readiness.base();
        readiness.lines.addAll(new ForgeRules(local.situation(), remote).lines());
        readiness.lines.sort(Comparator.comparing(Line::rule));
        return List.copyOf(readiness.lines);
    }

    private void line(Rule rule, boolean holds, String why, String fix) {
        lines.add(holds ? Line.holds(rule, why) : Line.missing(rule, why, fix));
    }

    private void content() {
        boolean own = !now.branch().equals(now.base()) && !remote.guarded();
        String on = "on '%s'".formatted(now.branch());
        line(Rule.BRANCH, own, remote.guarded() ? on + ", which is protected" : on, mend.branch());
        line(
                Rule.COMMITTED,
                now.unsaved().isEmpty(),
                now.unsaved().isEmpty() ? "nothing is open" : String.join(", ", now.unsaved()),
                "til save");
        count();
        boolean merges = local.commits().stream().anyMatch(Readiness::isMerge);
        line(Rule.LINEAR, !merges, merges ? "there are merges" : "the history is linear", mend.submit());
        message();
        author();
        signOff();
        signature();
        List<String> foreign = local.changed().stream()
                .filter(path -> !local.allowed().contains(path))
                .toList();
        boolean stale = foreign.isEmpty() && !now.stale().isEmpty();
        line(
                Rule.FILES,
                foreign.isEmpty() && !stale,
                stale
                        ? "the list of notes in %s is not up to date".formatted(String.join(", ", now.stale()))
                        : foreign.isEmpty() ? "only its own" : String.join(", ", foreign),
                stale ? mend.submit() : mend.files(foreign));
        List<String> errors = local.errors();
        line(
                Rule.CHECK,
                errors.isEmpty(),
                errors.isEmpty()
                        ? "no errors"
                        : errors.size() == 1
                                ? errors.get(0)
                                : "%d errors, the first: %s".formatted(errors.size(), errors.get(0)),
                "til check --commit HEAD");
    }

    private static boolean isMerge(History.Commit commit) {
        return commit.parents().size() > 1;
    }

    private void count() {
        int commits = local.commits().size();
        int notes = local.notes().size();
        String why = "%s, %s"
                .formatted(commits == 1 ? "1 commit" : commits + " commits", notes == 1 ? "1 note" : notes + " notes");
        List<History.Commit> unfinished = local.commits().stream()
                .filter(commit -> commit.subject().matches("(?i)(?:(?:fixup|squash|amend)!|wip\\b).*"))
                .toList();
        if (commits == 0) {
            lines.add(Line.missing(
                    Rule.ONE_COMMIT, "there is no commit yet", now.unsaved().isEmpty() ? "til new" : "til save"));
        } else if (commits > Math.max(1, notes)) {
            lines.add(Line.missing(Rule.ONE_COMMIT, why, mend.submit()));
        } else if (!unfinished.isEmpty()) {
            lines.add(Line.missing(
                    Rule.ONE_COMMIT,
                    "'%s' is not meant to stay".formatted(unfinished.get(0).subject()),
                    mend.reword(unfinished.get(0))));
        } else {
            lines.add(Line.holds(Rule.ONE_COMMIT, why));
        }
    }

    private void message() {
        Optional<History.Commit> odd =
                single().filter(commit -> !hasForm(commit.subject())).findFirst();
        Optional<History.Commit> untidy =
                single().filter(commit -> !isTidy(commit.message())).findFirst();
        if (odd.isPresent()) {
            lines.add(Line.missing(
                    Rule.MESSAGE,
                    "'%s' is not '%s'".formatted(odd.get().subject(), form.pattern()),
                    mend.reword(odd.get())));
        } else if (untidy.isPresent()) {
            lines.add(Line.missing(
                    Rule.MESSAGE,
                    "blanks at line ends, lines too many, or no line break at the end",
                    mend.each(local.commits(), untidy.stream().toList(), "git commit --amend --only --no-edit")));
        } else {
            lines.add(Line.holds(Rule.MESSAGE, "as '%s'".formatted(form.pattern())));
        }
    }

    /** The commits that carry work: a merge has a message of git's own. */
    private Stream<History.Commit> single() {
        return local.commits().stream().filter(commit -> !isMerge(commit));
    }

    private boolean hasForm(String subject) {
        return local.notes().stream().anyMatch(note -> note.fits(form.pattern(), subject))
                || (local.notes().isEmpty()
                        && PathPattern.of(form.pattern()).match(subject).isPresent());
    }

    /** git: what {@code --cleanup=whitespace} leaves as it is. */
    private static boolean isTidy(String message) {
        return message.equals(message.strip() + "\n")
                && !message.contains("\n\n\n")
                && message.lines().allMatch(line -> line.equals(line.stripTrailing()))
                && message.lines().skip(1).limit(1).allMatch(String::isEmpty);
    }

    private void author() {
        String me = form.identity().email();
        List<History.Commit> strange =
                single().filter(commit -> !commit.author().email().equals(me)).toList();
        line(
                Rule.AUTHOR,
                strange.isEmpty(),
                strange.isEmpty()
                        ? me
                        : "%s, but you are %s".formatted(strange.get(0).author().email(), me),
                mend.author(strange, form.identity()));
    }

    private void signOff() {
        if (!form.signOff()) {
            lines.add(Line.holds(Rule.SIGN_OFF, "nobody asks for it"));
            return;
        }
        List<History.Commit> without =
                single().filter(commit -> !isSignedOff(commit)).toList();
        line(
                Rule.SIGN_OFF,
                without.isEmpty(),
                without.isEmpty()
                        ? "by the author"
                        : "no Signed-off-by of %s"
                                .formatted(without.get(0).author().email()),
                mend.each(local.commits(), without, "git commit --amend --only --no-edit --signoff"));
    }

    /** DCO: the one who signs off is the author. */
    private static boolean isSignedOff(History.Commit commit) {
        String end = "<" + commit.author().email().toLowerCase(Locale.ROOT) + ">";
        return Message.parse(commit.message()).trailers().stream()
                .map(trailer -> trailer.toLowerCase(Locale.ROOT))
                .anyMatch(trailer -> trailer.startsWith("signed-off-by:") && trailer.endsWith(end));
    }

    private void signature() {
        List<History.Commit> unsigned =
                single().filter(commit -> form.sign() && !commit.signed()).toList();
        List<History.Commit> odd = single().filter(History.Commit::signed)
                .filter(commit -> form.signatures().getOrDefault(commit.id(), Signature.GOOD) != Signature.GOOD)
                .toList();
        String sign = "git commit --amend --only --no-edit -S";
        boolean unchecked = single().anyMatch(
                        commit -> commit.signed() && !form.signatures().containsKey(commit.id()));
        if (!unsigned.isEmpty()) {
            String why = "commit.gpgSign is set, but %s is not signed"
                    .formatted(Mend.brief(unsigned.get(0).id()));
            lines.add(Line.missing(Rule.SIGNATURE, why, mend.each(local.commits(), unsigned, sign)));
        } else if (!odd.isEmpty()) {
            String why = switch (form.signatures().getOrDefault(odd.get(0).id(), Signature.BAD)) {
                case EXPIRED -> "the signature of %s or its key has expired";
                case UNVERIFIABLE -> "no key here fits the signature of %s";
                default -> "the signature of %s is not good";
            };
            lines.add(Line.missing(
                    Rule.SIGNATURE, why.formatted(Mend.brief(odd.get(0).id())), mend.each(local.commits(), odd, sign)));
        } else if (unchecked) {
            lines.add(Line.unknown(Rule.SIGNATURE, "only git can check the signature, and there is none"));
        } else {
            boolean signed = single().anyMatch(History.Commit::signed);
            lines.add(Line.holds(Rule.SIGNATURE, signed ? "good, as git says" : "you do not sign"));
        }
    }

    private void base() {
        boolean fits = local.replay() instanceof Replay.Result.Replayed;
        line(
                Rule.CONFLICT,
                fits,
                local.replay() instanceof Replay.Result.Conflict conflict
                        ? "both have changed " + String.join(", ", conflict.paths())
                        : "it fits onto '%s'".formatted(now.onto()),
                mend.submit());
        if (remote.unreachable().isPresent()) {
            lines.add(Line.unknown(
                    Rule.UP_TO_DATE,
                    "cannot be known offline: " + remote.unreachable().get()));
        } else {
            boolean behind = now.behind(local.mergeBase());
            line(
                    Rule.UP_TO_DATE,
                    !behind,
                    behind ? "'%s' has moved on".formatted(now.onto()) : "'%s' as fetched now".formatted(now.onto()),
                    mend.submit());
        }
    }
}
