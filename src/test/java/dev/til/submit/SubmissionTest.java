package dev.til.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.TilException;
import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import dev.til.git.history.History;
import dev.til.note.NoteMoves;
import dev.til.submit.SubmitSituation.Rewritten;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is planned in which situation. A situation is a branch with one commit that was never pushed, on top of its base, at
 * a forge that answers, but for what its words say; a line is the words, and what is to be done, or why it is refused.
 */
class SubmissionTest {
    private static final String HEAD = "h".repeat(40);
    private static final String BASE = "b".repeat(40);
    private static final String OLD = "0".repeat(40);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a note that is committed                           |                               | push; open
            a note that is not                                 | none unsaved                  | commit note.md and README.md; push; open
            more that is not committed                         | unsaved                       | commit note.md and README.md; make one of 2; push; open
            two commits of a note                              | two                           | make one of 2; push; open
            two commits that are to stay                       | two keep                      | push; open
            two commits of two notes                           | two notes                     | push; open
            two commits of two notes, and more                 | two notes unsaved             | commit note.md and README.md; make 2 of 3; push; open
            a base that has moved on                           | behind                        | rebase; push; open
            two commits on a base that has moved on            | two behind                    | make one of 2; push; open
            two that are to stay on one that has               | two keep behind               | rebase; push; open
            a merge commit                                     | merge                         | rebase; push; open
            a commit without the team's words                  | odd                           | reword; push; open
            the same, which is to stay                         | odd keep                      | push; open
            the same, on a base that has moved on              | odd behind                    | rebase; reword; push; open
            the same, with more written                        | odd unsaved                   | commit note.md and README.md; make one of 2; push; open
            the same, pushed already                           | odd pushed open               | reword; push again
            the same, reviewed already                         | odd pushed open reviewed      |
            a list of notes that is not up to date             | stale                         | renew; push; open
            the same, which the commit still to be made renews | stale unsaved                 | commit note.md and README.md; make one of 2; push; open
            the same, in the first commit of all               | stale none unsaved            | commit note.md and README.md; push; open
            a commit without a Change-Id                       | unidentified                  | identify; push; open
            one that is made anew all the same                 | unidentified behind           | rebase; push; open
            a remote without a branch                          | founding                      | found; push; open
            no pull request is wanted                          | no-request                    | push
            nobody can be asked                                | mute                          | push
            pushed, and no pull request yet                    | pushed                        | open
            pushed an older commit                             | pushed-old                    | push again; open
            everything is done                                 | pushed open                   |
            the same, asked to invite                          | pushed open invite            | invite
            the pull request says another thing                | pushed open outdated          | update
            it goes into a branch that is merged               | pushed open retarget          | update
            the body links to a commit that moves              | pushed open linked behind     | rebase; push again; update
            the body links to a commit that stays              | pushed open linked            |
            somebody has edited the text                       | pushed open linked edited behind | rebase; push again
            reviewed, and nothing new                          | pushed open reviewed          |
            reviewed, and more written                         | pushed open reviewed unsaved  | commit note.md and README.md; push again
            reviewed, and committed more                       | pushed-old open reviewed two  | distinguish; push again
            reviewed, and the base has moved on                | pushed open reviewed behind   |
            the same, to be rewritten                          | pushed open reviewed behind rewrite | rebase; push again
            reviewed, made anew with the same changes          | pushed-old open reviewed SAME_CHANGES |
            the same, and more written                         | pushed-old open reviewed SAME_CHANGES unsaved | commit note.md and README.md; append; push again
            reviewed, made anew with other changes             | pushed-old open reviewed OTHER_CHANGES | append; push again
            the same, to be rewritten                          | pushed-old open reviewed OTHER_CHANGES rewrite | push again
            reviewed, and nothing fits                         | pushed-old open reviewed CONFLICT | refused: 'til/day21' was rewritten after it was reviewed, and what it changes does not fit on top of what was reviewed
            on top of another day                              | lower                         | push; open
            on another day that has moved on                   | lower behind                  | rebase onto 'til/day20'; push; open
            in the middle of three, the one below merged       | lower pushed open retarget behind | rebase onto 'til/day20'; push again; update
            on the base itself                                 | on-base                       | refused: you are on 'main', which notes are merged into
            somebody else has pushed                           | pushed-old overtaken          | refused: 'til/day21' over there has commits that you have not: somebody else has pushed
            pushed from another machine                        | pushed-old overtaken mine-there | refused: 'til/day21' over there has commits that you have not: you have pushed them from elsewhere
            another person's day of the same name              | pushed-old overtaken juns     | refused: 'til/day21' over there has commits that you have not: it is a branch of jun@example.com
            not committed, and nothing is to be                | unsaved no-save               | refused: not committed yet: note.md
            nothing at all                                     | none                          | refused: 'til/day21' has nothing that 'main' has not
            """)
    void what_is_to_be_done(String situation, String words, String steps) {
        assertThat(planned(words == null ? "" : words)).as(situation).isEqualTo(steps == null ? "" : steps);
    }

    private static String planned(String words) {
        var said = Set.of(words.isEmpty() ? new String[0] : words.split(" +"));
        try {
            SubmitSituation now = situation(said);
            var wishes = new Submission.Wishes(
                    !said.contains("no-save"),
                    said.contains("keep"),
                    said.contains("rewrite"),
                    !said.contains("no-request"),
                    said.contains("invite"));
            Submission.require(now, "origin", wishes);
            SubmitPlan plan = Submission.plan(
                    now,
                    said.contains("behind") ? OLD : BASE,
                    Optional.of(commit()).filter(commit -> said.contains("unsaved")),
                    SubmitOffer.of(HEAD, head -> proposal(said)),
                    parts(said),
                    !said.contains("mute"),
                    "origin",
                    wishes);
            return String.join(
                    "; ", plan.steps().stream().map(step -> word(step, said)).toList());
        } catch (TilException e) {
            return "refused: " + e.problem();
        }
    }

    private static SubmitSituation situation(Set<String> said) {
        int commits = said.contains("none") ? 0 : said.contains("two") ? 2 : 1;
        Optional<String> pushed = said.contains("pushed")
                ? Optional.of(HEAD)
                : said.contains("pushed-old") ? Optional.of(OLD) : Optional.empty();
        return new SubmitSituation(
                said.contains("on-base") ? "main" : "til/day21",
                HEAD,
                "main",
                said.contains("lower") ? Optional.of("til/day20") : Optional.empty(),
                BASE,
                List.of(BASE),
                Collections.nCopies(
                        commits,
                        new SubmitSituation.Commit(
                                "docs: day21", said.contains("merge") ? 2 : 1, !said.contains("odd"), false)),
                said.contains("unsaved") ? List.of("note.md") : List.of(),
                List.of("README.md"),
                said.contains("stale") ? List.of("README.md") : List.of(),
                pushed,
                said.contains("overtaken"),
                said.contains("mine-there")
                        ? new SubmitSituation.Owners(new BranchOwners(true, List.of()), "")
                        : said.contains("juns")
                                ? new SubmitSituation.Owners(
                                        new BranchOwners(false, List.of("jun@example.com")),
                                        "git branch -m til/day21 own")
                                : SubmitSituation.Owners.NOBODY,
                said.contains("open") ? Optional.of(request(said)) : Optional.empty(),
                said.contains("retarget"),
                !said.contains("outdated"),
                said.contains("reviewed"),
                !said.contains("unidentified"),
                said.stream()
                        .filter(word -> word.matches("[A-Z_]+"))
                        .map(Rewritten::valueOf)
                        .findFirst()
                        .orElse(Rewritten.NO),
                said.contains("founding"),
                false);
    }

    private static SubmitCommit commit() {
        return new SubmitCommit(
                List.of("note.md"),
                Map.of("README.md", new byte[0]),
                CommitMessage.of("docs: day21"),
                Optional.empty(),
                List.of());
    }

    private static PullRequest request(Set<String> said) {
        return new PullRequest(
                7,
                "https://forge.example/7",
                "Day 21",
                said.contains("edited") ? "words of mine" : "",
                false,
                "mina",
                HEAD);
    }

    private static Proposal proposal(Set<String> said) {
        return new Proposal(
                "til/day21",
                Optional.empty(),
                "main",
                "til/day21",
                "Day 21",
                said.contains("linked") ? "read it at " + HEAD : "read it",
                false,
                List.of("jun"),
                List.of());
    }

    /** Notes that tell nothing: no plan asks them. */
    private record Silent() implements SubmitWords {
        @Override
        public List<String> written(History.Commit commit) {
            throw new AssertionError("asked before anything is done");
        }

        @Override
        public NoteMoves moves(History.Commit commit) {
            throw new AssertionError("asked before anything is done");
        }

        @Override
        public SubjectForm form() {
            throw new AssertionError("asked before anything is done");
        }
    }

    private static List<SubmitPart> parts(Set<String> said) {
        var parts = new ArrayList<SubmitPart>(List.of(new SubmitPart("note.md", "docs: day21\n", new Silent())));
        if (said.contains("notes")) {
            parts.add(new SubmitPart("other.md", "docs: day20\n", new Silent()));
        }
        return parts;
    }

    /** A step in the fewest words that tell it from others. */
    private static String word(SubmitStep step, Set<String> said) {
        if (step instanceof SubmitStep.Save save) {
            return "commit " + String.join(" and ", save.commit().paths());
        } else if (step instanceof SubmitStep.Tidy tidy) {
            return tidy.parts().size() == 1
                    ? "make one of " + tidy.commits()
                    : "make %d of %d".formatted(tidy.parts().size(), tidy.commits());
        } else if (step instanceof SubmitStep.Rebase rebase) {
            return said.contains("lower")
                    ? "rebase onto '%s'".formatted(rebase.rewrite().ground())
                    : "rebase";
        } else if (step instanceof SubmitStep.Reword reword && reword.reviewed().isPresent()) {
            return "distinguish";
        } else if (step instanceof SubmitStep.Push push) {
            return push.expected().isPresent() ? "push again" : "push";
        }
        return step.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
