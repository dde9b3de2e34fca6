package dev.til.submit;

import dev.til.config.Config;
import dev.til.forge.Proposal;
import dev.til.git.History;
import dev.til.note.Document.Heading;
import dev.til.note.Document.Link;
import dev.til.scaffold.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pull request says: its title by the team's pattern, its body by the team's template, both from the notes' own facts. */
public final class PullRequestText {
    private static final int OUTLINE_LEVEL = 3;

    private final Config config;
    private final Templates templates;
    private final boolean revised;

    /** @param revised whether a later run will bring the text up to date, and so has to know its own part again */
    public PullRequestText(Config config, Templates templates, boolean revised) {
        this.config = config;
        this.templates = templates;
        this.revised = revised;
    }

    /** @param notes what the branch brings, the first one giving title and day; may be empty */
    public Proposal proposal(
            List<NoteFacts> notes,
            String branch,
            Optional<String> fork,
            String base,
            boolean draft,
            List<History.Commit> commits) {
        Config.Review review = config.review();
        String title = notes.isEmpty()
                ? commits.stream().findFirst().map(History.Commit::subject).orElse(branch)
                : title(notes, review.title());
        String body = notes.isEmpty()
                ? ""
                : templates.named(review.body()).fillText(facts(notes)).strip() + "\n";
        List<String> reviewers = Reviewers.chosen(
                review.reviewers(), day(notes), config.git().member().orElse(""), review.absent());
        String text = revised && !body.isEmpty() ? Revision.stamped(body, title) : body;
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
    private static Map<String, Object> facts(List<NoteFacts> notes) {
        var all = new LinkedHashMap<String, Object>(notes.get(0).values());
        var rows = new ArrayList<Map<String, Object>>();
        for (NoteFacts note : notes) {
            var row = new LinkedHashMap<String, Object>(note.values());
            row.putIfAbsent("date", "");
            row.putIfAbsent("week", "");
            row.put("path", note.page().path());
            row.put("url", note.page().publication().url().orElse(""));
            row.put("outline", outline(note));
            row.put("outside-links", links(note));
            row.put("images", images(note));
            rows.add(row);
        }
        all.putAll(rows.get(0));
        all.put("notes", rows);
        return all;
    }

    private static List<Map<String, Object>> outline(NoteFacts note) {
        return note.page().document().headings().stream()
                .filter(heading -> heading.level() <= OUTLINE_LEVEL)
                .filter(heading -> !heading.text().isBlank())
                .map(heading ->
                        Map.<String, Object>of("indent", "  ".repeat(heading.level() - 1), "text", line(heading)))
                .toList();
    }

    private static String line(Heading heading) {
        return heading.text().strip().replaceAll("\\s+", " ");
    }

    private static List<String> links(NoteFacts note) {
        return note.page().document().links().stream()
                .filter(link -> !link.image())
                .map(Link::target)
                .filter(target -> target.startsWith("https://") || target.startsWith("http://"))
                .distinct()
                .toList();
    }

    private static List<String> images(NoteFacts note) {
        return note.page().document().links().stream()
                .filter(Link::image)
                .map(Link::target)
                .filter(target -> !target.startsWith("data:"))
                .distinct()
                .toList();
    }
}
