package dev.til.submit;

import dev.til.forge.Proposal;
import dev.til.git.History;
import dev.til.git.Identity;
import dev.til.git.Replay;
import dev.til.note.PathPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    public record Line(String rule, State state, String why, Optional<String> fix) {}

    /**
     * What is known.
     *
     * @param fetched whether the base is the remote's newest
     * @param reachable whether the remote was asked for the branch
     * @param answers whether the forge was asked for the pull request
     * @param replay the branch's commits on the base, made in memory
     * @param errors how many errors the check of the commit's own tree finds
     * @param allowed the files that belong to the branch's notes
     * @param sign whether the person signs commits
     */
    public record Known(
            Situation situation,
            List<History.Commit> commits,
            String mergeBase,
            Proposal proposal,
            boolean fetched,
            boolean reachable,
            boolean answers,
            Replay.Result replay,
            long errors,
            int notes,
            Set<String> allowed,
            Identity identity,
            boolean sign,
            String messagePattern) {}

    private final Known known;
    private final List<Line> lines = new ArrayList<>();

    private Readiness(Known known) {
        this.known = known;
    }

    /** Every rule with what is so about it, in the order in which they are mended. */
    public static List<Line> of(Known known) {
        return new Readiness(known).lines();
    }

    private List<Line> lines() {
        Situation now = known.situation();
        line("on a branch of its own", !now.branch().equals(now.base()), "on '%s'".formatted(now.branch()), "til new");
        line("everything is committed", now.unsaved().isEmpty(), open(now), "til save");
        line("something to hand in", !now.commits().isEmpty(), now.commits().size() + " commits", "til new");
        commits(now);
        line(
                "the check passes on the commit",
                known.errors() == 0,
                known.errors() + " errors",
                "til check --commit HEAD");
        base(now);
        remote(now);
        request(now);
        return List.copyOf(lines);
    }

    private static String open(Situation now) {
        return now.unsaved().isEmpty() ? "nothing is open" : String.join(", ", now.unsaved());
    }

    private void commits(Situation now) {
        List<History.Commit> commits = known.commits();
        boolean linear = commits.stream().allMatch(commit -> commit.parents().size() < 2);
        line("no merge commits", linear, linear ? "the history is linear" : "there are merges", "til submit");
        boolean tidy = commits.size() <= Math.max(1, known.notes())
                && commits.stream().noneMatch(commit -> commit.subject().matches("(?i)(fixup!|squash!|wip\\b).*"));
        line("one commit a note", tidy, "%d commits, %d notes".formatted(commits.size(), known.notes()), "til submit");
        PathPattern form = PathPattern.of(known.messagePattern());
        Optional<String> odd = commits.stream()
                .map(History.Commit::subject)
                .filter(subject -> form.match(subject).isEmpty())
                .findFirst();
        line(
                "the message has the team's form",
                odd.isEmpty(),
                odd.map("'%s'"::formatted).orElse("as '%s'".formatted(known.messagePattern())),
                "git commit --amend");
        Optional<String> stranger = commits.stream()
                .map(commit -> commit.author().email())
                .filter(email -> !email.equals(known.identity().email()))
                .findFirst();
        line(
                "the author is you",
                stranger.isEmpty(),
                stranger.orElse(known.identity().email()),
                "git commit --amend --reset-author --no-edit");
        boolean signed = !known.sign() || commits.stream().allMatch(History.Commit::signed);
        line(
                "signed, if you sign",
                signed,
                known.sign() ? "commit.gpgsign is set" : "you do not sign",
                "git commit --amend -S --no-edit");
        Optional<String> foreign = now.commits().stream()
                .flatMap(commit -> commit.paths().stream())
                .filter(path -> !known.allowed().contains(path))
                .findFirst();
        line(
                "nothing but the note and its files",
                foreign.isEmpty(),
                foreign.orElse("only its own"),
                "git restore --source=%s --staged --worktree -- PATH".formatted(now.base()));
    }

    private void base(Situation now) {
        String rule = "on top of '%s'".formatted(now.base());
        boolean fits = known.replay() instanceof Replay.Result.Replayed;
        line(
                "no conflict with '%s'".formatted(now.base()),
                fits,
                known.replay() instanceof Replay.Result.Conflict conflict
                        ? String.join(", ", conflict.paths())
                        : "fits",
                "til submit");
        if (known.fetched()) {
            line(rule, !now.behind(known.mergeBase()), "as fetched now", "til submit");
        } else {
            unknown(rule, "'%s' could not be fetched".formatted(now.base()));
        }
    }

    private void remote(Situation now) {
        if (!known.reachable()) {
            unknown("pushed", "the remote does not answer");
            return;
        }
        line(
                "pushed",
                now.pushed().equals(Optional.of(now.head())),
                now.pushed()
                        .map(there -> there.equals(now.head()) ? "as it is here" : "the remote has another state")
                        .orElse("not yet"),
                "til submit");
    }

    private void request(Situation now) {
        if (!known.answers()) {
            unknown("a pull request is open", "there is no token for the forge");
            return;
        }
        line(
                "a pull request is open",
                now.request().isPresent(),
                now.request().map(open -> open.url()).orElse("none yet"),
                "til submit");
        now.request().ifPresent(open -> {
            line("its title and body are the note's", now.upToDate(), open.title(), "til submit");
            unknown("reviewed, and its checks are green", "see " + open.url());
        });
    }

    private void line(String rule, boolean holds, String why, String fix) {
        lines.add(
                new Line(rule, holds ? State.HOLDS : State.MISSING, why, holds ? Optional.empty() : Optional.of(fix)));
    }

    private void unknown(String rule, String why) {
        lines.add(new Line(rule, State.UNKNOWN, why, Optional.empty()));
    }
}
