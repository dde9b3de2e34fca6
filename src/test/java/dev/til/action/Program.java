package dev.til.action;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs in a folder, with an environment and nothing of the test's own. */
record Program(Path folder, Map<String, String> environment) {
    /** What a program wrote on both streams, as the runner mixes them. */
    record Ran(int exit, List<String> lines) {}

    Program {
        environment = Map.copyOf(environment);
    }

    Ran run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(environment);
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it wrote; a program that fails fails the test. */
    List<String> must(List<String> command) {
        Ran ran = run(command);
        if (ran.exit() != 0) {
            throw new AssertionError(
                    "%s: exit %d%n%s".formatted(String.join(" ", command), ran.exit(), String.join("\n", ran.lines())));
        }
        return ran.lines();
    }
}
