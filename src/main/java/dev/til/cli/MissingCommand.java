package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.pages.CommandWord;
import dev.til.note.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * A word that stands where a command should, and names none.
 *
 * @param above the command that it was looked for in
 */
record MissingCommand(CommandSpec above, String word) {
    private static final String LETTERS = "\\p{L}+";

    /** The first one of a line; picocli gives help on whatever is above it and says nothing of it. */
    static Optional<MissingCommand> in(ParseResult line) {
        Optional<MissingCommand> here = at(line);
        return here.isEmpty() && line.hasSubcommand() ? in(line.subcommand()) : here;
    }

    private static Optional<MissingCommand> at(ParseResult line) {
        CommandSpec command = line.commandSpec();
        if (command.helpCommand() || command.subcommands().isEmpty()) { // help looks for its words itself
            return Optional.empty();
        }
        return Stream.concat(
                        unmatched(line),
                        given(line).filter(word -> isMeant(word, command, line.isUsageHelpRequested())))
                .findFirst()
                .map(word -> new MissingCommand(command, word));
    }

    private static Stream<String> given(ParseResult line) {
        return line.matchedPositionals().stream()
                .flatMap(words -> words.originalStringValues().stream())
                .distinct();
    }

    private static Stream<String> unmatched(ParseResult line) {
        return line.unmatched().stream().filter(word -> !UsageRefusal.isOption(word));
    }

    /** Whether a word that a command takes for an argument of its own is a slip of the pen all the same. */
    private static boolean isMeant(String word, CommandSpec command, boolean helpRequested) {
        return Nearest.of(word, command.subcommands().keySet()).isPresent()
                || (helpRequested && word.matches(LETTERS) && !isNamed(word, command));
    }

    /** Whether the help names the word: {@code today}. */
    private static boolean isNamed(String word, CommandSpec command) {
        return command.positionalParameters().stream()
                .map(PositionalParamSpec::description)
                .flatMap(Stream::of)
                .anyMatch(text -> List.of(text.split("\\P{L}+", -1)).contains(word));
    }

    /** What the person is told. */
    TilException refusal() {
        String name = above.qualifiedName();
        String all = "'%s --help' lists all".formatted(name);
        String below = above.parent() == null ? word : name.substring(name.indexOf(' ') + 1) + " " + word;
        return TilException.usage(
                "there is no command '%s'".formatted(below),
                nearest()
                        .map(near -> "did you mean '%s'? (%s)".formatted(near, all))
                        .orElse(all));
    }

    private Optional<String> nearest() {
        return Nearest.of(word, above.subcommands().keySet())
                .map(near -> above.qualifiedName() + " " + near)
                .or(this::elsewhere);
    }

    /** {@code holidays} is a word of {@code course}, and {@code hook-install} the name of a page in the manual. */
    private Optional<String> elsewhere() {
        return CommandWord.til(above.root().commandLine()).all().stream()
                .filter(command -> command.path().size() > 2)
                .filter(command ->
                        command.word().equals(word) || command.joined("-").endsWith("-" + word))
                .map(command -> command.joined(" "))
                .findFirst();
    }
}
