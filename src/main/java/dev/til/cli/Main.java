package dev.til.cli;

import dev.til.terminal.Screen;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
                MachineClock.ahead());
        // No hook has anything to do by now, and waiting for none of them takes a while all the same.
        Runtime.getRuntime().halt(Til.run(terminal, args));
    }
}
