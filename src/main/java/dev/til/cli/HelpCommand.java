package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.pages.Topic;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.note.Nearest;
import dev.til.terminal.Colours;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code til help}: how to use a command, or what else one looks up. */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        helpCommand = true,
        description = "Say how to use a command, or what can be settled.",
        footer = {
            "",
            "'til help config' says what can stand in .til/config.yml, 'til help templates' what in a template.",
            "",
            "Examples:",
            "  til help new",
            "  til help hook install",
            "  til help config"
        })
final class HelpCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "The words of a command; or config, or templates.")
    private List<String> words = List.of();

    HelpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var colours = terminal.coloured("auto") ? Colours.ON : Colours.OFF;
        Optional<Topic> topic = words.size() == 1 ? Topic.named(words.get(0)) : Optional.empty();
        if (topic.isPresent()) {
            topic.get().print(terminal.out(), colours);
        } else {
            CommandLine command = named(TilCommand.commandLine(terminal));
            command.usage(command.getOut(), command.getColorScheme());
        }
        return ExitCode.OK;
    }

    private CommandLine named(CommandLine til) {
        CommandLine command = til;
        for (String word : words) {
            CommandLine below = command.getSubcommands().get(word);
            if (below == null) {
                throw unknown(command, word);
            }
            command = below;
        }
        return command;
    }

    private static TilException unknown(CommandLine command, String word) {
        return (command.getParent() == null ? Nearest.of(word, Topic.words()) : Optional.<String>empty())
                .map(near -> TilException.usage(
                        "there is no command '%s'".formatted(word), "did you mean 'til help %s'?".formatted(near)))
                .orElseGet(() -> new MissingCommand(command.getCommandSpec(), word).refusal());
    }
}
