package dev.til.workflow;

import dev.til.config.CourseEdit;
import dev.til.course.Course;
import dev.til.course.Holiday;
import dev.til.course.Numbering;
import dev.til.course.Weekdays;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.NoteKinds;
import dev.til.scaffold.Inference;
import dev.til.scaffold.Inferred;
import dev.til.scaffold.NewFiles;
import dev.til.scaffold.StarterFiles;
import dev.til.site.Page;
import dev.til.site.Site;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.site.publishers.Sites;
import dev.til.workspace.Listener;
import dev.til.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sets a repository up: with the configuration and templates that notes start with. Nothing that exists is overwritten. */
public final class Setup {
    private static final int MOST_COMMITS = 500;

    private final Workspace workspace;
    private final Journal journal;
    private final Site site;
    private final List<Note> notes;
    private final boolean shared;

    private Setup(Workspace workspace, Journal journal, Site site) {
        this.workspace = workspace;
        this.journal = journal;
        this.site = site;
        this.notes = notes(journal, site);
        this.shared = workspace.teamConfig().text().isEmpty() && isShared(workspace);
    }

    /** @param kind what the site is; empty to find it out from the files */
    public static Setup of(Workspace workspace, Optional<Sites> kind) {
        Journal journal = workspace.repo().workingTree();
        Site site = kind.isPresent()
                ? Sites.detect(
                        new SiteFiles(journal),
                        workspace.repo().prefix(),
                        kind,
                        workspace.caller().clock())
                : workspace.sites().of(journal);
        return new Setup(workspace, journal, site);
    }

    /** As {@code til check} counts them. */
    private static List<Note> notes(Journal journal, Site site) {
        SiteIndex index = SiteIndex.of(site, journal);
        return index.paths().stream()
                .flatMap(path -> index.page(path).stream())
                .map(Page::note)
                .toList();
    }

    private static boolean isShared(Workspace workspace) {
        return workspace
                .repo()
                .history()
                .commit("HEAD")
                .map(head -> People.of(workspace.repo().history().authors(head, MOST_COMMITS)))
                .filter(people -> people > 1)
                .isPresent();
    }

    /** How many notes there are. */
    public int notes() {
        return notes.size();
    }

    /** The working tree as it was found. */
    public Journal journal() {
        return journal;
    }

    /** The word for the site in the configuration: {@code jekyll}. */
    public String siteName() {
        return site.publisher().name();
    }

    /** Whether several people write here and nothing is configured, so that their branches are to carry their names. */
    public boolean isShared() {
        return shared;
    }

    /** The day it is where the site is. */
    public LocalDate today() {
        return workspace.sites().today(site);
    }

    /** What the notes that are there have in common. */
    public Inferred learn() {
        return Inference.of(
                notes, workspace.sites().zone(site), site.publisher().runsLiquid());
    }

    /**
     * Where numbers are to come from: what was said, else what the notes tell, else nothing: then the first note decides.
     *
     * @param course how the course or series calls itself
     * @param calendar what was said of one
     */
    public Numbering numbering(
            Optional<String> course, Optional<CourseEdit.Wanted> calendar, Optional<Inferred> inferred) {
        if (calendar.isPresent()) {
            CourseEdit.Wanted wanted = calendar.get();
            return Numbering.of(new Course(
                    course.or(() -> inferred.map(Inferred::name)).orElse(""),
                    wanted.start(),
                    wanted.end(),
                    wanted.weekdays().orElse(Weekdays.WORKDAYS).days(),
                    List.of(),
                    Set.of()));
        }
        if (inferred.isPresent() && course.isEmpty()) {
            return inferred.get().numbering();
        }
        NoteKinds numbered = NotePlanner.starters(site).all(true);
        boolean counted = course.isPresent()
                || journal.entries().stream()
                        .anyMatch(entry -> numbered.days(entry.path()).isPresent());
        return new Numbering(course.orElse(""), Optional.empty(), counted);
    }

    /** The files that the repository is to have, by path: the configuration and the templates. */
    public Map<String, String> files(Numbering numbering, List<Holiday> holidays, Optional<Inferred> inferred) {
        List<Inferred.Kind> found = inferred.map(Inferred::kinds).orElse(List.of());
        var starter = new StarterFiles(
                siteName(),
                site.publisher().templates(),
                StarterFiles.kinds(
                        found.stream().map(Inferred.Kind::kind).toList(),
                        NotePlanner.starters(site).all(numbering.isSettled())),
                numbering,
                holidays,
                shared);
        var templates = new LinkedHashMap<String, String>();
        found.forEach(kind -> templates.put(kind.kind().template(), kind.template()));
        return starter.all(templates);
    }

    /**
     * Writes those that are missing; gives their paths.
     *
     * @param listener is told what becomes of each, as {@link SetupFile}s
     * @param dryRun whether nothing is written
     */
    public Set<String> write(Map<String, String> files, boolean dryRun, Listener listener) {
        Path root = workspace.repo().root();
        var made = new NewFiles(root);
        var missing = new LinkedHashMap<String, String>(files);
        missing.keySet().removeIf(path -> Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS));
        missing.keySet().forEach(made::demandPossible);
        if (dryRun || missing.isEmpty()) {
            files.keySet().forEach(path -> listener.on(fate(path, missing, SetupFile.Fate.MISSING)));
            return missing.keySet();
        }
        try (var log = workspace
                .repo()
                .operations()
                .beginFiles("til init", workspace.caller().clock())) {
            files.forEach((path, text) -> {
                if (missing.containsKey(path)) {
                    log.write(path, text.getBytes(StandardCharsets.UTF_8), () -> made.write(path, text));
                }
                listener.on(fate(path, missing, SetupFile.Fate.WRITTEN));
            });
            log.done();
        }
        return missing.keySet();
    }

    private static SetupFile fate(String path, Map<String, String> missing, SetupFile.Fate done) {
        return new SetupFile(path, missing.containsKey(path) ? done : SetupFile.Fate.KEPT);
    }
}
