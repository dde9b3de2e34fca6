package dev.til.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.til.cli.screen.EventScreen;
import dev.til.cli.screen.SyncEventScreen;
import dev.til.cli.terminal.AnswerFormat;
import dev.til.cli.terminal.AnswerJson;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.git.program.ProgramIntent;
import dev.til.workflow.sync.SyncEvent.Fate;
import dev.til.workflow.sync.SyncWorkflow;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceTurns;
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
            var screen = new EventScreen(terminal);
            return WorkspaceTurns.take(
                    workspace.repo(),
                    ProgramIntent.of(dryRun),
                    screen,
                    () -> ended(new SyncWorkflow(workspace, screen, dryRun).run()));
        }
    }

    private int ended(SyncWorkflow.Result result) {
        if (format.isJson()) {
            terminal.answer(json(result));
        }
        if (dryRun) {
            terminal.nothingDone();
        }
        if (result.stuck().isPresent() && !dryRun) {
            throw result.stuck().get().told();
        }
        if (result.stuck().isPresent()) {
            return ExitCode.STOPPED;
        }
        return result.blocked() ? ExitCode.FAILED : ExitCode.OK;
    }

    private JsonObject json(SyncWorkflow.Result result) {
        JsonObject answer = AnswerJson.answer();
        answer.addProperty("base", result.base().toString());
        answer.addProperty("dryRun", dryRun);
        var branches = new JsonArray();
        for (Fate fate : result.fates()) {
            var entry = new JsonObject();
            entry.addProperty("branch", fate.branch());
            entry.addProperty("deed", fate.outcome().deed().name().toLowerCase(Locale.ROOT));
            entry.addProperty("says", SyncEventScreen.plan(fate));
            branches.add(entry);
        }
        answer.add("branches", branches);
        return answer;
    }
}
