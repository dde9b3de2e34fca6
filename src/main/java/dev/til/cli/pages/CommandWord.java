package dev.til.cli.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command as the manual and the shells know it.
 *
 * @param path the words that lead to it: {@code til}, {@code hook}, {@code install}
 */
public record CommandWord(List<String> path, CommandLine line) {
    private static final Set<String> FILES = Set.of("PATH", "NOTE", "FILE", "FOLDER");

    public CommandWord {
        path = List.copyOf(path);
    }

    /** The command {@code til} itself. */
    public static CommandWord til(CommandLine line) {
        return new CommandWord(List.of(line.getCommandName()), line);
    }

    /** The last word of it. */
    public String word() {
        return path.get(path.size() - 1);
    }

    /** The whole path with something between the words. */
    public String joined(String between) {
        return String.join(between, path);
    }

    /** The commands right below this one, in the order of its help. */
    public List<CommandWord> below() {
        List<CommandWord> below = new ArrayList<>();
        line.getSubcommands().forEach((word, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                List<String> longer = new ArrayList<>(path);
                longer.add(word);
                below.add(new CommandWord(longer, command));
            }
        });
        return below;
    }

    /** This command and all below it. */
    public List<CommandWord> all() {
        List<CommandWord> all = new ArrayList<>(List.of(this));
        below().forEach(command -> all.addAll(command.all()));
        return all;
    }

    /** Whether it is {@code til help}, which takes the names of the others. */
    public boolean isHelp() {
        return line.getCommandSpec().helpCommand();
    }

    public List<OptionSpec> options() {
        return line.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .toList();
    }

    public List<PositionalParamSpec> parameters() {
        return line.getCommandSpec().positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .toList();
    }

    /** What it is for, in one line. */
    String description() {
        return plain(line.getCommandSpec().usageMessage().description());
    }

    /** What an option or a parameter is for, in one line. */
    public static String description(ArgSpec argument) {
        return plain(argument.description());
    }

    /** The values that an option or a parameter can have; empty when they cannot be counted. */
    public List<String> values(ArgSpec argument) {
        if (isHelp() && argument.isPositional()) {
            return Stream.concat(line.getParent().getSubcommands().keySet().stream(), Topic.words().stream())
                    .toList();
        }
        if (argument.completionCandidates() == null) {
            return List.of();
        }
        boolean constants = Stream.of(argument.auxiliaryTypes()).anyMatch(Class::isEnum);
        return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                .map(value -> constants ? value.toLowerCase(Locale.ROOT) : value)
                .toList();
    }

    /** Whether it names something on disk. */
    static boolean isFile(ArgSpec argument) {
        return FILES.contains(argument.paramLabel());
    }

    /** Text without picocli's markup, in one line. */
    public static String plain(String... lines) {
        return Ansi.OFF
                .string(String.join(" ", lines).replace("%n", " ").replace("%%", "%"))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
