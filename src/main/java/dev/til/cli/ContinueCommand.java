package dev.til.cli;

import dev.til.cli.screen.EventScreen;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.git.Repo;
import dev.til.workflow.ContinueWorkflow;
import dev.til.workflow.Continued;
import dev.til.workflow.Continued.Side;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code til continue}: on from a conflict that submit or sync stopped at. */
@Command(
        name = "continue",
        mixinStandardHelpOptions = true,
        description = "Go on from a conflict that 'til submit' or 'til sync' stopped at.",
        footer = {
            "",
            "Without an option the files get both sides; mend them, then run it again. 'til undo' goes back to before "
                    + "that.",
            "",
            "Example:",
            "  til continue --take mine"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the branch is on the base", "3:could not", "4:a conflict waits for you"})
final class ContinueCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--take",
            paramLabel = "SIDE",
            description = "mine or base: take one side wherever both have changed.")
    private Optional<Side> take = Optional.empty();

    @Option(
            names = {"-n", "--dry-run"},
            description = "Say what would be done, and change nothing.")
    private boolean dryRun;

    ContinueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var repo = Repo.open(terminal.directory(), terminal.environment())) {
            Continued continued =
                    new ContinueWorkflow(repo, terminal.caller(), new EventScreen(terminal), take, dryRun).run();
            if (dryRun) {
                would(continued);
                terminal.nothingDone();
                return ExitCode.OK;
            }
            return said(continued);
        }
    }

    private void would(Continued continued) {
        if (continued instanceof Continued.Conflict conflict) {
            terminal.say("would put both sides into:");
            say(conflict.paths());
        } else if (continued instanceof Continued.Taken taken) {
            terminal.say("would put '%s' onto '%s' with %s in:"
                    .formatted(taken.branch(), taken.base(), taken.side() == Side.MINE ? "your side" : "their side"));
            say(taken.paths());
        } else {
            terminal.say("would take the files as they are now and go on with the rebase");
        }
    }

    private int said(Continued continued) {
        if (continued instanceof Continued.Conflict conflict) {
            terminal.say("both sides stand in:");
            say(conflict.paths());
            terminal.say("next: mend them, then 'til continue'; 'til undo' goes back");
            return ExitCode.STOPPED;
        }
        if (continued instanceof Continued.Finished finished) {
            terminal.say("'%s' is on '%s' now".formatted(finished.branch(), finished.base()));
            if (finished.empty()) {
                terminal.say("nothing of its own is left on it");
            }
            terminal.say("next: til " + (finished.empty() ? "sync" : finished.command()));
            return ExitCode.OK;
        }
        terminal.say("the rebase is done");
        terminal.say("next: til submit");
        return ExitCode.OK;
    }

    private void say(List<String> paths) {
        paths.forEach(path -> terminal.say("  " + path));
    }
}
