package dev.til.workflow.doctor;

import dev.til.config.Config;
import dev.til.config.ConfigReader;
import dev.til.git.Repo;
import dev.til.git.hooks.PreCommitHook;
import dev.til.git.program.GitProgram;
import dev.til.git.refs.BaseBranch;
import dev.til.site.Site;
import dev.til.workflow.HookScript;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceCaller;
import dev.til.workspace.WorkspaceListener;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Looks at everything that til rests on: the machine, the repository, and what the team has configured. */
public final class DoctorWorkflow {
    private final WorkspaceCaller caller;
    private final WorkspaceListener listener;
    private final DoctorExamination examination = new DoctorExamination();

    /**
     * @param caller who wants to know, from the folder that is looked at
     * @param listener is told which servers are waited for
     */
    public DoctorWorkflow(WorkspaceCaller caller, WorkspaceListener listener) {
        this.caller = caller;
        this.listener = listener;
    }

    public DoctorExamination examine() {
        examination.ok("java", System.getProperty("java.version", "unknown"));
        git();
        Optional<Repo> open = examination.ask("repository", () -> Repo.open(caller.directory(), caller.environment()));
        if (open.isEmpty()) {
            locale(false);
            return examination;
        }
        try (Repo repo = open.get()) {
            examination.ok("repository", repo.root().toString());
            format(repo);
            examination
                    .ask("identity", repo::identity)
                    .ifPresent(who -> examination.ok("identity", "%s <%s>".formatted(who.name(), who.email())));
            Optional<Config> config = examination.ask("configuration", () -> Workspace.config(caller, repo));
            config.ifPresent(settings -> configuration(repo, settings));
            Config settings = config.orElse(Config.DEFAULT);
            remote(repo, settings);
            var servers = new DoctorServers(repo, settings, caller, listener, examination);
            servers.remotes();
            servers.forge();
            branches(repo, settings, servers);
            hook(repo.preCommitHook());
            locale(repo.workingTree().entries().stream().anyMatch(entry -> isForeign(entry.path())));
        }
        return examination;
    }

    private void git() {
        Optional<GitProgram.Outcome> git = GitProgram.version(caller.directory(), caller.environment());
        if (git.isEmpty()) {
            examination.note(
                    "git", "none on the PATH: credentials, proxies and signing programs are not used", "install git");
            return;
        }
        GitProgram.Outcome version = git.get();
        if (version.ok()) {
            examination.ok("git", version.text().replace("git version ", ""));
        } else {
            examination.problem("git", version.why(), "see what 'git --version' says");
        }
    }

    /** Forms of a repository that til reads but must not write, or reads in another way. */
    private void format(Repo repo) {
        examination.ask("format", () -> {
            repo.requireWritable();
            return repo;
        });
        if (isSet(repo, "core.splitIndex")) {
            examination.note("index", "split: til asks git for it", "git update-index --no-split-index");
        }
        if (isSet(repo, "index.sparse")) {
            examination.note("index", "sparse: til asks git for it", "git sparse-checkout reapply --no-sparse-index");
        }
        if (isSet(repo, "core.sparseCheckout")) {
            examination.note(
                    "checkout",
                    "sparse: links to files outside of it cannot be followed",
                    "git sparse-checkout disable");
        }
        if (Files.exists(repo.commonDirectory().resolve("shallow"))) {
            examination.note("history", "shallow: --since may not find its commit", "git fetch --unshallow");
        }
    }

    private static boolean isSet(Repo repo, String key) {
        List<String> values = repo.settings().all(key);
        return !values.isEmpty() && List.of("true", "yes", "on", "1").contains(values.get(values.size() - 1));
    }

    private void configuration(Repo repo, Config config) {
        if (!Files.exists(repo.root().resolve(ConfigReader.FILE))) {
            examination.note("configuration", "no " + ConfigReader.FILE, "til init");
        } else {
            examination.ok(
                    "configuration",
                    config.notes().all().isEmpty()
                            ? ConfigReader.FILE
                            : "%s, notes: %s"
                                    .formatted(
                                            ConfigReader.FILE,
                                            String.join(
                                                    ", ",
                                                    config.notes().all().stream()
                                                            .map(kind -> kind.name())
                                                            .toList())));
        }
        examination
                .ask("site", () -> Workspace.of(caller, repo))
                .ifPresent(workspace -> examination
                        .ask("site", () -> DoctorSites.look(workspace.sites().of(repo.workingTree()), examination))
                        .ifPresent(
                                sites -> published(workspace, workspace.sites().home(sites))));
    }

    private void published(Workspace workspace, Site site) {
        ZoneId zone = workspace.sites().zone(site);
        ZoneId machine = caller.clock().getZone();
        if (zone.getRules().equals(machine.getRules())) {
            examination.ok("timezone", zone.getId());
        } else {
            examination.note(
                    "timezone",
                    "%s on the site, %s on this machine".formatted(zone, machine),
                    "nothing: til counts days in the site's zone");
        }
        workspace
                .config()
                .course()
                .ifPresent(course -> examination.ok(
                        "course",
                        "from %s, %d study days up to today"
                                .formatted(
                                        course.start(),
                                        course.studyDays(workspace.sites().today(site)))));
        if (workspace.config().numbering().byNotes()) {
            examination.ok("course", "days are counted by notes");
        }
    }

    private void remote(Repo repo, Config config) {
        List<String> names = repo.settings().below("remote.").keySet().stream()
                .filter(key -> key.endsWith(".url"))
                .map(key -> key.substring("remote.".length(), key.length() - ".url".length()))
                .sorted()
                .toList();
        String wanted = config.git().remote().orElse("origin");
        if (names.isEmpty()) {
            examination.note(
                    "remote", "none: notes stay on this machine", "git remote add %s ADDRESS".formatted(wanted));
        } else if (!names.contains(wanted) && names.size() > 1) {
            examination.problem(
                    "remote",
                    "no '%s' among %s".formatted(wanted, String.join(", ", names)),
                    "git config til.git.remote " + names.get(0));
        } else {
            examination.ok("remote", names.contains(wanted) ? wanted : names.get(0));
        }
    }

    private void branches(Repo repo, Config config, DoctorServers servers) {
        examination.ask("base", repo::branches).ifPresent(branches -> {
            examination
                    .ask(
                            "base",
                            () -> branches.base(
                                    config.git().base(),
                                    repo.route(
                                                    config.git().remote(),
                                                    config.git().upstream())
                                            .upstream(),
                                    false))
                    .ifPresent(
                            base -> servers.drift(branches, base).ifPresentOrElse(examination::add, () -> base(base)));
            branches.current()
                    .ifPresentOrElse(
                            branch -> examination.ok("branch", branch),
                            () -> examination.note("branch", "none: HEAD is detached", "git switch BRANCH"));
        });
    }

    private void base(BaseBranch base) {
        if (base.commit().isEmpty()) {
            examination.note(
                    "base",
                    "'%s' has no commit yet".formatted(base.name()),
                    "til new, which makes the first one of what 'til init' wrote");
        } else if (base.local() && base.remote().isPresent()) {
            examination.note(
                    "base",
                    "'%s' is known here only".formatted(base.name()),
                    "git fetch %s; 'til submit' pushes it where the remote is empty"
                            .formatted(base.remote().get()));
        } else {
            examination.ok("base", base.toString());
        }
    }

    private void hook(PreCommitHook hook) {
        if (hook.checks()) {
            HookScript.stale(hook)
                    .ifPresentOrElse(
                            stale -> examination.note("hook", stale, "til hook install"),
                            () -> examination.ok("hook", "commits are checked"));
        } else if (hook.isInstalled()) {
            examination.problem("hook", "installed, but Git does not run it", "til hook status");
        } else {
            examination.note("hook", "commits are not checked", "til hook install");
        }
    }

    /** JDK: under LC_ALL=C a name that is not ASCII is another name, and every such file seems missing. */
    private void locale(boolean foreignNames) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean utf8 = encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name());
        if (utf8) {
            examination.ok("locale", encoding);
        } else if (foreignNames) {
            examination.problem(
                    "locale",
                    "file names are read as " + encoding + ", and some are not ASCII",
                    "export LC_ALL=C.UTF-8");
        } else {
            examination.note("locale", "file names are read as " + encoding, "export LC_ALL=C.UTF-8");
        }
    }

    private static boolean isForeign(String path) {
        return path.chars().anyMatch(c -> c > 0x7f);
    }
}
