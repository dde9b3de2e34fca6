package dev.til.cli;

import dev.til.TilException;
import dev.til.submit.ShellWord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The hook as it is installed: it knows where til and Java lie, because Git may be started with an empty PATH. */
final class HookScript {
    private static final String TEMPLATE = "/dev/til/templates/pre-commit";

    private HookScript() {}

    /** What til would install now; empty where it does not run from a package. */
    static Optional<String> own() {
        try {
            return Optional.of(text(System.getProperty("til.home", ""), System.getProperty("java.home", "")));
        } catch (TilException e) {
            return Optional.empty();
        }
    }

    /**
     * @param home the folder til runs from, which has {@code bin/til}; empty when it does not run from a package
     * @param java the Java that til runs with
     */
    static String text(String home, String java) {
        Path til = Path.of(home, "bin", "til");
        if (home.isEmpty() || !Files.isExecutable(til)) {
            throw new TilException(
                    "til does not run from a package, so a hook could not find it",
                    "build one with 'mvn package -DskipTests' and run target/til/bin/til hook install");
        }
        try (var template = Objects.requireNonNull(HookScript.class.getResourceAsStream(TEMPLATE))) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r", "") // a shebang that ends with CR is no program
                    .replace("@TIL@", ShellWord.quoted(til.toString()))
                    .replace("@JAVA@", ShellWord.quoted(java));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
