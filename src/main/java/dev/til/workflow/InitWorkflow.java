package dev.til.workflow;

import dev.til.config.CourseConfigEdit;
import dev.til.course.Course;
import dev.til.course.CourseNumbering;
import dev.til.course.Holiday;
import dev.til.course.Weekdays;
import dev.til.note.Journal;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.scaffold.NewFiles;
import dev.til.scaffold.StarterFiles;
import dev.til.scaffold.inference.Inference;
import dev.til.scaffold.inference.Inferred;
import dev.til.site.Site;
import dev.til.site.publishers.FoundSites;
import dev.til.site.publishers.SiteDoubt;
import dev.til.site.publishers.Sites;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceEvent;
import dev.til.workspace.WorkspaceListener;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sets a repository up: with the configuration and templates that notes start with. Nothing that exists is overwritten. */
public final class InitWorkflow {
    /**
     * What became of one of the files that a notes repository starts with.
     *
     * @param path relative to the repository's root, with {@code /}
     */
    public record SetupFile(String path, Fate fate) implements WorkspaceEvent {
        /** What became of it. */
        public enum Fate {
            WRITTEN,
            /** It would be written. */
            MISSING,
            /** It was there, with another text. */
            KEPT,
            /** It was there, and says the same. */
            SAME
        }
    }

    private static final int MOST_COMMITS = 500;

    private final Workspace workspace;
    private final Journal journal;
    private final FoundSites sites;
    private final Site site;
    private final Map<String, String> said;
    private final List<TeachingNotes> notes;
    private final boolean shared;

    private InitWorkflow(Workspace workspace, Journal journal, FoundSites sites, Site site, Map<String, String> said) {
        this.workspace = workspace;
        this.journal = journal;
        this.sites = sites;
        this.site = site;
        this.said = said;
        boolean atRoot = sites.isBuilt(site) && site.folder().isEmpty();
        this.notes =
                !atRoot && workspace.repo().prefix().isEmpty() && !sites.all().isEmpty()
                        ? TeachingNotes.ofAll(sites)
                        : List.of(TeachingNotes.of(sites, site));
        this.shared = workspace.teamConfig().text().isEmpty() && isShared(workspace);
    }

    /** @param kind who builds the site; empty to find it out from the files */
    public static InitWorkflow of(Workspace workspace, Optional<Sites> kind) {
        Journal journal = workspace.repo().workingTree();
        FoundSites sites = workspace.sites().of(journal);
        Site site = workspace.sites().home(sites);
        boolean found = sites.isBuilt(site);
        String folder = found ? site.folder() : workspace.repo().prefix();
        if (kind.isEmpty()
                || (kind.get().word().equals(site.publisher().name())
                        && found
                        && rivals(sites, folder).isEmpty())) {
            return new InitWorkflow(
                    workspace, journal, sites, site, workspace.config().site().folders());
        }
        Map<String, String> said = new HashMap<>(workspace.config().site().folders());
        said.put(folder, kind.get().word());
        FoundSites meant = workspace.sites().of(journal, Map.of(folder, kind.get()));
        return new InitWorkflow(workspace, journal, meant, meant.at(folder), said);
    }

    private static List<String> rivals(FoundSites sites, String folder) {
        return sites.doubts().stream()
                .filter(SiteDoubt.Rivals.class::isInstance)
                .map(SiteDoubt.Rivals.class::cast)
                .filter(doubt -> doubt.folder().equals(folder))
                .findFirst()
                .map(SiteDoubt.Rivals::publishers)
                .orElse(List.of());
    }

    /** The words for those of whom any could build the site, where the files leave that open. */
    public List<String> rivals() {
        return rivals(workspace.sites().of(journal), site.folder());
    }

    private static boolean isShared(Workspace workspace) {
        return workspace
                .repo()
                .history()
                .commit("HEAD")
                .map(head -> Authors.people(workspace.repo().history().authors(head, MOST_COMMITS)))
                .filter(people -> people > 1)
                .isPresent();
    }

    /** How many notes there are. */
    public int notes() {
        return notes.stream().mapToInt(TeachingNotes::all).sum();
    }

    /** The working tree as it was found. */
    public Journal journal() {
        return journal;
    }

    /** The words for the sites that notes were read of: {@code jekyll}. */
    public List<String> siteNames() {
        List<String> names = notes.stream()
                .filter(of -> of.all() > 0)
                .map(of -> of.site().publisher().name())
                .distinct()
                .toList();
        return names.isEmpty() ? List.of(site.publisher().name()) : names;
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
        Map<String, LocalDate> added = added();
        Inferred learned = Inference.of(
                notes.stream()
                        .map(of -> new Inference.Source(
                                of.notes(),
                                added,
                                workspace.sites().zone(of.site()),
                                of.site().publisher().name(),
                                of.site().folder().isEmpty() ? "" : of.site().folder() + "/",
                                of.site().publisher().runsLiquid()))
                        .toList(),
                journal);
        return learned.without(kind -> kind.notes() == 0 && !isPublished(kind.kind()));
    }

    /** Whether the site would publish a note of a kind that other programs' settings tell of. */
    private boolean isPublished(NoteKind kind) {
        Map<String, String> names = new HashMap<>();
        for (String name : kind.path().names()) {
            names.put(name, name.equals("date") ? "2000-01-01" : "10");
        }
        return sites.publication(NotePlanner.anyNote(kind.path().fill(names))).published();
    }

    /** When files came into the history: of notes without dates nothing else tells what is written now. */
    private Map<String, LocalDate> added() {
        if (notes.stream().noneMatch(TeachingNotes::isUndated)) {
            return Map.of();
        }
        Map<String, LocalDate> days = new HashMap<>();
        workspace
                .repo()
                .history()
                .commit("HEAD")
                .ifPresent(head -> workspace
                        .repo()
                        .history()
                        .added(head, MOST_COMMITS)
                        .forEach((path, when) -> days.put(
                                path, when.atZone(workspace.sites().zone(site)).toLocalDate())));
        return days;
    }

    /**
     * Where numbers are to come from: what was said, else what the notes tell, else nothing: then the first note decides.
     *
     * @param course how the course or series calls itself
     * @param calendar what was said of one
     */
    public CourseNumbering numbering(
            Optional<String> course, Optional<CourseConfigEdit.Wanted> calendar, Optional<Inferred> inferred) {
        if (calendar.isPresent()) {
            CourseConfigEdit.Wanted wanted = calendar.get();
            return CourseNumbering.of(new Course(
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
        return new CourseNumbering(course.orElse(""), Optional.empty(), counted);
    }

    /** The files that the repository is to have, by path: the configuration and the templates. */
    public Map<String, String> files(CourseNumbering numbering, List<Holiday> holidays, Optional<Inferred> inferred) {
        List<Inferred.Kind> found = inferred.map(Inferred::kinds).orElse(List.of());
        var starter = new StarterFiles(
                said,
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
    public Set<String> write(Map<String, String> files, boolean dryRun, WorkspaceListener listener) {
        Path root = workspace.repo().root();
        var made = new NewFiles(root);
        var missing = new LinkedHashMap<String, String>(files);
        missing.keySet().removeIf(path -> Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS));
        missing.keySet().forEach(made::demandPossible);
        if (dryRun || missing.isEmpty()) {
            files.forEach((path, text) -> listener.on(fate(path, text, missing, SetupFile.Fate.MISSING)));
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
                listener.on(fate(path, text, missing, SetupFile.Fate.WRITTEN));
            });
            log.done();
        }
        return missing.keySet();
    }

    private SetupFile fate(String path, String text, Map<String, String> missing, SetupFile.Fate done) {
        if (missing.containsKey(path)) {
            return new SetupFile(path, done);
        }
        boolean same = journal.read(path)
                .filter(bytes -> text.equals(new String(bytes, StandardCharsets.UTF_8)))
                .isPresent();
        return new SetupFile(path, same ? SetupFile.Fate.SAME : SetupFile.Fate.KEPT);
    }
}
