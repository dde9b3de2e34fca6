package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.pages.CommandWord;
import dev.til.note.Nearest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Why a command line cannot be read, in til's words: picocli speaks of its classes, and prints all of the help. */
final class UsageRefusal {
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    private final CommandWord command;
    private final List<String> words;

    private UsageRefusal(CommandWord command, List<String> words) {
        this.command = command;
        this.words = words;
    }

    /** @param words the whole line */
    static TilException of(ParameterException refusal, String... words) {
        CommandSpec spec = refusal.getCommandLine().getCommandSpec();
        var path = List.of(spec.qualifiedName().split(" ", -1));
        var usage = new UsageRefusal(new CommandWord(path, refusal.getCommandLine()), List.of(words));
        if (refusal instanceof UnmatchedArgumentException unmatched) {
            return usage.unmatched(unmatched);
        }
        if (refusal instanceof MissingParameterException missing) {
            return usage.missing(missing.getMissing().get(0));
        }
        if (refusal instanceof OverwrittenOptionException twice) {
            return usage.twice(name(twice.getOverwritten()));
        }
        if (refusal instanceof MutuallyExclusiveArgsException || refusal instanceof MaxValuesExceededException) {
            return usage.together();
        }
        return Optional.<ArgSpec>ofNullable(refusal.getArgSpec())
                .map(argument -> usage.value(argument, String.valueOf(refusal.getValue())))
                .orElseGet(() -> TilException.usage(String.valueOf(refusal.getMessage()), usage.help()));
    }

    /** Whether a word looks like an option. */
    static boolean isOption(String word) {
        return word.startsWith("-") && word.length() > 1;
    }

    private String help() {
        return "'%s --help' shows what there is".formatted(command.joined(" "));
    }

    private TilException unmatched(UnmatchedArgumentException refusal) {
        String word = refusal.getUnmatched().get(0);
        if (isOption(word)) {
            return option(word.split("=", 2)[0]);
        }
        return command.below().isEmpty() || !command.parameters().isEmpty()
                ? TilException.usage("'%s' is one word too many for '%s'".formatted(word, command.joined(" ")), help())
                : new MissingCommand(command.line().getCommandSpec(), word).refusal();
    }

    private TilException option(String name) {
        List<String> names = command.options().stream()
                .flatMap(known -> Stream.of(known.names()))
                .toList();
        // Each short one is only one letter away from any other.
        Optional<String> near = name.length() < 3
                ? Optional.empty()
                : Nearest.of(name, names)
                        .or(() -> names.stream()
                                .filter(known -> known.startsWith(name))
                                .findFirst());
        String all = "'%s --help' lists all".formatted(command.joined(" "));
        return TilException.usage(
                "there is no option '%s'".formatted(name),
                near.map(known -> "did you mean '%s'? (%s)".formatted(known, all))
                        .orElse(all));
    }

    private TilException missing(ArgSpec argument) {
        return argument.isOption()
                ? TilException.usage("'%s' wants a value".formatted(name(argument)), form(argument))
                : TilException.usage("'%s' wants a %s".formatted(command.joined(" "), name(argument)), help());
    }

    private TilException twice(String name) {
        return TilException.usage("'%s' is there twice".formatted(name), "write it once");
    }

    private TilException together() {
        List<String> given = command.line().getCommandSpec().argGroups().stream()
                .filter(ArgGroupSpec::exclusive)
                .flatMap(group -> group.allOptionsNested().stream())
                .filter(option -> Stream.of(option.names()).anyMatch(this::isGiven))
                .map(UsageRefusal::name)
                .toList();
        if (given.size() == 1) { // picocli: one of a group is the whole group twice
            return twice(given.get(0));
        }
        return TilException.usage(
                "'%s' do not go together".formatted(String.join("' and '", given)), "write one of them; " + help());
    }

    private boolean isGiven(String name) {
        return words.stream().anyMatch(word -> word.equals(name) || word.startsWith(name + "="));
    }

    private TilException value(ArgSpec argument, String value) {
        return argument.isOption() && argument.arity().max() == 0
                ? TilException.usage(
                        "%s takes no value".formatted(quoted(argument)),
                        "write %s alone; %s".formatted(quoted(argument), help()))
                : TilException.usage("%s cannot be '%s'".formatted(quoted(argument), value), form(argument));
    }

    /** What a value looks like. */
    private String form(ArgSpec argument) {
        List<String> values = command.values(argument);
        if (!values.isEmpty()) {
            return "write one of " + String.join(", ", values);
        }
        List<Class<?>> types = List.of(argument.auxiliaryTypes());
        if (types.contains(LocalDate.class)) {
            return "write a date of the calendar as YYYY-MM-DD";
        }
        if (types.stream().anyMatch(NUMBERS::contains)) {
            return "write a whole number";
        }
        return argument.isOption()
                ? "write %s=%s; %s".formatted(name(argument), argument.paramLabel(), help())
                : help();
    }

    private static String quoted(ArgSpec argument) {
        return "'" + name(argument) + "'";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
