package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.terminal.CommandProgress;
import dev.til.cli.terminal.Terminal;
import dev.til.terminal.Screen;
import java.io.BufferedReader;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What is read without picocli means what picocli would have read. */
class QuickLineTest {
    private static Terminal terminal() {
        return new Terminal(
                Path.of("/"),
                new BufferedReader(Reader.nullReader()),
                Screen.nowhere(),
                Screen.nowhere(),
                Map.of(),
                false,
                false,
                false,
                Clock.systemUTC(),
                new CommandProgress());
    }

    private static Optional<Callable<Integer>> quick(String... words) {
        return QuickLine.command(List.of(words), terminal());
    }

    static Stream<String> lines() {
        return Stream.of(
                "check",
                "check --staged",
                "check --staged --quiet",
                "check -q a.md b",
                "check --staged --new-only _posts",
                "new",
                "new day21 --no-fetch",
                "new --no-branch --print-path meeting Team_sync",
                "new -n week5",
                "new --dry-run 20~21",
                "new @day",
                "status");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_line_sets_what_picocli_would_set(String line) {
        String[] words = line.split(" ");
        Object read = quick(words).orElseThrow();
        ParseResult parsed = TilCommand.commandLine(terminal()).parseArgs(words).subcommand();
        assertThat(values(new CommandLine(read)))
                .isEqualTo(values(parsed.commandSpec().commandLine()));
        assertThat(read).hasSameClassAs(parsed.commandSpec().userObject());
    }

    /** The values of all options and parameters, read from the fields that picocli sets. */
    private static String values(CommandLine command) {
        var text = new StringBuilder();
        command.getCommandSpec().args().forEach(arg -> {
            Object value = arg.getValue();
            text.append(arg.paramLabel())
                    .append('=')
                    .append(value == null ? "" : value)
                    .append('\n');
        });
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --staged --staged",
                "check -q --quiet",
                "check --format json",
                "check --staged=true",
                "check --stage",
                "check -qn",
                "check -- a.md",
                "check -h",
                "new --title x",
                "new -",
                "status --format json",
                "--version",
                "-h",
                "no-such-command",
                "help check",
                "submit",
            })
    void everything_unusual_is_left_to_picocli(String line) {
        assertThat(quick(line.split(" "))).isEmpty();
    }

    @Test
    void til_alone_says_where_the_person_is() {
        assertThat(quick()).containsInstanceOf(StatusCommand.class);
    }
}
