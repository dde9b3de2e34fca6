package dev.til.workflow;

import dev.til.TilException;
import dev.til.git.refs.BaseBranch;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.NoteKinds;
import dev.til.note.Notes;
import dev.til.scaffold.Draft;
import dev.til.scaffold.NoteRequest;
import dev.til.scaffold.Scaffold;
import dev.til.scaffold.StarterKinds;
import dev.til.scaffold.Templates;
import dev.til.site.Publication;
import dev.til.site.Publisher;
import dev.til.site.Site;
import dev.til.site.publishers.FoundSites;
import dev.til.workspace.Workspace;
import dev.til.workspace.day.OpenDays;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Plans notes beside those that are there, on disk, on the person's open branches, and on the base. */
public final class NotePlanner {
    private static final String HUGO = "hugo";
    private static final byte[] ANY_NOTE =
            "---\ntitle: A note\ndate: 2000-01-01\n---\n".getBytes(StandardCharsets.UTF_8);

    private final Workspace workspace;
    private final FoundSites sites;
    private final Site site;
    private final Set<String> paths = new LinkedHashSet<>();
    private final Map<String, String> templates;

    public NotePlanner(Workspace workspace, OpenDays days) {
        this(workspace, days, Map.of());
    }

    /** One that knows of no branch but the one that is checked out. */
    public static NotePlanner here(Workspace workspace) {
        return new NotePlanner(workspace, Stream.of(), Map.of());
    }

    /** @param templates those that are to be written, by path */
    public NotePlanner(Workspace workspace, OpenDays days, Map<String, String> templates) {
        this(workspace, days.paths(), templates);
    }

    private NotePlanner(Workspace workspace, Stream<String> elsewhere, Map<String, String> templates) {
        this.workspace = workspace;
        this.templates = templates;
        Journal journal = workspace.repo().statusTree();
        sites = workspace.sites().of(journal);
        site = workspace.sites().home(sites);
        journal.entries().forEach(entry -> paths.add(entry.path()));
        elsewhere.forEach(paths::add);
    }

    /** Adds what there is on the base; tells whether that is more than was known. */
    public boolean learn(Optional<BaseBranch> base) {
        int before = paths.size();
        base.flatMap(BaseBranch::commit).map(workspace.repo()::paths).ifPresent(paths::addAll);
        return paths.size() > before;
    }

    /** The day it is where the site is. */
    public LocalDate today() {
        return workspace.sites().today(site);
    }

    /** The note that {@code til new} without a word would write. */
    public Draft next() {
        return plan(NoteRequest.NEXT, Optional.empty(), Optional.empty(), new LinkedHashMap<>(), false);
    }

    /** @param ahead whether a number is meant although it is far from the others */
    public Draft plan(
            NoteRequest note,
            Optional<String> title,
            Optional<LocalDate> date,
            Map<String, String> variables,
            boolean ahead) {
        Site site = note.kind(workspace.config().notes())
                .map(kind -> workspace.sites().home(sites, List.of(kind)))
                .orElse(this.site);
        var scaffold = new Scaffold(
                kinds(),
                workspace.config().numbering(),
                new Templates(workspace.repo().root(), site.publisher().templates(), templates),
                workspace.sites().zone(site),
                workspace.sites().now(site),
                workspace.member(),
                paths);
        return scaffold.plan(new Scaffold.Request(
                note, title, date, variables, workspace.config().git().branch(), ahead));
    }

    /**
     * Refuses a note that the site would not publish for where it lies.
     *
     * @throws TilException that says why
     */
    public void demandPublished(Draft draft) {
        // Jekyll publishes what lies in no folder that it leaves out; Hugo what is mounted as content
        boolean hugo = sites.at(draft.path()).publisher().name().equals(HUGO);
        if (!hugo && !sites.leavesOut(draft.path())) {
            return;
        }
        Publication publication = sites.publication(anyNote(draft.path()));
        if (!publication.published() && !publication.why().equals(Optional.of("draft"))) {
            throw TilException.usage(
                    "the site would not publish '%s': %s"
                            .formatted(draft.path(), publication.why().orElse("it is passed over")),
                    "say in 'notes' of .til/config.yml where such notes lie");
        }
    }

    /** One that nothing but its path keeps from being published. */
    static Note anyNote(String path) {
        return Notes.read(path, ANY_NOTE);
    }

    /** Which note the words behind {@code til new} are about. */
    public NoteRequest request(List<String> words) {
        return NoteRequest.parse(words, kinds(), today());
    }

    private NoteKinds kinds() {
        return starters(site).or(workspace.config().notes(), workspace.config().numbering(), paths);
    }

    /** What notes a site is started with. */
    static StarterKinds starters(Site site) {
        Publisher publisher = site.publisher();
        String root = site.folder().isEmpty() ? "" : site.folder() + "/";
        return new StarterKinds(root + publisher.notesFolder(), publisher.dayFile());
    }
}
