package dev.til.cli;

import dev.til.git.Intent;
import dev.til.git.Operation;
import dev.til.git.OperationRecorder;
import dev.til.git.Repo;
import dev.til.git.Turn;
import dev.til.git.Undo;
import dev.til.git.UnfinishedRebase;
import dev.til.submit.Standstill;
import dev.til.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                print(repo.log());
                return ExitCode.OK;
            }
            Turn turn = repo.turn();
            try (turn) {
                if (!dryRun) {
                    Workspace.freeLocks(repo, new EventScreen(terminal));
                }
                int exit = undo(repo);
                if (dryRun) {
                    terminal.nothingDone();
                }
                return exit;
            }
        }
    }

    private int undo(Repo repo) {
        Optional<Standstill> stopped = Standstill.read(repo.ownFolder());
        Optional<UnfinishedRebase> rebase = repo.unfinishedRebase().filter(open -> stopped.isPresent());
        if (rebase.isPresent()) {
            return abort(repo, rebase.get(), stopped.get());
        }
        if (stopped.isPresent()
                && !stopped.get().isLast(repo.undo(false, Intent.LOOK).map(Undo::operation))) {
            terminal.say((dryRun ? "would forget" : "forgotten") + " where til stopped; nothing had moved");
            if (!dryRun) {
                Standstill.forget(repo.ownFolder());
            }
            return ExitCode.OK;
        }
        int exit = last(repo);
        if (!dryRun) {
            Standstill.forget(repo.ownFolder());
        }
        return exit;
    }

    /** Out of a rebase that 'til continue' has begun. */
    private int abort(Repo repo, UnfinishedRebase rebase, Standstill stopped) {
        if (!dryRun) {
            rebase.abort();
            repo.resume(stopped.operation()).ifPresent(OperationRecorder::close);
            stopped.after("").write(repo.ownFolder());
        }
        terminal.say((dryRun ? "would undo" : "undone") + ": til continue");
        terminal.say("  put '%s' back to before both sides were put into it".formatted(stopped.branch()));
        terminal.say(
                "next: 'til continue --take mine' or 'til continue --take base'; 'til undo' again forgets about it");
        return ExitCode.OK;
    }

    private int last(Repo repo) {
        Optional<Undo> last = repo.undo(remote, Intent.of(dryRun), HookScript::own);
        if (last.isEmpty()) {
            terminal.say("nothing to undo");
            return ExitCode.OK;
        }
        Undo undo = last.get();
        Operation operation = undo.operation();
        var plan = new ArrayList<>(dryRun ? undo.plan() : undo.deeds());
        if (remote) {
            undo.requirePossible();
            plan.addAll(0, withdrawn(repo, undo));
        }
        if (!dryRun) {
            undo.run();
        }
        terminal.say((dryRun ? "would undo: " : "undone: ") + operation.command());
        plan.forEach(line -> terminal.say("  " + line));
        if (!remote && !operation.elsewhere().isNothing()) {
            operation.elsewhere().says().forEach(line -> terminal.say("still so elsewhere: " + line));
            terminal.say("next: 'til undo --remote' takes that back too");
        }
        return ExitCode.OK;
    }

    /** Takes back what it did elsewhere, and says what that is. */
    private List<String> withdrawn(Repo repo, Undo undo) {
        if (undo.operation().elsewhere().isNothing()) {
            return List.of();
        }
        var withdrawal = Withdrawal.of(repo, server.over(terminal), undo.elsewhere());
        if (dryRun) {
            return withdrawal.plan();
        }
        withdrawal.run();
        undo.withdrawn();
        return withdrawal.deeds();
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
