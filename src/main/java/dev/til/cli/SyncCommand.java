package dev.til.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.til.TilException;
import dev.til.git.Base;
import dev.til.git.Branches;
import dev.til.git.Intent;
import dev.til.git.LoginRefusal;
import dev.til.git.OperationRecorder;
import dev.til.git.Repo;
import dev.til.submit.Standstill;
import dev.til.workspace.ReviewServer;
import dev.til.workspace.Workspace;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code til sync}: the base as the team has it now, and every open day on top of it. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = "Fetch the base, delete the days that are merged, and rebase the open ones.",
        footer = {
            "",
            "Fetches the base, with --dry-run too, and runs what git's own fetch runs. Uncommitted work stays as it is; a "
                    + "branch that does not fit is left where it was. A branch that all of your notes are written on is "
                    + "never deleted: it is brought onto the base.",
            "",
            "Example:",
            "  til sync --dry-run"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is in step",
            "3:could not, or uncommitted work is in the way",
            "4:a conflict waits for you"
        })
final class SyncCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Fetch, say what would be done, and do nothing.")
    private boolean dryRun;

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Mixin
    private ServerOptions server = new ServerOptions();

    SyncCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Terminal here = server.over(terminal);
        try (var workspace = Workspace.open(here.caller())) {
            return workspace.inTurn(Intent.of(dryRun), new EventScreen(terminal), () -> sync(workspace, here));
        }
    }

    private int sync(Workspace workspace, Terminal here) {
        var settings = workspace.config().git();
        ReviewServer.require(
                workspace.config(), workspace.repo().uplink(workspace.route().upstream()), here.caller());
        Branches branches = workspace.repo().branches();
        Base base = branches.base(settings.base(), workspace.route().upstream(), true);
        if (base.notFetched().isPresent()) {
            String why = base.notFetched().get();
            throw LoginRefusal.of(base.remote().orElse(""), why)
                    .orElseGet(() -> new TilException(
                            "could not fetch '%s': %s".formatted(base, why),
                            "nothing was changed; run it again when the network is back"));
        }
        try (var operation = workspace.repo().begin("til sync", terminal.clock())) {
            var sync = new Sync(here, workspace, base, dryRun, operation);
            sync.run();
            if (!dryRun) {
                operation.done();
                remember(workspace.repo(), sync, operation);
            }
            if (format.isJson()) {
                terminal.answer(json(base, sync));
            }
            if (dryRun) {
                terminal.nothingDone();
            }
            return ended(workspace.repo(), sync);
        }
    }

    /** Where it stopped, if it did; an earlier stop is over when everything fits. */
    private static void remember(Repo repo, Sync sync, OperationRecorder operation) {
        sync.stuck()
                .ifPresentOrElse(
                        stop -> stop.after(operation.undoable().orElse("")).write(repo.ownFolder()),
                        () -> Standstill.forget(repo.ownFolder()));
    }

    private int ended(Repo repo, Sync sync) {
        if (sync.stuck().isPresent() && !dryRun) {
            throw Standstill.read(repo.ownFolder()).orElseThrow().told();
        }
        if (sync.stuck().isPresent()) {
            return ExitCode.STOPPED;
        }
        boolean blocked = sync.fates().stream().anyMatch(fate -> fate.deed() == Sync.Deed.BLOCKED);
        return blocked ? ExitCode.FAILED : ExitCode.OK;
    }

    private JsonObject json(Base base, Sync sync) {
        JsonObject answer = Json.answer();
        answer.addProperty("base", base.toString());
        answer.addProperty("dryRun", dryRun);
        var branches = new JsonArray();
        for (Sync.Fate fate : sync.fates()) {
            var entry = new JsonObject();
            entry.addProperty("branch", fate.branch());
            entry.addProperty("deed", fate.deed().name().toLowerCase(Locale.ROOT));
            entry.addProperty("says", fate.says());
            branches.add(entry);
        }
        answer.add("branches", branches);
        return answer;
    }
}
