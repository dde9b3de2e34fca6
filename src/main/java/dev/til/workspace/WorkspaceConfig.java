package dev.til.workspace;

import dev.til.TilException;
import dev.til.config.ConfigReader;
import dev.til.config.CourseConfigEdit;
import dev.til.git.Repo;
import dev.til.git.repository.RepositorySetting;
import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The team's configuration as a file: {@code .til/config.yml}.
 *
 * @param repo where it lies
 */
public record WorkspaceConfig(Repo repo) {
    private static final int LARGEST = 1 << 20;

    /** Its bytes, as they are in the working tree; empty where there is none. */
    Optional<byte[]> bytes() {
        Path file = repo.root().resolve(ConfigReader.FILE);
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            // what is checked may be hostile: a link may lead anywhere, a FIFO never ends
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                throw notPlain();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(file), "check its permissions", e);
        }
    }

    /** All that the configuration is put together from: this file, git's settings and the environment. */
    public ConfigReader.Sources sources(WorkspaceCaller caller) {
        return sources(caller, bytes());
    }

    ConfigReader.Sources sources(WorkspaceCaller caller, Optional<byte[]> text) {
        return new ConfigReader.Sources(text, belowTil(true), belowTil(false), caller.environment());
    }

    /** @param tracked whether it is what files of the working tree say, which anybody may have written */
    private Map<String, String> belowTil(boolean tracked) {
        var settings = new HashMap<String, String>();
        for (String key : repo.settings().below("til.").keySet()) {
            for (RepositorySetting setting : repo.settings().withOrigins(key)) {
                if (setting.inWorkingTree() == tracked) {
                    settings.put(key.substring("til.".length()), setting.value());
                }
            }
        }
        return settings;
    }

    /** What a commit made now would hold of it. */
    static Optional<byte[]> staged(Journal index) {
        PackedEntries listing = index.listing();
        int entry = listing.find(ConfigReader.FILE);
        if (entry >= 0 && listing.kind(entry) != Journal.Kind.FILE) {
            throw notPlain();
        }
        return entry < 0 ? Optional.empty() : index.read(ConfigReader.FILE);
    }

    private static TilException notPlain() {
        return TilException.usage(
                "'%s' is not a plain file of less than 1 MiB".formatted(ConfigReader.FILE),
                "put the configuration itself there");
    }

    /** Its text; empty where there is none. */
    public Optional<String> text() {
        return bytes().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Its text as a commit holds it; empty where it holds none. */
    public Optional<String> text(String revision) {
        return repo.commit(revision).read(ConfigReader.FILE).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Whether it differs from a commit's in nothing but that study days have numbers now. */
    public boolean beginsNumbers(String since) {
        return begins(text(since), text());
    }

    /** The same of a later commit's. */
    public boolean beginsNumbers(String since, String until) {
        return begins(text(since), text(until));
    }

    private static boolean begins(Optional<String> before, Optional<String> after) {
        return after.isPresent()
                && before.filter(text -> CourseConfigEdit.begins(text, after.get()))
                        .isPresent();
    }
}
