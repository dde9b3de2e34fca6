package dev.til.git.oplog;

import dev.til.git.disk.Disk;
import dev.til.git.hooks.HookFile;
import dev.til.git.refs.RefName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;

/**
 * Holds what the log says of an operation against what til itself would write there. The log lies in the repository, and
 * whoever may write there may have written it: nothing is done by an operation that does not fit.
 *
 * @param common Git's folder, which the hooks lie in
 * @param remotes the names of the remotes that there are
 */
record OperationCheck(Path common, Supplier<List<String>> remotes) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");
    /** git: what stands before it names a program that is to speak with the remote. */
    private static final String HELPER = "::";

    /** What does not fit, behind the name of the file that says it; empty where all may be til's own. */
    Optional<String> misfit(Operation operation) {
        return Stream.of(files(operation), snapshots(operation), settings(operation))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> files(Operation operation) {
        boolean hooks = operation.isOfHooks(common);
        return operation.files().stream()
                .filter(file -> hooks
                        ? !HookFile.isOurs(file.path(), file.before(), file.after())
                        : !Disk.isNameable(file.path()) || !isBlob(file.before()) || !isBlob(file.after()))
                .map(file -> "names '%s', which is no file that til writes in the working tree".formatted(file.path()))
                .findFirst();
    }

    private static boolean isBlob(String id) {
        return id.isEmpty() || isId(id);
    }

    private static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    private static Optional<String> snapshots(Operation operation) {
        Snapshot before = operation.before();
        Snapshot after = operation.after();
        return Stream.of(
                        first(Stream.of(before.head(), after.head()), head -> isBranch(head) || isId(head)),
                        first(operation.branches().stream(), OperationCheck::isBranch),
                        first(
                                Stream.of(before, after).flatMap(at -> at.branches().values().stream()),
                                OperationCheck::isId),
                        first(Stream.of(before.index(), after.index()), OperationCheck::isId))
                .flatMap(Optional::stream)
                .findFirst()
                .map("names '%s', which is no branch or commit"::formatted);
    }

    private static Optional<String> first(Stream<String> values, Predicate<String> fits) {
        return values.filter(fits.negate()).findFirst();
    }

    private static boolean isBranch(String ref) {
        return ref.startsWith(Constants.R_HEADS) && RefName.isPossible(RefName.shortened(ref));
    }

    private static Optional<String> settings(Operation operation) {
        Map<String, String> before = operation.before().tracking();
        Map<String, String> after = operation.after().tracking();
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .filter(name -> !isSetting(name, before.getOrDefault(name, "")))
                .map(name -> "names '%s', which is no setting of a branch"
                        .formatted(name.replace('\n', '.') + " = " + before.getOrDefault(name, "")))
                .findFirst();
    }

    private static boolean isSetting(String name, String value) {
        int end = name.indexOf('\n');
        return end > 0
                && RefName.isPossible(name.substring(0, end))
                && KEY.matcher(name.substring(end + 1)).matches()
                && value.chars().noneMatch(Character::isISOControl)
                && !value.contains(HELPER);
    }

    /** The same of what it did outside of this repository, which is to be taken back by the remotes that there are now. */
    Optional<String> misfit(RemoteEffects elsewhere) {
        return Stream.concat(
                        elsewhere.pushes().stream().filter(push -> !fits(push)).map(RemoteEffects.Push::remote),
                        elsewhere.requests().stream()
                                .filter(request -> !request.url().endsWith("/" + request.number()))
                                .map(RemoteEffects.Request::url))
                .findFirst()
                .map("names '%s', which is no remote or pull request of til's"::formatted);
    }

    private boolean fits(RemoteEffects.Push push) {
        return remotes.get().contains(push.remote())
                && RefName.isPossible(push.branch())
                && (!push.isBranch() || isBranch(push.ref()))
                && isBlob(push.before())
                && isId(push.after());
    }
}
