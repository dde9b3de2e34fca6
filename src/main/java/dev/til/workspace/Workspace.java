package dev.til.workspace;

import dev.til.TilException;
import dev.til.config.Config;
import dev.til.config.ConfigReader;
import dev.til.course.Course;
import dev.til.forge.Access;
import dev.til.git.Repo;
import dev.til.git.refs.BaseBranch;
import dev.til.git.remote.Route;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.note.Journal;
import dev.til.note.RuleId;
import dev.til.notelist.NoteFacts;
import dev.til.notelist.NoteIndex;
import dev.til.scaffold.ScaffoldBranches;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Consumer;

/** The notes repository that til was started in, with all that is settled about it: the one place where commands ask. */
public final class Workspace implements AutoCloseable {
    private final WorkspaceCaller caller;
    private final Repo repo;
    private final Config config;
    private final WorkspaceSites sites;

    private Workspace(WorkspaceCaller caller, Repo repo, Config config) {
        this.caller = caller;
        this.repo = repo;
        this.config = config;
        this.sites = new WorkspaceSites(caller, config, repo.prefix(), repo::workingTree);
    }

    /** @throws TilException where there is no repository, or its configuration is wrong */
    public static Workspace open(WorkspaceCaller caller) {
        return open(caller, repo -> {});
    }

    /** @param first what is begun before the configuration is read */
    public static Workspace open(WorkspaceCaller caller, Consumer<Repo> first) {
        Repo repo = Repo.open(caller.directory(), caller.environment());
        try {
            first.accept(repo);
            return of(caller, repo);
        } catch (TilException e) {
            repo.close();
            throw e;
        }
    }

    /**
     * The workspace of a repository that is open already; whoever has opened that closes it.
     *
     * @throws TilException where its configuration is wrong
     */
    public static Workspace of(WorkspaceCaller caller, Repo repo) {
        var workspace = new Workspace(caller, repo, config(caller, repo));
        return new Workspace(caller, repo.generating(workspace.index()), workspace.config);
    }

    /** The same with the configuration that a commit made now would hold, where it would hold one. */
    static Workspace openStaged(WorkspaceCaller caller, Repo repo, Journal index) {
        return new Workspace(
                caller, repo, config(caller, repo, WorkspaceConfig.staged(index).or(new WorkspaceConfig(repo)::bytes)));
    }

    /** What is configured for a repository, whatever its working tree holds otherwise. */
    public static Config config(WorkspaceCaller caller, Repo repo) {
        return config(caller, repo, new WorkspaceConfig(repo).bytes());
    }

    private static Config config(WorkspaceCaller caller, Repo repo, Optional<byte[]> text) {
        return new ConfigReader(RuleId.words()).read(new WorkspaceConfig(repo).sources(caller, text));
    }

    /** Who has opened it. */
    public WorkspaceCaller caller() {
        return caller;
    }

    public Repo repo() {
        return repo;
    }

    public Config config() {
        return config;
    }

    /** The team's configuration as a file. */
    public WorkspaceConfig teamConfig() {
        return new WorkspaceConfig(repo);
    }

    /** The sites of what it holds. */
    public WorkspaceSites sites() {
        return sites;
    }

    /** The same repository as it would be with another configuration in the place of the team's. */
    public Workspace configured(String text) {
        return new Workspace(caller, repo, config(caller, repo, Optional.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Whether the team wants a Signed-off-by line; probot's DCO check is found by its file. */
    public boolean signsOff() {
        return config.git()
                .signOff()
                .orElseGet(
                        () -> Files.isRegularFile(repo.root().resolve(".github/dco.yml"), LinkOption.NOFOLLOW_LINKS));
    }

    /** Who signs a commit off; empty where the team does not want that. */
    public Optional<RepositoryIdentity> signer() {
        return signsOff() ? Optional.of(repo.identity()) : Optional.empty();
    }

    /** The calendar, or a refusal that says how to get one. */
    public Course courseOrRefuse() {
        return config.course()
                .orElseThrow(() -> TilException.usage(
                        "there is no calendar of a course",
                        teamConfig().text().isPresent()
                                ? "write one, with the date of day 1: til course start " + monday()
                                : "write one, with the date of day 1: til init --start " + monday()));
    }

    /** A date that a course could begin on. */
    private LocalDate monday() {
        return sites.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What the team's file says of the server of the pull requests and must not; empty where it does not. */
    public Optional<Access.Foreign> foreignServer() {
        if (!config.review().isServerShared()) {
            return Optional.empty();
        }
        try {
            return WorkspaceForge.foreign(config, repo.remote(route().upstream()), caller);
        } catch (TilException e) {
            return Optional.empty(); // there is no such remote, as whoever needs it will say
        }
    }

    /** The lists of notes that Markdown files hold between marks. */
    public NoteIndex index() {
        return new NoteIndex(
                journal -> sites.of(journal).index(),
                page -> NoteFacts.of(page, config.notes(), config.numbering(), member()),
                config.notes(),
                config.index().entry());
    }

    /**
     * The branch that notes are merged into.
     *
     * @param fetch whether the remote is asked for its newest state
     */
    public BaseBranch base(boolean fetch) {
        return repo.branches().base(config.git().base(), route().upstream(), fetch);
    }

    /** Where branches are pushed, and where the base lives. */
    public Route route() {
        return repo.route(config.git().remote(), config.git().upstream());
    }

    /** Who the person is among the members: as configured, else as Git knows them. */
    public Optional<String> member() {
        return config.git().member().or(() -> WorkspaceMember.of(repo, caller.environment()));
    }

    /** The branches of the person's notes. */
    public ScaffoldBranches branches() {
        var values = new HashMap<String, String>();
        member().ifPresent(name -> values.put("member", name));
        if (!config.numbering().name().isEmpty()) {
            values.put("course", config.numbering().name());
        }
        return ScaffoldBranches.of(config.git().branch(), values, config.notes());
    }

    @Override
    public void close() {
        repo.close();
    }
}
