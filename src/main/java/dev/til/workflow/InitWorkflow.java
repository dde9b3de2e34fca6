package dev.til.workflow;

import dev.til.config.CourseConfigEdit;
import dev.til.course.Course;
import dev.til.course.CourseNumbering;
import dev.til.course.Holiday;
import dev.til.course.Weekdays;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.NoteKinds;
import dev.til.scaffold.NewFiles;
import dev.til.scaffold.StarterFiles;
import dev.til.scaffold.inference.Inference;
import dev.til.scaffold.inference.Inferred;
import dev.til.site.JournalIndex;
import dev.til.site.Page;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sets a repository up: with the configuration and templates that notes start with. Nothing that exists is overwritten. */
public final class InitWorkflow {
    /** How many people stand behind the authors of commits: one and the same has often several names and addresses. */
    public static final class People {
        /** Whoever has mended a word or two writes no notes here. */
        private static final int FEWEST_COMMITS = 3;

        /** The names and addresses of one, and how often they committed. */
        private record Person(Set<String> known, int commits) {}

        private People() {}

        /** Those with more than a commit or two. */
        public static long of(List<RepositoryIdentity> authors) {
            List<Person> people = new ArrayList<>();
            for (RepositoryIdentity author : authors) {
                if (!author.name().endsWith("[bot]") && !author.email().endsWith("[bot]@users.noreply.github.com")) {
                    add(author, people);
                }
            }
            return people.stream()
                    .filter(person -> person.commits() >= FEWEST_COMMITS)
                    .count();
        }

        private static void add(RepositoryIdentity author, List<Person> people) {
            Set<String> known = new HashSet<>(List.of(
                    plain(author.name()),
                    author.email().toLowerCase(Locale.ROOT),
                    plain(author.email().replaceFirst("^\\d+\\+", "").replaceFirst("@.*", ""))));
            int commits = 1;
            for (Person person : List.copyOf(people)) {
                if (person.known().stream().anyMatch(known::contains)) {
                    known.addAll(person.known());
                    commits += person.commits();
                    people.remove(person);
                }
            }
            people.add(new Person(known, commits));
        }

        private static String plain(String name) {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        }
    }

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
            /** It was there. */
            KEPT
        }
    }

    private static final int MOST_COMMITS = 500;

    private final Workspace workspace;
    private final Journal journal;
    private final Site site;
    private final Map<String, String> said;
    private final List<Note> notes;
    private final boolean shared;

    private InitWorkflow(Workspace workspace, Journal journal, FoundSites sites, Site site, Map<String, String> said) {
        this.workspace = workspace;
        this.journal = journal;
        this.site = site;
        this.said = said;
        this.notes = notes(sites, site);
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

    /**
     * As {@code til check} counts them: those of the site, all where notes are written for none, and none that its build
     * passes over.
     */
    private static List<Note> notes(FoundSites sites, Site site) {
        boolean built = sites.isBuilt(site);
        JournalIndex index = sites.index();
        return index.paths().stream()
                .filter(path -> !built || sites.isOf(path, site))
                .filter(path -> !sites.leavesOut(path))
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
