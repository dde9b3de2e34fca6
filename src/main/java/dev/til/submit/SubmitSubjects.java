package dev.til.submit;

import dev.til.git.history.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What becomes of the first lines of several commits that are made one. A line of the person's own stays the
 * first line where it has the team's form or is the oldest, and so does a hook's mark before it; others are kept in the body.
 */
final class SubmitSubjects {
    // git: what these say is the first line of another commit; 'wip' says nothing
    private static final Pattern PASSING = Pattern.compile("(?i)(?:fixup|squash|amend)! .*|\\W*wip\\W*");
    private static final Pattern ENDING = Pattern.compile("(?: and \\d+ more)?(?:, after review)?$");

    private final SubmitWords words;
    private final List<String> written;

    SubmitSubjects(SubmitWords words, Collection<History.Commit> commits) {
        this.words = words;
        this.written = commits.stream()
                .flatMap(commit -> words.written(commit).stream())
                .distinct()
                .toList();
    }

    /**
     * One message of all.
     *
     * @param message as til writes it
     * @param sole which commits are of nothing else, so that their first lines can be the whole's
     */
    CommitMessage of(CommitMessage message, Collection<History.Commit> commits, Predicate<History.Commit> sole) {
        Optional<String> own = commits.stream()
                .filter(sole)
                .map(History.Commit::subject)
                .filter(subject -> mark(subject).isEmpty() && words.form().has(subject))
                .findFirst()
                .or(() -> oldest(commits)
                        .filter(sole)
                        .map(History.Commit::subject)
                        .filter(this::isOwn));
        String subject = own.orElseGet(() -> commits.stream()
                        .flatMap(commit -> mark(commit.subject()).stream())
                        .findFirst()
                        .orElse("")
                + message.subject());
        var all = new ArrayList<String>();
        for (History.Commit commit : commits) {
            CommitMessage parsed = CommitMessage.parse(commit.message());
            boolean said = parsed.subject().equals(subject)
                    || mark(parsed.subject()).isPresent()
                    || PASSING.matcher(parsed.subject()).matches();
            all.add((said ? parsed : parsed.withSubjectBelow()).toString());
        }
        return new CommitMessage(subject, message.body(), message.trailers()).withAllOf(all);
    }

    /** The oldest one with a note in it. */
    private Optional<History.Commit> oldest(Collection<History.Commit> commits) {
        return commits.stream()
                .filter(commit -> words.form().notes().stream()
                        .anyMatch(note ->
                                commit.changes().changed().contains(note.page().path())))
                .findFirst();
    }

    /** Whether a line is what somebody wanted to say of the note. */
    private boolean isOwn(String subject) {
        return mark(subject).isEmpty()
                && !CommitForm.isUnfinished(subject)
                && !PASSING.matcher(subject).matches();
    }

    /** What stands before a line that til has written; empty where it is the person's own. */
    private Optional<String> mark(String subject) {
        String line = SubjectForm.withoutEnding(
                ENDING.matcher(SubjectForm.withoutEnding(subject.strip())).replaceFirst(""));
        return written.stream()
                .filter(line::endsWith)
                .map(end -> line.substring(0, line.length() - end.length()))
                .filter(SubjectForm::isMark)
                .findFirst();
    }
}
