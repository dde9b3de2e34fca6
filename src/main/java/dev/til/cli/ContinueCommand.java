package dev.til.cli;

import dev.til.TilException;
import dev.til.git.History;
import dev.til.git.Replay;
import dev.til.git.Repo;
import dev.til.git.Turn;
import dev.til.git.UnfinishedRebase;
import dev.til.submit.Standstill;
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
            "Without an option the files get both sides; mend them, then run it again.",
            "'git rebase --abort' goes back to before that.",
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

    ContinueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var repo = Repo.open(terminal.directory(), terminal.environment())) {
            Turn turn = repo.turn();
            try (turn) {
                return goOn(repo);
            }
        }
    }

    private int goOn(Repo repo) {
        var rebase = repo.unfinishedRebase();
        Optional<Standstill> stopped = Standstill.read(repo.gitDirectory());
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
                    "choose between the lines around <<<<<<< and >>>>>>>, save, and run 'til continue' again",
                    null);
        }
        return ended(rebase.goOn(), repo, stopped);
    }

    private int open(Repo repo, Standstill stopped) {
        if (!repo.branches().current().equals(Optional.of(stopped.branch()))) {
            repo.relocation().switchTo(stopped.branch());
        }
        return ended(repo.rebase(stopped.onto()), repo, Optional.of(stopped));
    }

    private int ended(List<String> conflicts, Repo repo, Optional<Standstill> stopped) {
        if (!conflicts.isEmpty()) {
            terminal.say("both sides stand in:");
            conflicts.forEach(path -> terminal.say("  " + path));
            terminal.say("next: mend them, then 'til continue'; 'git rebase --abort' goes back");
            return ExitCode.STOPPED;
        }
        return finished(repo, stopped);
    }

    private int finished(Repo repo, Optional<Standstill> stopped) {
        Standstill.forget(repo.gitDirectory());
        terminal.say(stopped.map(known -> "'%s' is on '%s' now".formatted(known.branch(), known.base()))
                .orElse("the rebase is done"));
        terminal.say("next: til " + stopped.map(Standstill::command).orElse("submit"));
        return ExitCode.OK;
    }

    private int takeSide(Repo repo, Standstill stopped, Side side) {
        History history = repo.history();
        String head = history.branch(stopped.branch())
                .orElseThrow(() -> new TilException("branch '%s' is gone".formatted(stopped.branch()), "til sync"));
        try (var operation =
                repo.begin("til continue --take " + side.name().toLowerCase(Locale.ROOT), terminal.clock())) {
            Replay.Result result =
                    repo.replay().taking(side == Side.MINE, stopped.onto(), history.between(stopped.onto(), head));
            if (result instanceof Replay.Result.Replayed replayed) {
                if (repo.branches().current().equals(Optional.of(stopped.branch()))) {
                    operation.willCheckOut(stopped.branch(), replayed.head());
                } else {
                    operation.willMove(stopped.branch(), replayed.head());
                }
                repo.relocation().move(stopped.branch(), head, replayed.head(), "til continue");
                operation.done();
                return finished(repo, Optional.of(stopped));
            }
            throw new TilException(
                    "one side alone does not do: a file is deleted there and changed here",
                    "til continue, and decide file by file");
        }
    }
}
