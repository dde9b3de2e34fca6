package dev.til.workflow.doctor;

import dev.til.TilException;
import dev.til.config.Config;
import dev.til.forge.Forge;
import dev.til.forge.ForgeException;
import dev.til.forge.known.KnownForges;
import dev.til.git.Repo;
import dev.til.git.refs.BaseBranch;
import dev.til.git.refs.Branches;
import dev.til.git.remote.Remote;
import dev.til.git.remote.Route;
import dev.til.terminal.ShellWord;
import dev.til.workflow.WaitEvent;
import dev.til.workspace.WorkspaceCaller;
import dev.til.workspace.WorkspaceForge;
import dev.til.workspace.WorkspaceListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@code til doctor} asks others: the remotes what they have, and the server of the pull requests who til is there.
 * Without a network that is said once.
 */
final class DoctorServers {
    private static final Duration APART = Duration.ofMinutes(5);

    private final Repo repo;
    private final Config config;
    private final WorkspaceCaller caller;
    private final WorkspaceListener listener;
    private final DoctorExamination examination;
    private final Optional<Route> route;
    private Optional<Remote.Look> upstream = Optional.empty();

    DoctorServers(
            Repo repo,
            Config config,
            WorkspaceCaller caller,
            WorkspaceListener listener,
            DoctorExamination examination) {
        this.repo = repo;
        this.config = config;
        this.caller = caller;
        this.listener = listener;
        this.examination = examination;
        this.route = route(repo, config);
    }

    /** Empty where it leads to no remote, which is told of elsewhere. */
    private static Optional<Route> route(Repo repo, Config config) {
        try {
            return Optional.of(repo.route(config.git().remote(), config.git().upstream()))
                    .filter(way -> repo.remote(way.upstream()).url().isPresent());
        } catch (TilException e) {
            return Optional.empty();
        }
    }

    /** Asks the remotes. */
    void remotes() {
        route.ifPresent(way -> {
            upstream = look(way.upstream());
            if (way.isFork()) {
                look(way.remote());
            }
        });
    }

    private Optional<Remote.Look> look(String name) {
        WorkspaceListener.Wait asking = listener.begin(new WaitEvent.Asking(name));
        try (asking) {
            Remote.Look look =
                    repo.remote(name).look(base(repo.branches(), name).name());
            told(name, look);
            return Optional.of(look);
        } catch (TilException e) {
            return Optional.empty(); // a repository that til must not write to, which is told of as its format
        }
    }

    private BaseBranch base(Branches branches, String remote) {
        return branches.base(config.git().base(), remote, false);
    }

    private void told(String name, Remote.Look look) {
        if (look.silence().isEmpty()) {
            examination.ok(
                    "server",
                    "'%s' answers; its HEAD %s"
                            .formatted(
                                    name,
                                    look.head()
                                            .map(branch -> "is '%s'".formatted(branch))
                                            .orElse("names no branch that it has")));
        } else if (look.cure().isEmpty()) {
            examination.note(
                    "server",
                    "'%s' does not answer: %s".formatted(name, look.silence().get()),
                    "when the network is back: til doctor");
        } else if (look.asked()) {
            examination.problem(look.cure().get(), "server");
        } else {
            examination.note(
                    "server",
                    "'%s' is not asked: %s".formatted(name, look.silence().get()),
                    look.cure().flatMap(TilException::hint).orElse(""));
        }
    }

    /** What is to be said of the base for what its remote answers; empty where nothing is. */
    Optional<DoctorExamination.Line> drift(Branches branches, BaseBranch base) {
        Optional<String> head = upstream.flatMap(Remote.Look::head);
        if (head.isEmpty() || base.commit().isEmpty() || base.local()) {
            return Optional.empty();
        }
        boolean configured = config.git().base().isPresent();
        if (!upstream.get().based()) {
            return Optional.of(DoctorExamination.problem("base", branches.moved(base, configured, head.get())));
        }
        return configured || head.get().equals(base.name())
                ? Optional.empty()
                : Optional.of(DoctorExamination.remark(
                        "base",
                        "'%s'; the HEAD of '%s' is '%s'"
                                .formatted(base, base.remote().orElse(""), head.get()),
                        "git fetch %1$s && git remote set-head %1$s -a"
                                .formatted(ShellWord.of(base.remote().orElse("")))));
    }

    /** Asks the server of the pull requests who til is there, where there is something to be let in with. */
    void forge() {
        route.flatMap(way -> examination.ask(
                        "review", () -> WorkspaceForge.of(config, repo.remote(way.upstream()), caller, listener)))
                .filter(server -> server.forge().hasApi())
                .ifPresent(server -> {
                    if (server.forge().answers()) {
                        asked(server);
                    } else {
                        examination.note(
                                "review", server.access().why(), server.access().remedy());
                    }
                });
    }

    private void asked(WorkspaceForge server) {
        String place = "asked at " + server.access().address();
        WorkspaceListener.Wait asking =
                listener.begin(new WaitEvent.Asking(route.get().upstream()));
        try (asking) {
            KnownForges.account(server.forge()).ifPresent(me -> {
                account(place, me);
                me.time().ifPresent(this::clock);
            });
        } catch (ForgeException e) {
            examination.problem(e, "review");
        } catch (TilException e) {
            boolean said = upstream.filter(look -> look.silence().isPresent()).isPresent();
            if (said) {
                examination.ok("review", place);
            } else {
                examination.note("review", e.problem(), "when the network is back: til doctor");
            }
        }
    }

    private void account(String place, Forge.Account me) {
        String who = me.login().isEmpty() ? "" : " as '%s'".formatted(me.login());
        boolean mayNot = me.pushes().filter(pushes -> !pushes).isPresent();
        if (me.isTooNarrow()) {
            examination.problem(
                    "review",
                    "%s%s, by a token for %s".formatted(place, who, scopes(me)),
                    "make one with the scope 'repo', or 'public_repo' for a public repository");
        } else if (mayNot && !route.get().isFork()) {
            examination.problem(
                    "review",
                    "%s%s, who may not push there".formatted(place, who),
                    "ask whoever owns the repository for the right to, or push to a fork: rename the remote to"
                            + " 'upstream', and add yours as 'origin'");
        } else {
            examination.ok("review", place + who + (mayNot || me.pushes().isEmpty() ? "" : ", who may push"));
        }
    }

    private static String scopes(Forge.Account me) {
        String names = String.join(", ", me.scopes().orElseThrow());
        return names.isEmpty() ? "nothing" : "'%s'".formatted(names);
    }

    /** Dates of notes come from this machine's clock. */
    private void clock(Instant theirs) {
        Duration ahead = Duration.between(theirs, caller.clock().instant());
        if (ahead.abs().compareTo(APART) > 0) {
            examination.note(
                    "clock",
                    "more than %d minutes %s the server's"
                            .formatted(APART.toMinutes(), ahead.isNegative() ? "behind" : "ahead of"),
                    "timedatectl set-ntp true, or set it by hand: the dates of notes are taken from it");
        }
    }
}
