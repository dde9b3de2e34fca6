package dev.til.cli;

import dev.til.check.CheckedNotes;
import dev.til.check.run.CheckRunScope;
import dev.til.git.Repo;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which content is checked, when it is not the working tree's. */
final class CheckContent {
    @Option(
            names = "--staged",
            description = "What a commit made now would hold; reports on the notes that it changes.")
    boolean staged;

    @Option(names = "--commit", paramLabel = "REV", description = "The notes of a commit.")
    Optional<String> commit = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "REV",
            description =
                    "The working tree; reports on the notes that changed since REV, and on links elsewhere that broke;"
                            + " auto: what the event changes that started a CI's run, whose base is fetched where it is not here.")
    Optional<String> since = Optional.empty();

    /**
     * What is looked at, where it is not what is staged.
     *
     * @param change where the change begins that is asked for; empty where none is
     * @param anew whether every note is read, whatever is kept of it
     */
    CheckRunScope scope(Repo repo, Optional<String> change, boolean anew) {
        return commit.map(revision -> CheckRunScope.commit(repo, revision))
                .or(() -> change.map(revision -> CheckRunScope.since(repo, revision)))
                .orElseGet(() -> CheckRunScope.onDisk(repo, anew));
    }

    /** Whether til's hook asks, which says nothing where nothing is wrong, or another one of a commit without notes. */
    boolean isQuiet(Map<String, String> environment, CheckedNotes notes) {
        boolean hook = environment.containsKey("GIT_INDEX_FILE"); // git: every hook of a commit is given the index
        return staged && ("1".equals(environment.get("TIL_QUIET")) || (hook && notes.count() == 0));
    }
}
