package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code --help} says is of one form in every command. */
class HelpTest {
    private static final List<String> COMMANDS = List.of(
            "init",
            "new",
            "check",
            "explain",
            "show",
            "save",
            "ready",
            "submit",
            "sync",
            "continue",
            "undo",
            "status",
            "course",
            "course holidays",
            "hook",
            "report",
            "report merge",
            "doctor",
            "demo");

    @TempDir
    private Path root;

    static Stream<String> commands() {
        return COMMANDS.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_says_what_it_does_and_gives_an_example(String command) {
        List<String> words = Stream.concat(Stream.of(command.split(" ", -1)), Stream.of("--help"))
                .toList();
        assertThat(new Sandbox(root).til(words.toArray(String[]::new)))
                .startsWith("Usage: til " + command)
                .containsPattern("\nExamples?:\n  til " + command)
                .endsWith("exit 0\n");
    }

    @Test
    void every_command_is_named_in_the_help_of_til_itself() {
        String help = new Sandbox(root).til("--help");
        assertThat(commands().filter(command -> !command.contains(" ")))
                .allSatisfy(command -> assertThat(help).containsPattern("\n  " + command + " +[A-Z]"));
    }
}
