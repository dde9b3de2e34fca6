package dev.til.cli;

import dev.til.TilException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command {@code til} itself: knows all commands, and turns whatever they throw into an exit code. */
@Command(
        name = "til",
        mixinStandardHelpOptions = true,
        versionProvider = Til.Version.class,
        description = "A Git-backed workflow for daily study notes.",
        synopsisSubcommandLabel = "COMMAND")
final class Til implements Callable<Integer> {
    private final Terminal terminal;

    private Til(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Without a command: where the person is. */
    @Override
    public Integer call() {
        return new StatusCommand(terminal).call();
    }

    /** Runs one command line and flushes what it printed; never throws. */
    static int run(Terminal terminal, String... args) {
        try {
            return commandLine(terminal).execute(args);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    static CommandLine commandLine(Terminal terminal) {
        var line = new CommandLine(new Til(terminal));
        for (Object command : commands(terminal)) {
            line.addSubcommand(command);
        }
        line.addSubcommand(new CommandLine.HelpCommand());
        return line.setOut(terminal.out())
                .setErr(terminal.err())
                .setExpandAtFiles(false) // a note may be called @day.md
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloured("auto") ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, terminal));
    }

    private static List<Object> commands(Terminal terminal) {
        return List.of(
                new InitCommand(terminal),
                new NewCommand(terminal),
                new CheckCommand(terminal),
                new ExplainCommand(terminal),
                new ShowCommand(terminal),
                new SaveCommand(terminal),
                new ReadyCommand(terminal),
                new SubmitCommand(terminal),
                new SyncCommand(terminal),
                new ContinueCommand(terminal),
                new UndoCommand(terminal),
                new StatusCommand(terminal),
                CourseCommand.withHolidays(terminal),
                new HookCommand(terminal),
                new ReportCommand(terminal),
                new DoctorCommand(terminal),
                new DemoCommand(terminal));
    }

    private static int failed(Exception failure, Terminal terminal) {
        if (failure instanceof Handover.Refused refused) {
            return refused.exit();
        }
        if (failure instanceof TilException known) {
            terminal.say("til: " + known.problem());
            known.hint().ifPresent(hint -> terminal.say("hint: " + hint));
            return switch (known.kind()) {
                case USAGE -> ExitCode.USAGE;
                case FAILED -> ExitCode.FAILED;
                case STOPPED -> ExitCode.STOPPED;
            };
        }
        terminal.say("til: this is a bug of til; please report it with the lines below");
        failure.printStackTrace(terminal.err());
        return ExitCode.BUG;
    }

    /** What {@code til --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Til.class.getPackage().getImplementationVersion();
            return new String[] {"til " + (version == null ? "(not packaged)" : version)};
        }
    }
}
