package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The files through which a step of GitHub Actions speaks to the steps behind it. */
record WorkflowStep(Terminal terminal) {
    /** The file that a variable of the runner names. */
    Optional<Path> file(String variable) {
        String name = terminal.variable(variable);
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(terminal.directory().resolve(name));
    }

    static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw broken(file, e);
        }
    }

    static void append(Path file, String text) {
        try {
            Files.write(
                    file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw broken(file, e);
        }
    }

    private static TilException broken(Path file, IOException e) {
        return new TilException("cannot write '%s'".formatted(file), "this is where the runner wants results", e);
    }
}
