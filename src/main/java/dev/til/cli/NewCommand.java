package dev.til.cli;

import dev.til.cli.screen.EventScreen;
import dev.til.cli.screen.NewScreen;
import dev.til.cli.terminal.Editor;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.SharingQuestion;
import dev.til.cli.terminal.Terminal;
import dev.til.git.Repo;
import dev.til.workflow.start.NewNoteWorkflow;
import dev.til.workflow.start.Started;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceTurns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code til new}: a branch for the day off a fresh base, and the note from the team's template on it. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Start a note on a branch of its own.",
        footer = {
            "",
            "Fetches the base first, but not with --no-fetch or --dry-run, and runs what git's own fetch runs.",
            "",
            "Without a calendar days are counted by notes: a new one has the number after the highest, and today's date.",
            "",
            "Examples:",
            "  til new                       the next day without a note, today at the latest",
            "  til new day21                 also 21; back to it where it is open",
            "  til new 20-21                 several days in one note, also 20~21",
            "  til new 'day15(1)'            day 15 once more, to catch up",
            "  til new week5                 a week of the course's calendar",
            "  til new yesterday             a date, also today, 2022-10-19",
            "  til new meeting \"Team sync\"   another kind of note, with its title",
            "  til new day21 --onto day20    on top of a day that is not merged yet",
        })
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "WHAT",
            description = "A day, days, a week, a date, or a kind and a title.")
    List<String> what = new ArrayList<>();

    @Option(names = "--title", paramLabel = "TITLE", description = "The note's title.")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The note's date, even where the calendar says another.")
    private Optional<String> date = Optional.empty();

    @Option(names = "--var", paramLabel = "NAME=VALUE", description = "A variable of the template's own.")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(
            names = "--onto",
            paramLabel = "DAY",
            description = "Start the branch off the one of an open day, or off any branch, in place of the base.")
    private Optional<String> onto = Optional.empty();

    @Option(
            names = "--ahead",
            description = "Mean the number although it is far from the others: 15 dates ahead, or 11 numbers.")
    private boolean ahead;

    @Option(names = "--no-branch", description = "Write the note on the branch that is checked out.")
    boolean noBranch;

    @Option(names = "--no-fetch", description = "Take the base as it was fetched last.")
    boolean noFetch;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Print the note, and change nothing.")
    boolean dryRun;

    @Option(names = "--print-path", description = "Print nothing but the note's path.")
    boolean printPath;

    @Option(names = "--editor", description = "Open the note in your editor, as Git finds it.")
    private boolean editor;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var workspace = Workspace.open(terminal.caller(), this::begin)) {
            var wish = new NewNoteWorkflow.Wish(what, title, date, variables, onto, ahead, !noBranch, !noFetch, dryRun);
            var screen = new NewScreen(terminal, workspace, printPath);
            Started started = new NewNoteWorkflow(workspace, wish, screen, new SharingQuestion(terminal)).run();
            Optional<String> path = started instanceof Started.Again again
                    ? again(again, screen)
                    : anew((Started.Anew) started, screen);
            if (editor && !dryRun) {
                path.ifPresent(note -> new Editor(terminal, workspace.repo())
                        .open(workspace.repo().root().resolve(note)));
            }
            return ExitCode.OK;
        }
    }

    private void begin(Repo repo) {
        if (!dryRun) {
            WorkspaceTurns.seeToKilled(repo, new EventScreen(terminal));
        }
        repo.lookAtDay();
    }

    private Optional<String> again(Started.Again started, NewScreen screen) {
        if (dryRun) {
            terminal.say("would switch to branch '%s'".formatted(started.branch()));
            terminal.nothingDone();
        } else {
            screen.again(started);
        }
        return started.path();
    }

    private Optional<String> anew(Started.Anew started, NewScreen screen) {
        if (dryRun) {
            screen.show(started);
        } else {
            screen.tell(started);
        }
        return Optional.of(started.draft().path());
    }
}
