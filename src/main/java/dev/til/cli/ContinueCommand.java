package dev.til.cli;

import dev.til.TilException;
import dev.til.git.History;
import dev.til.git.Replay;
import dev.til.git.Repo;
import dev.til.git.Stacks;
import dev.til.git.Turn;
import dev.til.git.UnfinishedRebase;
import dev.til.submit.Standstill;
import dev.til.workspace.Workspace;
import java.util.List;
import java.util.Locale;
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
    /** Whose side wins. */
    enum Side {
        MINE,
        BASE
    }

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
            generate(repo);
            Turn turn = repo.turn();
            try (turn) {
                Workspace.freeLocks(repo, new EventScreen(terminal));
                int exit = goOn(repo);
                if (dryRun) {
                    terminal.nothingDone();
                }
                return exit;
            }
        }
    }

    /** The lists of notes are no conflict; where the configuration itself is one, they cannot be made. */
    private void generate(Repo repo) {
        try {
            Workspace.generate(terminal.caller(), repo);
        } catch (TilException e) {
            terminal.say("the lists of notes stay as they are: " + e.problem());
        }
    }

    private int goOn(Repo repo) {
        var rebase = repo.unfinishedRebase();
        Optional<Standstill> stopped = Standstill.read(repo.ownFolder());
        if (rebase.isPresent()) {
            return goOn(rebase.get(), repo, stopped);
        }
        if (stopped.isEmpty()) {
            throw new TilException("there is nothing to continue", "til submit, or til sync");
        }
        return take.isPresent() ? takeSide(repo, stopped.get(), take.get()) : open(repo, stopped.get());
    }

    private int goOn(UnfinishedRebase rebase, Repo repo, Optional<Standstill> stopped) {
        List<String> marked = rebase.marked();
        if (!marked.isEmpty()) {
            throw new TilException(
                    TilException.Kind.STOPPED,
                    "there are still conflict markers in " + String.join(", ", marked),
                    "choose between the lines around <<<<<<< and >>>>>>>, save, and run 'til continue' again; 'til undo' goes back",
                    null);
        }
        if (take.isPresent()) {
            throw TilException.usage(
                    "the files have both sides already: --take comes too late",
                    "mend them and run 'til continue'; or 'til undo', then 'til continue --take' one side");
        }
        if (dryRun) {
            terminal.say("would take the files as they are now and go on with the rebase");
            return ExitCode.OK;
        }
        var conflicts = rebase.goOn();
        if (conflicts.isEmpty()) {
            stopped.flatMap(known -> repo.resume(known.operation())).ifPresent(operation -> {
                try (operation) {
                    operation.done();
                }
            });
        }
        return ended(conflicts, repo, stopped);
    }

    private int open(Repo repo, Standstill stopped) {
        String branch = stopped.branch();
        if (dryRun) {
            terminal.say("would put both sides into:");
            stopped.paths().forEach(path -> terminal.say("  " + path));
            return ExitCode.OK;
        }
        // git: a rebase wants nothing uncommitted; asked here, a refusal comes before anything is written down
        if (!repo.branches().current().equals(Optional.of(branch))) {
            repo.relocation().switchTo(branch);
        }
        String since = stopped.others().size() > 1
                ? stopped.others().get(stopped.others().size() - 1)
                : stopped.onto();
        try (var operation = repo.begin("til continue", terminal.clock())) {
            operation.willCheckOut(branch, stopped.onto());
            stopped.after(operation.id()).write(repo.ownFolder());
            List<String> conflicts = repo.rebase(stopped.onto(), since);
            if (conflicts.isEmpty()) {
                operation.done();
            }
            return ended(conflicts, repo, Optional.of(stopped));
        }
    }

    private int ended(List<String> conflicts, Repo repo, Optional<Standstill> stopped) {
        if (!conflicts.isEmpty()) {
            terminal.say("both sides stand in:");
            conflicts.forEach(path -> terminal.say("  " + path));
            terminal.say("next: mend them, then 'til continue'; 'til undo' goes back");
            return ExitCode.STOPPED;
        }
        return finished(repo, stopped);
    }

    private int finished(Repo repo, Optional<Standstill> stopped) {
        Standstill.forget(repo.ownFolder());
        if (stopped.isEmpty()) {
            terminal.say("the rebase is done");
            terminal.say("next: til submit");
            return ExitCode.OK;
        }
        Standstill known = stopped.get();
        settle(repo, known);
        terminal.say("'%s' is on '%s' now".formatted(known.branch(), known.base()));
        boolean empty = repo.history().branch(known.branch()).equals(Optional.of(known.onto()));
        if (empty) {
            terminal.say("nothing of its own is left on it");
        }
        terminal.say("next: til " + (empty ? "sync" : known.command()));
        return ExitCode.OK;
    }

    /** A branch that stands on another one now stands on that one's newest commit. */
    private static void settle(Repo repo, Standstill stopped) {
        repo.stacks().below(stopped.branch()).ifPresent(below -> {
            if (below.branch().equals(stopped.base())) {
                repo.stacks().put(stopped.branch(), new Stacks.Below(below.branch(), stopped.onto()));
            } else {
                repo.stacks().forget(stopped.branch());
            }
        });
    }

    private int takeSide(Repo repo, Standstill stopped, Side side) {
        History history = repo.history();
        String branch = stopped.branch();
        String head = history.branch(branch)
                .orElseThrow(() -> new TilException("branch '%s' is gone".formatted(branch), "til sync"));
        List<History.Commit> commits = history.between(stopped.others(), head);
        Replay.Result result =
                (dryRun ? repo.rehearsal() : repo.replay()).taking(side == Side.MINE, stopped.onto(), commits);
        if (!(result instanceof Replay.Result.Replayed replayed)) {
            throw new TilException(
                    "one side alone does not do: a file is deleted there and changed here",
                    "til continue, and decide file by file");
        }
        if (dryRun) {
            terminal.say("would put '%s' onto '%s' with %s in:"
                    .formatted(branch, stopped.base(), side == Side.MINE ? "your side" : "their side"));
            stopped.paths().forEach(path -> terminal.say("  " + path));
            return ExitCode.OK;
        }
        try (var operation =
                repo.begin("til continue --take " + side.name().toLowerCase(Locale.ROOT), terminal.clock())) {
            if (repo.branches().current().equals(Optional.of(branch))) {
                operation.willCheckOut(branch, replayed.head());
            } else {
                operation.willMove(branch, replayed.head());
            }
            repo.relocation().move(branch, head, replayed.head(), "til continue");
            int exit = finished(repo, Optional.of(stopped));
            operation.done();
            return exit;
        }
    }
}
