package dev.til.cli;

import dev.til.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The command lines that are typed all day and run in every commit, read without picocli: it takes longer to look through
 * its annotations than til to check a note. Only plain words and options without a value are understood here; whatever
 * else is there, a slip of the pen too, is picocli's to read, and what is read here means the same as there.
 */
final class QuickLine {
    /** An option without a value, by all its names. */
    private record Switch(Set<String> names, Runnable turnOn) {}

    /** For the launcher only; picocli, and so the help, knows nothing of it. */
    private static final String REHEARSE = "--rehearse";

    private QuickLine() {}

    /** The command with its options set; empty where picocli has to read the line. */
    static Optional<Callable<Integer>> command(List<String> words, Terminal terminal) {
        String name = words.isEmpty() ? "status" : words.get(0);
        List<String> rest = words.subList(Math.min(1, words.size()), words.size());
        return switch (name) {
            case "check" -> check(rest, new CheckCommand(terminal));
            case "new" -> start(rest, new NewCommand(terminal));
            case "status" -> rest.isEmpty() ? Optional.of(new StatusCommand(terminal)) : Optional.empty();
            case REHEARSE -> Optional.of(ArchiveTraining.of(terminal, rest));
            default -> Optional.empty();
        };
    }

    private static Optional<Callable<Integer>> check(List<String> words, CheckCommand command) {
        List<Switch> switches = List.of(
                new Switch(Set.of("--staged"), () -> command.content.staged = true),
                new Switch(Set.of("--quiet", "-q"), () -> command.report.quiet = true),
                new Switch(Set.of("--new-only"), () -> command.newOnly = true),
                new Switch(Set.of("--no-cache"), () -> command.noCache = true));
        return isRead(words, switches, command.paths::add) ? Optional.of(command) : Optional.empty();
    }

    private static Optional<Callable<Integer>> start(List<String> words, NewCommand command) {
        List<Switch> switches = List.of(
                new Switch(Set.of("--no-fetch"), () -> command.noFetch = true),
                new Switch(Set.of("--no-branch"), () -> command.noBranch = true),
                new Switch(Set.of("--print-path"), () -> command.printPath = true),
                new Switch(Set.of("--dry-run", "-n"), () -> command.dryRun = true));
        return isRead(words, switches, command.what::add) ? Optional.of(command) : Optional.empty();
    }

    /** Whether all words are plain ones or these switches, each at most once; they are turned on, and plain words given on. */
    private static boolean isRead(List<String> words, List<Switch> switches, Consumer<String> plain) {
        List<Switch> left = new ArrayList<>(switches); // no set: how a record is hashed is worked out at run time
        for (String word : words) {
            if (!word.startsWith("-")) {
                plain.accept(word);
                continue;
            }
            int meant = 0;
            while (meant < left.size() && !left.get(meant).names().contains(word)) {
                meant++;
            }
            if (meant == left.size()) {
                return false;
            }
            left.remove(meant).turnOn().run();
        }
        return true;
    }
}
