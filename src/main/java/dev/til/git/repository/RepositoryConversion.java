package dev.til.git.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is set, beside the {@code .gitattributes} of a repository, about how its files are read: their line ends, their filters. */
public final class RepositoryConversion {
    private static final int LONGEST = 1 << 20;

    private RepositoryConversion() {}

    /** All of it as texts. */
    public static List<String> of(
            RepositorySettings settings, RepositoryLocation location, Map<String, String> environment) {
        List<String> all = new ArrayList<>();
        settings.below("core.").forEach((key, value) -> all.add(key + "=" + value));
        all.add(text(location.commonDir().resolve("info").resolve("attributes")));
        all.add(text(Path.of("/etc/gitattributes")));
        String home = environment.getOrDefault("HOME", "");
        for (String folder : List.of(home + "/.config", environment.getOrDefault("XDG_CONFIG_HOME", ""))) {
            all.add(text(Path.of(folder, "git", "attributes")));
        }
        settings.last("core.attributesFile")
                .ifPresent(file -> all.add(text(Path.of(file.startsWith("~/") ? home + file.substring(1) : file))));
        return all;
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < LONGEST
                    ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    : "";
        } catch (IOException | InvalidPathException e) {
            return "";
        }
    }
}
