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
    private static final String UNCHECKED = "commits are not checked in this clone";

    private HookReminder() {}

    /** What is news about that; from now on it is none. */
    public static Optional<String> news(Repo repo) {
        if (!Files.exists(repo.root().resolve(ConfigReader.FILE)) || !HookScript.isPackaged()) {
            return Optional.empty();
        }
        PreCommitHook hook = repo.preCommitHook();
        RepositoryTilFolder til = repo.sharedFolder();
        // a hook that is not there cannot be of another til, so that no other word is left: this runs in every status
        return hook.script().isEmpty() && isTold(UNCHECKED, til)
                ? Optional.empty()
                : word(hook).filter(word -> isNews(word, til));
    }

    private static Optional<String> word(PreCommitHook hook) {
        return hook.checks() ? HookScript.stale(hook) : Optional.of(UNCHECKED);
    }

    private static boolean isTold(String word, RepositoryTilFolder til) {
        try {
            return til.read(FILE).orElse("").lines().anyMatch(word::equals);
        } catch (IOException | TilException e) {
            return true; // what cannot be remembered would be said again and again
        }
    }

    /** Whether it has not been said here before; from now on it has. */
    private static boolean isNews(String word, RepositoryTilFolder til) {
        if (isTold(word, til)) {
            return false;
        }
        try {
            til.append(FILE, word);
            return true;
        } catch (IOException | TilException e) {
            return false; // what cannot be remembered would be said again and again
        }
    }
}
