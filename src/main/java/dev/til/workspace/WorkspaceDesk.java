package dev.til.workspace;

import dev.til.TilException;
import dev.til.check.CheckSettings;
import dev.til.check.JournalContext;
import dev.til.facts.Facts;
import dev.til.facts.FactsCache;
import dev.til.git.Repo;
import dev.til.note.Journal;
import dev.til.note.NoteText;
import dev.til.scaffold.Templates;
import dev.til.site.JournalIndex;
import dev.til.site.Page;
import dev.til.site.publishers.FoundSites;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The workspace laid out for reading: its notes in the indexes of their sites, and what their paths are called. */
public final class WorkspaceDesk implements AutoCloseable {
    private final Workspace workspace;
    private final Repo repo;
    private @Nullable FactsCache cache;
    private @Nullable Sources sources;
    private @Nullable CheckSettings imposed;

    private WorkspaceDesk(Workspace workspace) {
        this.workspace = workspace;
        this.repo = workspace.repo();
    }

    /** Beside til's other files; none where til is no package, whose readings may change from one run to the next. */
    private static FactsCache cache(Repo repo) {
        return build().flatMap(build -> repo.sharedFolder().comfort("facts").map(file -> FactsCache.open(file, build)))
                .orElseGet(FactsCache::none);
    }

    /** Which til this is, on which Java; empty where it is no package. */
    public static Optional<String> build() {
        return Optional.of(System.getProperty("til.build", ""))
                .filter(build -> !build.isEmpty())
                .map(build -> build + " " + Runtime.version().feature());
    }

    /** Reads every note anew, and keeps nothing. */
    public void forget() {
        cache = FactsCache.none();
    }

    /** Whatever the configuration says of the rules, notes are checked by these. */
    public void impose(CheckSettings settings) {
        imposed = settings;
    }

    /** What earlier runs have left. */
    public FactsCache cache() {
        FactsCache known = cache;
        if (known == null) {
            known = cache(repo);
            cache = known;
        }
        return known;
    }

    public static WorkspaceDesk at(WorkspaceCaller caller) {
        return new WorkspaceDesk(Workspace.open(caller));
    }

    /** The same over a repository that is open already; whoever has opened that closes it. */
    public static WorkspaceDesk at(WorkspaceCaller caller, Repo repo) {
        return new WorkspaceDesk(Workspace.of(caller, repo));
    }

    /** The same, with the configuration that a commit made now would hold. */
    public static WorkspaceDesk atIndex(WorkspaceCaller caller, Repo repo, Journal index) {
        var desk = new WorkspaceDesk(Workspace.openStaged(caller, repo, index));
        desk.cache();
        desk.sources(index);
        return desk;
    }

    /** The files of a journal, and what sites they are. */
    private record Sources(Journal journal, FoundSites sites) {}

    /** Found once for the journal that was asked for last. */
    private Sources sources(Journal journal) {
        Sources known = sources;
        if (known == null || known.journal() != journal) {
            known = new Sources(journal, workspace.sites().of(journal));
            sources = known;
        }
        return known;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** The team's templates, and til's own for the publisher of the site that notes are written for. */
    public Templates templates() {
        return new Templates(repo.root(), workspace.sites().home().publisher().templates());
    }

    public Repo repo() {
        return repo;
    }

    /** Everything that a journal holds, indexed. */
    public JournalContext context(Journal journal) {
        return context(journal, cache().facts());
    }

    /** @param facts to which is added what is found out now */
    public JournalContext context(Journal journal, Facts facts) {
        CheckSettings settings = imposed;
        JournalIndex index = sources(journal).sites().index(facts);
        return settings == null
                ? WorkspaceRules.context(index, workspace.config())
                : WorkspaceRules.context(index, workspace.config(), settings);
    }

    /** The pages at these paths, files or folders; all pages of the folder til was run in when there are none. */
    public List<Page> chosen(JournalIndex index, List<String> paths) {
        if (paths.isEmpty()) {
            return index.pages(repo.prefix());
        }
        Map<String, Page> chosen = new TreeMap<>();
        for (String path : paths) {
            String name = inRepository(path);
            List<Page> pages = index.pages(name);
            if (pages.isEmpty()) {
                throw TilException.usage(
                        "'%s' is not a note".formatted(path),
                        "a note is a Markdown file of the site; see 'til show --all'");
            }
            pages.forEach(page -> chosen.put(page.path(), page));
        }
        return List.copyOf(chosen.values());
    }

    /** Of the pages at these paths those that have changed. */
    public List<Page> chosen(JournalIndex index, List<String> changed, List<String> paths) {
        if (!paths.isEmpty()) {
            Set<String> names = Set.copyOf(changed);
            return chosen(index, paths).stream()
                    .filter(page -> names.contains(page.path()))
                    .toList();
        }
        return changed.stream()
                .filter(path -> isWithin(path, repo.prefix()))
                .flatMap(path -> index.page(path).stream())
                .toList();
    }

    private static boolean isWithin(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    /** A path that a person has typed, relative to the repository's root. */
    public String inRepository(String path) {
        Path file = here().resolve(path).normalize();
        if (!file.startsWith(repo.root())) {
            throw TilException.usage(
                    "'%s' is outside of the repository".formatted(path), "the repository is " + repo.root());
        }
        return repo.root().relativize(file).toString().replace(File.separatorChar, '/');
    }

    /** What a path of the repository is called from the folder til was run in. */
    public String fromHere(String path) {
        return places(none -> Optional.empty()).fromHere().apply(path);
    }

    /** @param sources the text of the note at a path of the repository */
    public WorkspacePaths places(Function<String, Optional<NoteText>> sources) {
        return WorkspacePaths.of(workspace.caller(), repo, sources);
    }

    /** The folder til was run in, as the repository knows it: without links on the way. */
    private Path here() {
        return repo.root().resolve(repo.prefix());
    }

    @Override
    public void close() {
        workspace.close();
    }
}
