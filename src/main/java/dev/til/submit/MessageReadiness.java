package dev.til.submit;

import dev.til.git.history.History;
import dev.til.note.NotePathPattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked of the commits' messages. */
final class MessageReadiness {
    private final Readiness.Local local;
    private final Readiness.Form form;
    private final ReadinessHints mend;

    MessageReadiness(Readiness.Local local, Readiness.Form form, ReadinessHints mend) {
        this.local = local;
        this.form = form;
        this.mend = mend;
    }

    List<Readiness.Line> lines() {
        return List.of(message(), signOff());
    }

    private Readiness.Line message() {
        Optional<History.Commit> odd =
                local.single().filter(commit -> !hasForm(commit.subject())).findFirst();
        Optional<History.Commit> untidy =
                local.single().filter(commit -> !isTidy(commit.message())).findFirst();
        if (odd.isPresent()) {
            return Readiness.Line.missing(
                    ReadinessRule.MESSAGE,
                    "'%s' is not '%s'".formatted(odd.get().subject(), form.pattern()),
                    mend.reword(odd.get()));
        } else if (untidy.isPresent()) {
            return Readiness.Line.missing(
                    ReadinessRule.MESSAGE,
                    "blanks at line ends, lines too many, or no line break at the end",
                    mend.each(local.commits(), untidy.stream().toList(), "git commit --amend --only --no-edit"));
        } else {
            return Readiness.Line.holds(ReadinessRule.MESSAGE, "as '%s'".formatted(form.pattern()));
        }
    }

    private boolean hasForm(String subject) {
        return local.notes().stream().anyMatch(note -> note.fits(form.pattern(), subject))
                || (local.notes().isEmpty()
                        && NotePathPattern.of(form.pattern()).match(subject).isPresent());
    }

    /** git: what {@code --cleanup=whitespace} leaves as it is. */
    private static boolean isTidy(String message) {
        return message.equals(message.strip() + "\n")
                && !message.contains("\n\n\n")
                && message.lines().allMatch(line -> line.equals(line.stripTrailing()))
                && message.lines().skip(1).limit(1).allMatch(String::isEmpty);
    }

    private Readiness.Line signOff() {
        if (!form.signOff()) {
            return Readiness.Line.holds(ReadinessRule.SIGN_OFF, "nobody asks for it");
        }
        List<History.Commit> without =
                local.single().filter(commit -> !isSignedOff(commit)).toList();
        return Readiness.Line.of(
                ReadinessRule.SIGN_OFF,
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
        return CommitMessage.parse(commit.message()).trailers().stream()
                .map(trailer -> trailer.toLowerCase(Locale.ROOT))
                .anyMatch(trailer -> trailer.startsWith("signed-off-by:") && trailer.endsWith(end));
    }
}
