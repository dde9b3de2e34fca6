package dev.til.cli;

import dev.til.cli.screen.DayStatusScreen;
import dev.til.cli.terminal.AnswerFormat;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.workflow.HookReminder;
import dev.til.workspace.Workspace;
import dev.til.workspace.day.DayStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code til status}, and {@code til} alone: where you are, what is unfinished, and the next command. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show today's day and note, what is unfinished, and the next command. 'til' alone does the same.",
        footer = {"", "Example:", "  til status --format json"})
final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var workspace = Workspace.open(terminal.caller())) {
            DayStatus standing = DayStatus.of(workspace);
            standing.doubt().ifPresent(doubt -> terminal.say(doubt.says()));
            var screen = new DayStatusScreen(standing);
            if (format.isJson()) {
                terminal.answer(screen.json());
                return ExitCode.OK;
            }
            screen.lines().forEach(terminal::print);
            terminal.say(standing.next().map(next -> "next: " + next).orElse("nothing is left to do"));
            HookReminder.news(workspace.repo()).ifPresent(terminal::sayOfHook);
            return ExitCode.OK;
        }
    }
}
