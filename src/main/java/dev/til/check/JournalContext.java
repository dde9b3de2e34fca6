package dev.til.check;

import dev.til.course.Course;
import dev.til.note.NoteKinds;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import dev.til.site.JournalIndex;
import dev.til.site.Page;
import dev.til.site.SiteIndex;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All that rules may look at in a journal: for the notes of each site a context of their own, made when it is asked for. */
public final class JournalContext {
    private final JournalIndex index;
    private final NoteKinds kinds;
    private final Optional<Course> course;
    private final CheckSettings settings;
    private final Map<SiteIndex, RuleContext> contexts = new ConcurrentHashMap<>();

    public JournalContext(JournalIndex index, NoteKinds kinds, Optional<Course> course, CheckSettings settings) {
        this.index = index;
        this.kinds = kinds;
        this.course = course;
        this.settings = settings;
    }

    /** What rules are told about the note at a path. */
    RuleContext of(String path) {
        return contexts.computeIfAbsent(index.of(path), site -> new RuleContext(index, site, kinds, course, settings));
    }

    public JournalIndex index() {
        return index;
    }

    public NoteKinds kinds() {
        return kinds;
    }

    CheckSettings settings() {
        return settings;
    }

    /** The text of the note at a path of the repository; empty where there is none. */
    public Optional<NoteText> source(String path) {
        return index.page(path).map(page -> page.note().text());
    }

    /** What was noticed about a page while it was read, published, and its links were followed. */
    List<NoteProblem> problems(Page page) {
        return of(page.path()).problems(page);
    }

    /** How many links of some pages nobody followed; most have been followed for the rules already. */
    public UncheckedLinks unchecked(Collection<Page> pages) {
        UncheckedLinks all = UncheckedLinks.NONE;
        for (Page page : pages) {
            UncheckedLinks some = of(page.path()).unchecked(page);
            all = some.isEmpty() ? all : all.and(some);
        }
        return all;
    }

    /** Those of them that a rule speaks of. */
    List<NoteProblem> problems(Page page, RuleId rule) {
        return of(page.path()).problems(page, rule);
    }
}
