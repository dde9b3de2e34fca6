package dev.til.check;

import dev.til.course.Course;
import dev.til.note.NoteKinds;
import dev.til.site.Page;
import dev.til.site.SiteIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All that a rule may look at beside the page itself. What several rules ask for is found out once. */
public final class Survey {
    private final SiteIndex index;
    private final NoteKinds kinds;
    private final Optional<Course> course;
    private final CheckSettings settings;
    private final Map<String, List<Notice>> notices = new ConcurrentHashMap<>();

    public Survey(SiteIndex index, NoteKinds kinds, Optional<Course> course, CheckSettings settings) {
        this.index = index;
        this.kinds = kinds;
        this.course = course;
        this.settings = settings;
    }

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
    public List<Notice> notices(Page page) {
        return notices.computeIfAbsent(page.path(), path -> Notice.of(page, index));
    }
}
