package dev.til.submit;

import dev.til.git.history.History;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.terminal.ShellWord;
import java.util.List;
import java.util.Optional;

/** The commands that mend a branch, ready to be pasted into a shell. */
final class ReadinessHints {
    private final Readiness.Local local;

    ReadinessHints(Readiness.Local local) {
        this.local = local;
    }

    /** The beginning of a commit's id, as git shows it. */
    static String brief(String commit) {
        return commit.substring(0, Math.min(10, commit.length()));
    }

    /** A new branch where the note is, with all that is on the old one. */
    String branch() {
        return local.name().map(name -> "git switch -c " + ShellWord.of(name)).orElse("til new");
    }

    /** After a review til rewrites only when it is told to. */
    String submit() {
        return local.situation().reviewed() ? "til submit --rewrite" : "til submit";
    }

    /**
     * The command that amends every commit in question: the last one alone, or all of the branch one after the other.
     *
     * @param amend what is done to one commit
     */
    String each(List<History.Commit> commits, List<History.Commit> wrong, String amend) {
        boolean last = wrong.size() == 1 && isLast(commits, wrong.get(0));
        return last
                ? amend
                : "git rebase --autostash --exec %s %s".formatted(ShellWord.of(amend), brief(local.mergeBase()));
    }

    private static boolean isLast(List<History.Commit> commits, History.Commit commit) {
        return !commits.isEmpty() && commits.get(commits.size() - 1).id().equals(commit.id());
    }

    /** Git keeps the author's date when only the author is changed. */
    String author(List<History.Commit> strange, RepositoryIdentity me) {
        String amend = "git commit --amend --only --no-edit --author="
                + ShellWord.of("%s <%s>".formatted(me.name(), me.email()));
        return each(local.commits(), strange, amend);
    }

    /**
     * What mends a message that nobody wants to keep: handing in does, where there is a note to tell another.
     *
     * @param otherwise what does it by hand, to the last commit
     */
    String message(String otherwise) {
        return local.notes().isEmpty() ? otherwise : submit();
    }

    /** The team's words for a commit; the rest of its message stays. Handing in leaves a person's own words. */
    String reword(History.Commit commit, String pattern) {
        if (local.commits().size() > Math.max(1, local.notes().size())) {
            return submit();
        }
        Optional<String> subject = local.notes().stream()
                .filter(note -> commit.changes().changed().contains(note.page().path()))
                .findFirst()
                .or(() -> local.notes().stream().findFirst())
                .map(note -> note.fill(pattern));
        if (!isLast(local.commits(), commit) || subject.isEmpty()) {
            return isLast(local.commits(), commit)
                    ? "git commit --amend --only"
                    : "git rebase --autostash -i " + brief(local.mergeBase());
        }
        boolean more = !commit.message().strip().equals(commit.subject().strip());
        return "git commit --amend --only -m %s%s%s"
                .formatted(
                        ShellWord.of(subject.get()),
                        more ? " -m \"$(git log -1 --format=%b)\"" : "",
                        local.situation().reviewed() ? " && til submit --rewrite" : "");
    }

    /** Takes files out of the commit and leaves them on disk. */
    String files(List<String> foreign) {
        String paths = String.join(" ", foreign.stream().map(ShellWord::of).toList());
        return "git restore --source=%s --staged -- %s && git commit --amend --no-edit"
                .formatted(brief(local.mergeBase()), paths);
    }
}
