package dev.til.git.repository;

import dev.til.TilException;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** JGit's repository, opened when somebody first needs it: starting JGit takes longer than checking a note. */
final class LazyRepository implements Supplier<Repository>, AutoCloseable {
    /** How it is opened. */
    @FunctionalInterface
    interface Opening {
        Repository open() throws IOException;
    }

    private final Map<String, String> environment;
    private final Opening opening;
    private @Nullable Repository opened;

    LazyRepository(Map<String, String> environment, Opening opening) {
        this.environment = environment;
        this.opening = opening;
    }

    @Override
    public synchronized Repository get() {
        Repository repository = opened;
        if (repository == null) {
            try {
                JGitEnvironment.use(environment);
                repository = opening.open();
                opened = repository;
            } catch (IOException e) {
                throw new TilException("cannot open the repository", "see what 'git status' says", e);
            }
        }
        return repository;
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
