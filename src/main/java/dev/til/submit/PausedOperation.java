package dev.til.submit;

import com.google.gson.Gson;
import dev.til.TilException;
import dev.til.git.history.History;
import dev.til.git.history.Replay;
import dev.til.git.oplog.Operation;
import dev.til.git.refs.Branches;
import dev.til.git.repository.RepositoryTilFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A conflict that til has stopped at, before anything moved, and that waits for the person.
 *
 * @param command what was asked for and goes on after it: {@code submit} or {@code sync}
 * @param branch the branch that does not fit
 * @param base what it does not fit onto: the base's name, or that of the branch below
 * @param onto that one's commit
 * @param others what the branch's own commits are none of
 * @param paths the files that both sides have changed
 * @param mine the branch's commit that does not fit, in words
 * @param theirs the commit that it meets, in words
 * @param operation what til had done until then, by its id in the log; empty text for nothing
 */
public record PausedOperation(
        String command,
        String branch,
        String base,
        String onto,
        List<String> others,
        List<String> paths,
        String mine,
        String theirs,
        String operation) {
    private static final Gson GSON = new Gson();
    /** Where it is kept, in til's own folder. */
    public static final String FILE = "stopped.json";

    private static final Set<String> COMMANDS = Set.of("submit", "sync");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern OPERATION = Pattern.compile("(?:[0-9T.]+-[0-9]+)?");

    public PausedOperation {
        Stream.of(command, branch, base, onto, mine, theirs, operation).forEach(Objects::requireNonNull);
        others = List.copyOf(others);
        paths = List.copyOf(paths);
    }

    /** Stops where a branch does not fit onto its ground. */
    public static PausedOperation at(
            String command,
            String branch,
            String base,
            String onto,
            List<String> others,
            Replay.Result.Conflict conflict,
            History history) {
        String mine = conflict.commit().substring(0, 7) + " " + conflict.subject();
        String theirs = history.mergeBase(onto, conflict.commit())
                .flatMap(fork -> lastTouching(conflict.paths(), history.between(fork, onto)))
                .map(commit -> "%s %s (%s)"
                        .formatted(
                                commit.id().substring(0, 7),
                                commit.subject(),
                                commit.author().name()))
                .orElse(onto.substring(0, 7));
        return new PausedOperation(command, branch, base, onto, others, conflict.paths(), mine, theirs, "");
    }

    private static Optional<History.Commit> lastTouching(List<String> paths, List<History.Commit> commits) {
        return commits.stream()
                .filter(commit -> commit.changes().all().stream().anyMatch(paths::contains))
                .reduce((first, last) -> last);
    }

    /** The same, where til has done something before it stopped. */
    public PausedOperation after(String done) {
        return new PausedOperation(command, branch, base, onto, others, paths, mine, theirs, done);
    }

    /** Whether what til had done before it stopped is the last thing that it did. */
    public boolean isLast(Optional<Operation> last) {
        return !operation.isEmpty()
                && last.filter(done -> done.id().equals(operation)).isPresent();
    }

    /**
     * The one that a repository waits in; empty for none.
     *
     * @throws TilException when the file says what til cannot have written there
     */
    public static Optional<PausedOperation> read(RepositoryTilFolder til) {
        Optional<PausedOperation> stopped = parsed(til);
        stopped.flatMap(PausedOperation::misfit).ifPresent(value -> {
            throw new TilException(
                    "'%s' names '%s', where til would have written something else".formatted(til.path(FILE), value),
                    "til has changed nothing; delete that file, then 'til sync' looks anew");
        });
        return stopped;
    }

    private static Optional<PausedOperation> parsed(RepositoryTilFolder til) {
        try {
            return til.read(FILE).map(text -> GSON.fromJson(text, PausedOperation.class));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // none, or of another version
        }
    }

    /** What does not fit: the file lies where others may write, too, and what it names is given to git. */
    private Optional<String> misfit() {
        if (!COMMANDS.contains(command)) {
            return Optional.of(command);
        }
        return Stream.of(
                        Stream.of(branch).filter(name -> !Branches.isName(name)),
                        Stream.concat(Stream.of(onto), others.stream())
                                .filter(id -> !COMMIT.matcher(id).matches()),
                        Stream.of(operation).filter(id -> !OPERATION.matcher(id).matches()))
                .flatMap(each -> each)
                .findFirst();
    }

    public void write(RepositoryTilFolder til) {
        try {
            til.write(FILE, GSON.toJson(this));
        } catch (IOException e) {
            throw new TilException("cannot remember where til stopped", "check the permissions of .git", e);
        }
    }

    public static void forget(RepositoryTilFolder til) {
        try {
            til.delete(FILE);
        } catch (IOException e) {
            throw new TilException("cannot forget where til stopped", "check the permissions of .git", e);
        }
    }

    /** The same where it is this branch that stopped: it has gone on. */
    public static void forget(RepositoryTilFolder til, String branch) {
        if (parsed(til).filter(stopped -> stopped.branch().equals(branch)).isPresent()) {
            forget(til);
        }
    }

    /** What the person is told: the files, both sides, and the three ways on, each a command to copy. */
    public TilException told() {
        var problem = new ArrayList<String>();
        problem.add("'%s' does not fit onto '%s': both have changed".formatted(branch, base));
        paths.forEach(path -> problem.add("  " + path));
        problem.add("yours: " + mine);
        problem.add("theirs: %s; %s"
                .formatted(theirs, operation.isEmpty() ? "nothing has moved" : "'%s' has not moved".formatted(branch)));
        var hint = List.of(
                "choose one of these",
                "  til continue",
                "      puts both sides into the files; mend them and run it again",
                "  til continue --take mine",
                "      keeps your side wherever both have changed; --take base keeps theirs",
                "  til undo",
                operation.isEmpty()
                        ? "      forgets about it: everything is as it was before"
                        : "      takes back what 'til %s' did before it stopped".formatted(command));
        return new TilException(TilException.Kind.STOPPED, problem, hint, null);
    }
}
