package dev.til.check;

import dev.til.course.Course;
import dev.til.note.Document.Link;
import dev.til.note.NoteKinds;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.JournalIndex;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** All that a rule may look at beside the page itself. What several rules ask for is found out once. */
public final class RuleContext {
    private final JournalIndex journal;
    private final SiteIndex index;
    private final NoteKinds kinds;
    private final Optional<Course> course;
    private final CheckSettings settings;
    private final Map<String, List<NoteProblem>> problems = new ConcurrentHashMap<>();
    /** Of those notes that have any; filled together with {@link #problems}. */
    private final Map<String, UncheckedLinks> unchecked = new ConcurrentHashMap<>();

    private final Map<Class<?>, Object> overviews = new ConcurrentHashMap<>();

    RuleContext(
            JournalIndex journal, SiteIndex index, NoteKinds kinds, Optional<Course> course, CheckSettings settings) {
        this.journal = journal;
        this.index = index;
        this.kinds = kinds;
        this.course = course;
        this.settings = settings;
    }

    /** The notes of all sites, for what has nothing to do with a site. */
    public JournalIndex journal() {
        return journal;
    }

    /** The notes of the page's own site. */
    public SiteIndex index() {
        return index;
    }

    public NoteKinds kinds() {
        return kinds;
    }

    public Optional<Course> course() {
        return course;
    }

    public CheckSettings settings() {
        return settings;
    }

    /** What was noticed about a page while it was read, published, and its links were followed. */
    public List<NoteProblem> problems(Page page) {
        return problems.computeIfAbsent(page.path(), path -> noticed(page));
    }

    private List<NoteProblem> noticed(Page page) {
        var noticed = new ArrayList<NoteProblem>(page.note().problems());
        noticed.addAll(ofMarkdown(page));
        noticed.addAll(index.site().problems(page, index));
        List<Resolution.Reason> reasons = new ArrayList<>(0);
        for (Link link : page.document().links()) {
            Resolution resolution = index.follow(link, page);
            resolution.problem().ifPresent(noticed::add);
            if (resolution.reason().isPresent()) {
                reasons.add(resolution.reason().get());
            }
        }
        if (!reasons.isEmpty()) {
            unchecked.put(page.path(), UncheckedLinks.of(reasons));
        }
        return List.copyOf(noticed);
    }

    /** What the site's Markdown notices; of a page that it never shows, only that it was not read to its end. */
    private List<NoteProblem> ofMarkdown(Page page) {
        List<NoteProblem> problems = page.document().problems();
        return problems.isEmpty() || index.site().markdown().isEverShown(page)
                ? problems
                : problems.stream()
                        .filter(problem -> problem.rule() == RuleId.NOTE_TOO_COMPLEX)
                        .toList();
    }

    /** Which links of a page nobody followed. */
    UncheckedLinks unchecked(Page page) {
        problems(page);
        return unchecked.getOrDefault(page.path(), UncheckedLinks.NONE);
    }

    /** Those of them that a rule speaks of. */
    public List<NoteProblem> problems(Page page, RuleId rule) {
        List<NoteProblem> noticed = problems(page);
        if (noticed.isEmpty()) { // as of nearly every page, and each is asked about by half of all rules
            return List.of();
        }
        return noticed.stream().filter(problem -> problem.rule() == rule).toList();
    }

    /** What a rule needs to know of all pages together; worked out when it is first asked for, and once. */
    public <T> T overview(Class<T> what, Function<RuleContext, T> worked) {
        return what.cast(overviews.computeIfAbsent(what, none -> Objects.requireNonNull(worked.apply(this))));
    }
}
