package dev.til.cli;

import dev.til.cli.screen.EventScreen;
import dev.til.cli.screen.RefusalScreen;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.git.program.ProgramIntent;
import dev.til.workflow.SaveWorkflow;
import dev.til.workflow.WorkflowRefusal;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceTurns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code til save}: the note and what it shows, in one commit. */
@Command(
        name = "save",
        mixinStandardHelpOptions = true,
        description = "Commit the note that you wrote and the files it refers to, and nothing else.",
        footer = {
            "",
            "On a day's branch that day's note is committed, elsewhere the one note that changed. Of several that could "
                    + "be meant none is taken: name those you mean. What is left alone is said.",
            "",
            "A note that was renamed or deleted has changed as well: both halves of a rename go together, and a picture goes "
                    + "along that is deleted and that no note refers to any more.",
            "",
            "Examples:",
            "  til save",
            "  til save -m 'docs: day21 Multi-modal'",
            "  til save --date-of-note _posts/2022-10-18-Boostcamp-20days.md"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:committed, or nothing to commit", "1:the check found errors", "3:could not commit"})
final class SaveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "NOTE",
            description = "Which notes; none for the branch's day, elsewhere for the one note that changed.")
    private List<String> notes = new ArrayList<>();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "The commit's message, in place of the team's pattern.")
    private Optional<String> message = Optional.empty();

    @Option(names = "--date-of-note", description = "Give the commit the note's own date as author date.")
    private boolean dateOfNote;

    @Option(
            names = {"-s", "--sign-off"},
            description = "Add a Signed-off-by line.")
    private boolean signOff;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Say what would be committed, and change nothing.")
    private boolean dryRun;

    SaveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var desk = WorkspaceDesk.at(terminal.caller())) {
            var wish = new SaveWorkflow.Wish(notes, message, dateOfNote, signOff, dryRun, true);
            int exit = WorkspaceTurns.take(
                    desk.repo(), ProgramIntent.of(dryRun), new EventScreen(terminal), () -> save(desk, wish));
            if (dryRun) {
                terminal.nothingDone();
            }
            return exit;
        }
    }

    private int save(WorkspaceDesk desk, SaveWorkflow.Wish wish) {
        try {
            SaveWorkflow.Saved saved = new SaveWorkflow(desk, new EventScreen(terminal, desk::fromHere)).save(wish);
            saved.commit().ifPresent(terminal::print);
            if (saved.any() && !dryRun) {
                terminal.say("next: til submit");
            }
            return ExitCode.OK;
        } catch (WorkflowRefusal refused) {
            new RefusalScreen(terminal, desk).print(refused);
            return ExitCode.FINDINGS;
        }
    }
}
