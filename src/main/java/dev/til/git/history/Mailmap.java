package dev.til.git.history;

import dev.til.git.repository.RepositoryIdentity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which addresses are one and the same person's, as Git's mailmaps say. What a commit says is mapped once, so none leads in circles. */
final class Mailmap {
    /** No team has so many members; git reads whatever is there. */
    private static final long LARGEST = 16L << 20;

    private static final String ADDRESS = "<";

    private final Map<String, String> addresses = new HashMap<>();

    /**
     * Reads them; what is no file says nothing.
     *
     * @param files the later ones win
     */
    static Mailmap of(List<Path> files) {
        var map = new Mailmap();
        files.forEach(map::read);
        return map;
    }

    private void read(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                try (var lines =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        read(line);
                    }
                }
            }
        } catch (IOException e) {
            // then nobody has another address
        }
    }

    /** {@code Name <address>}, or {@code Name <address> Name <address>} with either name left out. */
    private void read(String line) {
        Optional<Part> proper = line.startsWith("#") ? Optional.empty() : Part.of(line, 0);
        Optional<Part> said = proper.flatMap(first -> Part.of(line, first.end()));
        said.ifPresent(old -> addresses.put(
                key(old.address(), old.name()), proper.orElseThrow().address()));
    }

    private record Part(String name, String address, int end) {
        static Optional<Part> of(String line, int from) {
            int open = line.indexOf(ADDRESS, from);
            int close = open < 0 ? -1 : line.indexOf('>', open);
            return close < 0
                    ? Optional.empty()
                    : Optional.of(new Part(
                            line.substring(from, open).strip(),
                            line.substring(open + 1, close).strip(),
                            close + 1));
        }
    }

    private static String key(String address, String name) {
        return address.toLowerCase(Locale.ROOT) + "\n" + name.toLowerCase(Locale.ROOT);
    }

    /** The address that somebody is known by. */
    String address(RepositoryIdentity who) {
        String simple = addresses.getOrDefault(key(who.email(), ""), who.email());
        return addresses.getOrDefault(key(who.email(), who.name()), simple);
    }
}
