package dev.til.workspace;

import dev.til.TilException;
import dev.til.check.CheckSettings;
import dev.til.config.Config;
import dev.til.config.ConfigReader;
import dev.til.config.CourseEdit;
import dev.til.course.Course;
import dev.til.course.Numbering;
import dev.til.forge.Access;
import dev.til.git.Identity;
import dev.til.git.Intent;
import dev.til.git.Repo;
import dev.til.git.Route;
import dev.til.git.Setting;
import dev.til.git.Turn;
import dev.til.note.Journal;
import dev.til.note.Listing;
import dev.til.note.NoteKinds;
import dev.til.notelist.NoteFacts;
import dev.til.notelist.NoteIndex;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.scaffold.DayBranches;
import dev.til.site.Site;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** The notes repository that til was started in, with all that is settled about it: the one place where commands ask. */
public final class Workspace implements AutoCloseable {
    private static final int LARGEST = 1 << 20;

    private final Caller caller;
    private final Repo repo;
    private final Config config;

    private Workspace(Caller caller, Repo repo, Config config) {
        this.caller = caller;
        this.repo = repo;
        this.config = config;
    }

    /** @throws TilException where there is no repository, or its configuration is wrong */
    public static Workspace open(Caller caller) {
        return open(caller, repo -> {});
    }

    /** @param first what is begun before the configuration is read */
    public static Workspace open(Caller caller, Consumer<Repo> first) {
        Repo repo = Repo.open(caller.directory(), caller.environment());
        try {
            first.accept(repo);
            var workspace = new Workspace(caller, repo, config(caller, repo));
            repo.generate(workspace.index());
            return workspace;
        } catch (TilException e) {
            repo.close();
            throw e;
        }
    }

    /** Lets a repository know which lines of its files are made from the notes. */
    public static void generate(Caller caller, Repo repo) {
        repo.generate(new Workspace(caller, repo, config(caller, repo)).index());
    }

    /** The same with the configuration that a commit made now would hold, where it would hold one. */
    static Workspace openStaged(Caller caller, Repo repo, Journal index) {
        return new Workspace(caller, repo, config(caller, repo, staged(index).or(() -> file(repo.root()))));
    }

    /**
     * Runs a command in til's turn to change the repository, so that two at once do not see each other's halves; what a
     * killed til has left half done is taken back first.
     *
     * @param listener is told of that as a {@link Repair}
     */
    public int inTurn(Intent intent, Listener listener, IntSupplier command) {
        Turn turn = repo.turn();
        try (turn) {
            return afterRecovery(intent, listener, command, turn);
        }
    }

    private int afterRecovery(Intent intent, Listener listener, IntSupplier command, Turn turn) {
        try {
            freeLocks(repo, listener);
            repo.recover(intent).ifPresent(says -> listener.on(new Repair.Recovered(says)));
            return command.getAsInt();
        } catch (TilException e) {
            turn.stopped();
            throw e;
        }
    }

    /** Deletes, in til's turn, the locks that a killed til has left, and says so. */
    public static void freeLocks(Repo repo, Listener listener) {
        repo.freeLocks().forEach(lock -> listener.on(new Repair.LockDeleted(lock)));
    }

    /** What is configured for a repository, whatever its working tree holds otherwise. */
    public static Config config(Caller caller, Repo repo) {
        return config(caller, repo, file(repo.root()));
    }

    private static Config config(Caller caller, Repo repo, Optional<byte[]> text) {
        return new ConfigReader(RuleId.words()).read(sources(caller, repo, text));
    }

    /** All that the configuration of a repository is put together from. */
    static ConfigReader.Sources sources(Caller caller, Repo repo) {
        return sources(caller, repo, file(repo.root()));
    }

    private static ConfigReader.Sources sources(Caller caller, Repo repo, Optional<byte[]> text) {
        return new ConfigReader.Sources(text, belowTil(repo, true), belowTil(repo, false), caller.environment());
    }

    private static Optional<byte[]> staged(Journal index) {
        Listing listing = index.listing();
        int entry = listing.find(ConfigReader.FILE);
        if (entry >= 0 && listing.kind(entry) != Journal.Kind.FILE) {
            throw notPlain();
        }
        return entry < 0 ? Optional.empty() : index.read(ConfigReader.FILE);
    }

    private static TilException notPlain() {
        return TilException.usage(
                "'%s' is not a plain file of less than 1 MiB".formatted(ConfigReader.FILE),
                "put the configuration itself there");
    }

    private static Optional<byte[]> file(Path root) {
        Path file = root.resolve(ConfigReader.FILE);
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            // what is checked may be hostile: a link may lead anywhere, a FIFO never ends
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                throw notPlain();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(file), "check its permissions", e);
        }
    }

    /** @param tracked whether it is what files of the working tree say, which anybody may have written */
    private static Map<String, String> belowTil(Repo repo, boolean tracked) {
        var settings = new HashMap<String, String>();
        for (String key : repo.configuredBelow("til.").keySet()) {
            for (Setting setting : repo.settings(key)) {
                if (setting.inWorkingTree() == tracked) {
                    settings.put(key.substring("til.".length()), setting.value());
                }
            }
        }
        return settings;
    }

    /** Who has opened it. */
    public Caller caller() {
        return caller;
    }

    public Repo repo() {
        return repo;
    }

    public Config config() {
        return config;
    }

    /** The text of the team's configuration; empty where there is none. */
    public Optional<String> configText() {
        return file(repo.root()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The same repository as it would be with another configuration in the place of the team's. */
    public Workspace configured(String text) {
        return new Workspace(caller, repo, config(caller, repo, Optional.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * The same repository as it would be with the configuration that a commit holds; empty where it holds none.
     *
     * @throws TilException where that is wrong
     */
    Optional<Workspace> asOf(String revision) {
        return committed(revision).map(this::configured);
    }

    /** Whether the configuration differs from a commit's in nothing but that study days have numbers now. */
    public boolean beginsNumbers(String since) {
        return configText()
                .filter(text -> committed(since)
                        .filter(before -> CourseEdit.begins(before, text))
                        .isPresent())
                .isPresent();
    }

    /** The same of a later commit's configuration. */
    public boolean beginsNumbers(String since, String until) {
        return committed(until)
                .filter(text -> committed(since)
                        .filter(before -> CourseEdit.begins(before, text))
                        .isPresent())
                .isPresent();
    }

    private Optional<String> committed(String revision) {
        return repo.commit(revision).read(ConfigReader.FILE).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Puts another text in the place of the team's configuration, whole or not at all. */
    public void writeConfig(String text) {
        Path file = repo.root().resolve(ConfigReader.FILE);
        Path beside = file.resolveSibling("config.yml.til-new");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new TilException("cannot write '%s'".formatted(file), "check the permissions of its folder", e);
        }
    }

    /** Whether the team wants a Signed-off-by line; probot's DCO check is found by its file. */
    public boolean signsOff() {
        return config.git()
                .signOff()
                .orElseGet(
                        () -> Files.isRegularFile(repo.root().resolve(".github/dco.yml"), LinkOption.NOFOLLOW_LINKS));
    }

    /** Who signs a commit off; empty where the team does not want that. */
    public Optional<Identity> signer() {
        return signsOff() ? Optional.of(repo.identity()) : Optional.empty();
    }

    /** The calendar, or a refusal that says how to get one. */
    public Course courseOrRefuse() {
        return config.course()
                .orElseThrow(() -> TilException.usage(
                        "there is no calendar of a course",
                        configText().isPresent()
                                ? "write one, with the date of day 1: til course start " + monday()
                                : "write one, with the date of day 1: til init --start " + monday()));
    }

    /** A date that a course could begin on. */
    private LocalDate monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public Optional<Course> course() {
        return config.course();
    }

    /** Where day numbers come from. */
    public Numbering numbering() {
        return config.numbering();
    }

    /** What the team's file says of the server of the pull requests and must not; empty where it does not. */
    public Optional<Access.Foreign> foreignServer() {
        if (!config.review().isServerShared()) {
            return Optional.empty();
        }
        try {
            return ReviewServer.foreign(config, repo.uplink(route().upstream()), caller);
        } catch (TilException e) {
            return Optional.empty(); // there is no such remote, as whoever needs it will say
        }
    }

    /** The lists of notes that Markdown files hold between marks. */
    public NoteIndex index() {
        return new NoteIndex(
                journal -> SiteIndex.of(site(journal), journal),
                page -> NoteFacts.of(page, kinds(), numbering(), member()),
                kinds(),
                config.index().entry());
    }

    /** Where branches are pushed, and where the base lives. */
    public Route route() {
        return route(config, repo);
    }

    public static Route route(Config config, Repo repo) {
        return repo.route(config.git().remote(), config.git().upstream());
    }

    /** Who the person is among the members: as configured, else as Git knows them. */
    public Optional<String> member() {
        return config.git().member().or(() -> Member.of(repo, caller.environment()));
    }

    /** The branches of the person's notes. */
    public DayBranches branches() {
        var values = new HashMap<String, String>();
        member().ifPresent(name -> values.put("member", name));
        if (!numbering().name().isEmpty()) {
            values.put("course", numbering().name());
        }
        return DayBranches.of(config.git().branch(), values, kinds());
    }

    public NoteKinds kinds() {
        return config.notes();
    }

    /** What the team has decided about the rules; the schema is read from the journal that is checked. */
    CheckSettings checkSettings(Journal journal) {
        var severities = new EnumMap<RuleId, Optional<Severity>>(RuleId.class);
        config.check()
                .rules()
                .forEach((rule, word) -> severities.put(
                        RuleId.of(rule).orElseThrow(),
                        word.equals("none")
                                ? Optional.empty()
                                : Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT)))));
        Optional<String> schema = config.check()
                .schema()
                .map(path -> journal.read(path)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElseThrow(() -> TilException.usage(
                                "there is no '%s', which check.front-matter.schema names".formatted(path),
                                "add the file, or take the key out of " + ConfigReader.FILE)));
        return new CheckSettings(severities, config.check().required(), schema);
    }

    /** The site that a journal is the source of. */
    public Site site(Journal journal) {
        return site(new SiteFiles(journal));
    }

    public Site site(SiteFiles files) {
        return Site.detect(files, repo.prefix(), siteKind(), caller.clock());
    }

    /** What the team says about its publisher; empty to find it out. */
    Optional<Site.Kind> siteKind() {
        return config.site().kind().map(kind -> Site.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    /** The zone that dates are meant in: the site's own where it names one, else the machine's. */
    public ZoneId zone() {
        return zone(site(repo.workingTree()));
    }

    /** The same, of a site that is found already. */
    public ZoneId zone(Site site) {
        return site.zone().orElse(caller.clock().getZone());
    }

    /** The day it is where the site is. */
    public LocalDate today() {
        return LocalDate.now(caller.clock().withZone(zone()));
    }

    /** The same, of a site that is found already. */
    public LocalDate today(Site site) {
        return LocalDate.now(caller.clock().withZone(zone(site)));
    }

    @Override
    public void close() {
        repo.close();
    }
}
