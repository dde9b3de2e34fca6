package dev.til.cli;

import dev.til.cli.screen.EventScreen;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.git.Repo;
import dev.til.git.oplog.Operation;
import dev.til.workflow.UndoWorkflow;
import dev.til.workflow.Undone;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code til undo}: the last thing that til did, taken back. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Take back the last thing that til did; again for the one before.",
        footer = {
            "",
            "What came later is never lost: undo refuses and says why. What was pushed or opened stays as it is, unless "
                    + "--remote takes that back too; it asks the remote, with --dry-run as well, and runs what git's own "
                    + "fetch runs.",
            "",
            "Examples:",
            "  til undo --dry-run",
            "  til undo --remote"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:taken back, or nothing to take back", "3:refused, with the reason"})
final class UndoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--list", description = "Print what til did here, the newest first.")
    private boolean list;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Say what would be taken back, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--remote",
            description = "Also close the pull request that it opened, and put back or delete what it pushed.")
    private boolean remote;

    @Mixin
    private ServerOptions server = new ServerOptions();

    UndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var repo = Repo.open(terminal.directory(), terminal.environment())) {
            if (list) {
                print(repo.operations().all());
                return ExitCode.OK;
            }
            Terminal here = server.over(terminal);
            say(new UndoWorkflow(repo, here.caller(), new EventScreen(here), remote, dryRun).run());
            if (dryRun) {
                terminal.nothingDone();
            }
            return ExitCode.OK;
        }
    }

    private void say(Undone undone) {
        if (undone instanceof Undone.Nothing) {
            terminal.say("nothing to undo");
        } else if (undone instanceof Undone.Stop) {
            terminal.say((dryRun ? "would forget" : "forgotten") + " where til stopped; nothing had moved");
        } else if (undone instanceof Undone.Rebase rebase) {
            terminal.say((dryRun ? "would undo" : "undone") + ": til continue");
            terminal.say("  put '%s' back to before both sides were put into it".formatted(rebase.branch()));
            terminal.say(
                    "next: 'til continue --take mine' or 'til continue --take base'; 'til undo' again forgets about it");
        } else {
            say((Undone.Command) undone);
        }
    }

    private void say(Undone.Command undone) {
        terminal.say((dryRun ? "would undo: " : "undone: ") + undone.command());
        undone.changes().forEach(line -> terminal.say("  " + line));
        undone.elsewhere().forEach(line -> terminal.say("still so elsewhere: " + line));
        if (!undone.elsewhere().isEmpty()) {
            terminal.say("next: 'til undo --remote' takes that back too");
        }
    }

    private void print(List<Operation> operations) {
        for (int i = operations.size() - 1; i >= 0; i--) {
            Operation operation = operations.get(i);
            String state = switch (operation.state()) {
                case BEGUN -> " (not finished)";
                case DONE -> "";
                case UNDONE -> " (undone)";
            };
            terminal.print(operation.at() + "  " + operation.command() + state);
        }
        if (operations.isEmpty()) {
            terminal.say("til has changed nothing here yet");
        }
    }
}
