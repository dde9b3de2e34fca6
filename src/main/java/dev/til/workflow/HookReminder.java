package dev.til.workflow;

import dev.til.TilException;
import dev.til.config.ConfigReader;
import dev.til.git.Repo;
import dev.til.git.hooks.PreCommitHook;
import dev.til.git.repository.RepositoryTilFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Tells once in each clone that its commits are not checked, or by a hook of another til, where the team works with til: a
 * hook is no part of what one clones.
 */
public final class HookReminder {
    private static final String FILE = "told";

    private HookReminder() {}

    /** What is news about that; from now on it is none. */
    public static Optional<String> news(Repo repo) {
        if (!Files.exists(repo.root().resolve(ConfigReader.FILE))
                || HookScript.own().isEmpty()) {
            return Optional.empty();
        }
        return word(repo.preCommitHook()).filter(word -> isNews(word, repo.sharedFolder()));
    }

    private static Optional<String> word(PreCommitHook hook) {
        return hook.checks() ? HookScript.stale(hook) : Optional.of("commits are not checked in this clone");
    }

    /** Whether it has not been said here before; from now on it has. */
    private static boolean isNews(String word, RepositoryTilFolder til) {
        try {
            if (til.read(FILE).orElse("").lines().anyMatch(word::equals)) {
                return false;
            }
            til.append(FILE, word);
            return true;
        } catch (IOException | TilException e) {
            return false; // what cannot be remembered would be said again and again
        }
    }
}
