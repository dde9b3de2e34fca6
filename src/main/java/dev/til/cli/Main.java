package dev.til.cli;

import dev.til.cli.terminal.CommandProgress;
import dev.til.cli.terminal.MachineClock;
import dev.til.cli.terminal.Terminal;
import dev.til.terminal.Screen;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts til as a process. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        String terminals = System.getProperty("til.tty", "");
        var terminal = new Terminal(
                Path.of("").toAbsolutePath(),
                new BufferedReader(
                        new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8)),
                Screen.on(new FileOutputStream(FileDescriptor.out), environment),
                Screen.on(new FileOutputStream(FileDescriptor.err), environment),
                environment,
                terminals.contains("0"),
                terminals.contains("1"),
                terminals.contains("2"),
                MachineClock.ahead(),
                CommandProgress.ofProcess());
        // JDK: Ctrl-C ends the process by these, with exit code 130, while the command is still at work.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(terminal, List.of(args)), "interrupted"));
        int exit = TilCommand.run(terminal, args);
        if (terminal.progress().isInterrupted()) {
            return; // the process ends when its hook has come to its end
        }
        // The hook has nothing to do by now, and waiting for it takes a while all the same.
        Runtime.getRuntime().halt(exit);
    }

    private static void interrupted(Terminal terminal, List<String> command) {
        List<String> lines = terminal.progress().interrupt(command);
        terminal.out().flush();
        lines.forEach(terminal.err()::line);
        terminal.err().flush();
    }
}
