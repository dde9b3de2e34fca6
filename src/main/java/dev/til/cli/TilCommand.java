package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/** The command {@code til} itself: knows all commands, and turns whatever they throw into an exit code. */
@Command(
        name = "til",
        mixinStandardHelpOptions = true,
        versionProvider = TilCommand.Version.class,
        description = "A Git-backed workflow for daily study notes.",
        footer = {"", "'til help config' and 'til help templates' say what can be settled."},
        synopsisSubcommandLabel = "COMMAND")
final class TilCommand implements Callable<Integer> {
    private final Terminal terminal;

    private TilCommand(Terminal terminal) {
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
            Optional<Callable<Integer>> quick = QuickLine.command(List.of(args), terminal);
            return quick.isPresent()
                    ? run(quick.get(), terminal)
                    : commandLine(terminal, args).execute(args);
        } catch (Error e) { // picocli: only exceptions reach its handlers
            return failed(e, terminal);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private static int run(Callable<Integer> command, Terminal terminal) {
        try {
            return command.call();
        } catch (Exception e) { // picocli: the same for the commands that it runs
            return failed(e, terminal);
        }
    }

    /** Til with all its commands. */
    static CommandLine commandLine(Terminal terminal) {
        var line = new CommandLine(new TilCommand(terminal));
        commands().values().forEach(command -> line.addSubcommand(command.apply(terminal)));
        line.addSubcommand(new HelpCommand(terminal));
        return settled(line, terminal);
    }

    /** Til with the one command that a command line begins with: picocli looks long at each. */
    private static CommandLine commandLine(Terminal terminal, String... args) {
        Function<Terminal, Object> named = args.length == 0 ? null : commands().get(args[0]);
        return named == null
                ? commandLine(terminal)
                : settled(new CommandLine(new TilCommand(terminal)).addSubcommand(named.apply(terminal)), terminal);
    }

    private static CommandLine settled(CommandLine line, Terminal terminal) {
        return line.setOut(terminal.out().pages())
                .setErr(terminal.err().pages())
                .setExpandAtFiles(false) // a note may be called @day.md
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloured("auto") ? Ansi.ON : Ansi.OFF))
                .setExecutionStrategy(parsed -> run(parsed, terminal))
                .setParameterExceptionHandler((refusal, args) -> failed(UsageRefusal.of(refusal, args), terminal))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, terminal));
    }

    /** In the order of the help. */
    private static Map<String, Function<Terminal, Object>> commands() {
        Map<String, Function<Terminal, Object>> commands = new LinkedHashMap<>();
        commands.put("init", InitCommand::new);
        commands.put("new", NewCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("show", ShowCommand::new);
        commands.put("save", SaveCommand::new);
        commands.put("ready", ReadyCommand::new);
        commands.put("submit", SubmitCommand::new);
        commands.put("sync", SyncCommand::new);
        commands.put("continue", ContinueCommand::new);
        commands.put("undo", UndoCommand::new);
        commands.put("status", StatusCommand::new);
        commands.put("course", CourseCommand::withHolidays);
        commands.put("hook", HookCommand::new);
        commands.put("report", ReportCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("demo", DemoCommand::new);
        return commands;
    }

    /** picocli would give help on what stands before a command that is not there. */
    private static int run(ParseResult line, Terminal terminal) {
        Optional<MissingCommand> missing = MissingCommand.in(line);
        return missing.isPresent()
                ? failed(missing.get().refusal(), terminal)
                : new CommandLine.RunLast().execute(line);
    }

    private static int failed(Throwable failure, Terminal terminal) {
        if (failure instanceof TilException known) {
            say(known, terminal);
            return exit(known);
        }
        if (failure instanceof OutOfMemoryError) {
            terminal.say("til: there was not enough memory: " + failure.getMessage());
            terminal.say(
                    "hint: please report this as a bug, with how many notes there are and how long the longest is");
            return ExitCode.BUG;
        }
        terminal.say("til: this is a bug of til; please report it with the lines below");
        StackTrace.lines(failure).forEach(terminal::say);
        return ExitCode.BUG;
    }

    /** The problem, then what to do; nothing of what failed because the person has stopped it. */
    static void say(TilException known, Terminal terminal) {
        if (known.kind() == TilException.Kind.FAILED && terminal.progress().mayBeInterrupted()) {
            return;
        }
        terminal.say("til: ", known.problemLines());
        terminal.say("hint: ", known.hintLines());
    }

    static int exit(TilException known) {
        return switch (known.kind()) {
            case USAGE -> ExitCode.USAGE;
            case FAILED -> ExitCode.FAILED;
            case STOPPED -> ExitCode.STOPPED;
        };
    }

    /** What {@code til --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = TilCommand.class.getPackage().getImplementationVersion();
            return new String[] {"til " + (version == null ? "(not packaged)" : version)};
        }
    }
}
