package dev.til.submit;

import dev.til.config.Config;
import dev.til.forge.Proposal;
import dev.til.git.history.History;
import dev.til.notelist.NoteFacts;
import dev.til.scaffold.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a pull request says: its title by the team's pattern, its body by the team's template, both from the notes' own facts. */
public final class PullRequestText {
    private final Config config;
    private final Templates templates;
    private final boolean revised;

    /** @param revised whether a later run will bring the text up to date, and so has to know its own part again */
    public PullRequestText(Config config, Templates templates, boolean revised) {
        this.config = config;
        this.templates = templates;
        this.revised = revised;
    }

    /**
     * The pull request of a branch.
     *
     * @param notes what the branch brings, the first one giving title and day; may be empty
     * @param preview the page at the forge that shows a file as it is handed in; empty where there is none
     */
    public Proposal proposal(
            List<NoteFacts> notes,
            String branch,
            Optional<String> fork,
            String base,
            boolean draft,
            List<History.Commit> commits,
            SubmitContent brought,
            Function<String, Optional<String>> preview) {
        Config.Review review = config.review();
        String title = notes.isEmpty()
                ? commits.stream().findFirst().map(History.Commit::subject).orElse(branch)
                : title(notes, review.title());
        String body = notes.isEmpty()
                ? ""
                : templates
                                .named(review.body())
                                .fillText(facts(notes, brought, preview))
                                .strip() + "\n";
        List<String> reviewers = Reviewers.chosen(
                review.reviewers(), day(notes), config.git().member().orElse(""), review.absent());
        String text = revised && !body.isEmpty()
                ? PullRequestRevision.stamped(body, title)
                : PullRequestRevision.unmarked(body);
        return new Proposal(branch, fork, base, branch, title, text, draft, reviewers, review.labels());
    }

    private static int day(List<NoteFacts> notes) {
        return notes.stream()
                .flatMap(note -> note.days().stream())
                .map(days -> days.first())
                .findFirst()
                .orElse(1);
    }

    private static String title(List<NoteFacts> notes, String pattern) {
        String first = notes.get(0).fill(pattern);
        return notes.size() == 1 ? first : "%s and %d more".formatted(first, notes.size() - 1);
    }

    /** What {@code pull-request.md} can say. */
    private static Map<String, Object> facts(
            List<NoteFacts> notes, SubmitContent brought, Function<String, Optional<String>> preview) {
        List<Map<String, Object>> rows = notes.stream()
                .map(note -> PullRequestNote.of(note, brought, preview))
                .toList();
        var all = new LinkedHashMap<String, Object>(rows.get(0));
        all.put("notes", rows);
        return all;
    }
}
