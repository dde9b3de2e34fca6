package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.screen.DayStatusScreen;
import dev.til.cli.screen.EventScreen;
import dev.til.cli.terminal.AnswerFormat;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.git.Repo;
import dev.til.workflow.HookReminder;
import dev.til.workflow.StatusWorkflow;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.day.DayStatus;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code til status}, and {@code til} alone: where you are, what is unfinished, and the next command. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show today's day and note, what is unfinished, and the next command. 'til' alone does the same.",
        footer = {
            "",
            "Asks nobody by itself: of the pull request it says what 'ready', 'submit', 'sync' or 'status --fetch' have "
                    + "heard last of the commit that the branch stands at, and how long ago that was. 'til status --fetch' "
                    + "asks now; where no answer comes, the exit code is 3. The JSON is described in the README.",
            "",
            "Examples:",
            "  til status --fetch",
            "  til status --format json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:looked", "3:could not look, or with --fetch a server gave no answer"})
final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(
            names = "--fetch",
            description = "Fetch the base, and ask the server of the pull requests how the open days stand.")
    private boolean fetch;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Override
    public Integer call() {
        Optional<TilException> failure = fetch ? ask() : Optional.empty();
        try (var workspace = Workspace.open(terminal.caller(), Repo::lookAtStatus)) {
            DayStatus standing = new StatusWorkflow(workspace).look();
            standing.doubt().ifPresent(doubt -> terminal.say(doubt.says()));
            var screen = new DayStatusScreen(standing, terminal.caller().clock().instant());
            if (format.isJson()) {
                terminal.answer(screen.json());
            } else {
                screen.lines().forEach(terminal::print);
                terminal.say(screen.next());
                HookReminder.news(workspace.repo()).ifPresent(terminal::sayOfHook);
            }
        }
        failure.ifPresent(why -> TilCommand.say(why, terminal));
        return failure.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Optional<TilException> ask() {
        Terminal here = server.over(terminal);
        try (var desk = WorkspaceDesk.at(here.caller())) {
            return StatusWorkflow.ask(desk, new EventScreen(here));
        } catch (TilException e) {
            return Optional.of(e); // what is known without an answer is said all the same
        }
    }
}
