package dev.til.cli.screen;

import dev.til.workspace.day.BranchStanding;
import dev.til.workspace.day.DayWork;
import dev.til.workspace.day.HandIn;
import dev.til.workspace.day.OpenDay;
import dev.til.workspace.day.ReviewAnswer;
import dev.til.workspace.day.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words for what has been begun and not ended. */
record DayWorkLines(DayWork work, String name, Instant now) {
    private static final int MOST_NAMED = 8;

    /** What there is to know of the branch before anything is done on it. */
    void branch(List<String> lines) {
        work.standing()
                .flatMap(BranchStanding::stranger)
                .ifPresent(author -> lines.add("whose   %s's: til hands in nothing of it".formatted(author)));
        work.waiting().ifPresent(waiting -> lines.add("stopped  " + stopped(waiting)));
        if (!work.adrift().isEmpty()) {
            lines.add("on no branch  " + DayStatusScreen.few(work.adrift()));
        }
    }

    private static String stopped(Waiting waiting) {
        if (waiting instanceof Waiting.Stopped stopped) {
            return "'til %s' at a conflict of '%s' with '%s' in %s; nothing of it has moved"
                    .formatted(
                            stopped.command(), stopped.branch(), stopped.base(), DayStatusScreen.few(stopped.paths()));
        }
        if (waiting instanceof Waiting.Mending mending) {
            return "putting '%s' onto '%s': both sides stand in the files".formatted(mending.branch(), mending.base());
        }
        return "a %s of yours is not finished".formatted(((Waiting.OfGit) waiting).command());
    }

    /** How far it is handed in, and what has come of that. */
    void handIn(List<String> lines) {
        work.standing().ifPresent(standing -> standing(standing, lines));
        work.review().ifPresent(review -> lines.add("review  " + review(review) + age(review)));
    }

    /** @param named the branch that is spoken of already */
    void open(List<String> lines, Optional<String> named) {
        int told = 0;
        for (OpenDay open : work.others()) {
            if (!named.equals(Optional.of(open.branch())) && told++ < MOST_NAMED) {
                lines.add("open    " + open(open));
            }
        }
        if (told > MOST_NAMED) {
            lines.add("open    and %d more".formatted(told - MOST_NAMED));
        }
    }

    private void standing(BranchStanding standing, List<String> lines) {
        if (standing.onBase() && standing.handIn().isLeft()) {
            lines.add("not handed in  '%s' has commits that '%s' has not".formatted(name, standing.base()));
        } else if (standing.stranger().isEmpty() && standing.handIn() == HandIn.NOT_YET) {
            lines.add("not handed in  the remote has nothing of '%s' yet".formatted(name));
        } else if (standing.stranger().isEmpty() && standing.handIn() == HandIn.OLDER) {
            lines.add("not handed in  the remote has another state of '%s'".formatted(name));
        } else if (standing.handIn() == HandIn.NEWER) {
            lines.add("behind  the remote has more of '%s'".formatted(name));
        }
        if (standing.merged()) {
            lines.add("merged  '%s' has all of it".formatted(standing.base()));
        } else if (standing.behind()) {
            lines.add("behind  '%s' has moved on".formatted(standing.base()));
        }
    }

    private static String review(ReviewAnswer review) {
        return switch (review.state()) {
            case NONE -> "no pull request is open";
            case CLOSED -> "#%d is closed, and not merged".formatted(review.number());
            case MERGED -> "#%d is merged".formatted(review.number());
            case OPEN, DRAFT -> open(review);
        };
    }

    private static String open(ReviewAnswer review) {
        var parts = new ArrayList<String>();
        parts.add("#%d is %s"
                .formatted(review.number(), review.state() == ReviewAnswer.State.DRAFT ? "a draft" : "open"));
        part(parts, "changes wanted by ", review.refused());
        part(parts, "failed: ", review.failed());
        part(parts, "not ended: ", review.pending());
        part(parts, "asked: ", review.waiting());
        return String.join("; ", parts);
    }

    private static void part(List<String> parts, String what, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(what + DayStatusScreen.few(names));
        }
    }

    private String age(ReviewAnswer review) {
        long minutes = Math.max(0, Duration.between(review.at(), now).toMinutes());
        String age = minutes < 60
                ? minutes + " min"
                : minutes < 48 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " days";
        return minutes == 0 ? " (as of now)" : " (as of %s ago)".formatted(age);
    }

    private String open(OpenDay open) {
        String day = open.days()
                .map("day %s"::formatted)
                .orElseGet(() -> open.notes().get(0));
        return "%s on '%s', %s".formatted(day, open.branch(), standing(open));
    }

    /** How far a day is handed in, and what has come of that. */
    String standing(OpenDay open) {
        return state(open)
                + open.review()
                        .map(answer -> ": " + review(answer) + age(answer))
                        .orElse("");
    }

    private static String state(OpenDay open) {
        if (open.stranger().isPresent()) {
            return open.stranger().get() + "'s";
        }
        if (open.handIn() == HandIn.NOTHING) {
            return "not merged";
        }
        if (open.handIn() == HandIn.DONE) {
            return "handed in";
        }
        if (open.handIn() == HandIn.NEWER) {
            return "the remote has more of it";
        }
        return open.handIn() == HandIn.OLDER ? "not handed in as it is now" : "not handed in";
    }

    /** A command that takes the person on, and what goes with it. */
    String next(String command) {
        String next = "next: " + command;
        if (work.waiting().isPresent()) {
            return work.waiting().get() instanceof Waiting.OfGit git
                    ? next + "; 'git %s --abort' goes back".formatted(git.command())
                    : next + "; 'til undo' goes back";
        }
        boolean wanted = work.review()
                .filter(review -> review.state().isOpen() && !review.refused().isEmpty())
                .isPresent();
        return wanted && command.equals("til submit") ? "next: mend what they want changed, then 'til submit'" : next;
    }

    /** What somebody else has to do first. */
    static String wait(ReviewAnswer review) {
        var awaited = new ArrayList<>(review.waiting());
        awaited.addAll(review.pending());
        return "nothing is left to do but to wait for " + DayStatusScreen.few(awaited);
    }
}
