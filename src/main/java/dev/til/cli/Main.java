package dev.til.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Starts til as a process. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        String terminals = System.getProperty("til.tty", "");
        var terminal = new Terminal(
                Path.of("").toAbsolutePath(),
                new BufferedReader(
                        new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8)),
                writer(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                System.getenv(),
                terminals.contains("0"),
                terminals.contains("1"),
                terminals.contains("2"),
                MachineClock.ahead());
        // No hook has anything to do by now, and waiting for none of them takes a while all the same.
        Runtime.getRuntime().halt(Til.run(terminal, args));
    }

    /** UTF-8 whatever the locale says: Java under LC_ALL=C would print question marks for Korean. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
