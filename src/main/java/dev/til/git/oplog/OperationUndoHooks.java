package dev.til.git.oplog;

import dev.til.TilException;
import dev.til.git.hooks.HookFile;
import dev.til.git.objects.BlobIds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts hooks back. A hook is a program, so none is made of what til's log says: it is one that lies beside it under another
 * name, where til had moved it, or til's own as it would be written now.
 *
 * @param common Git's folder, which the hooks lie in
 * @param own til's own hook; empty where til does not run from a package
 */
record OperationUndoHooks(Path common, Supplier<Optional<String>> own) {
    private static final BlobIds IDS = new BlobIds(false);

    /** @throws TilException when what a hook was is to be had nowhere */
    void demandKept(Operation operation) {
        try {
            Map<String, byte[]> kept = kept(operation.files());
            for (Operation.FileChange change : operation.written()) {
                if (!change.before().isEmpty() && !kept.containsKey(change.before())) {
                    throw Undo.refused(
                            operation,
                            "the '%s' of before is neither there under another name nor til's own"
                                    .formatted(change.path()),
                            "'til hook install' and 'til hook uninstall' put til's own hook there or take it away");
                }
            }
        } catch (IOException e) {
            throw new TilException("cannot read the hooks", "check the permissions of .git/hooks", e);
        }
    }

    void restore(Operation operation) throws IOException {
        Map<String, byte[]> kept = kept(operation.files());
        for (Operation.FileChange change : operation.written()) {
            if (change.before().isEmpty()) {
                Files.deleteIfExists(hook(change).file());
            } else {
                hook(change).restore(change.before(), Objects.requireNonNull(kept.get(change.before())));
            }
        }
    }

    /** What hooks can be put back from, by state. */
    private Map<String, byte[]> kept(List<Operation.FileChange> changes) throws IOException {
        Map<String, byte[]> kept = new HashMap<>();
        own.get()
                .map(script -> script.getBytes(StandardCharsets.UTF_8))
                .ifPresent(script -> kept.put(HookFile.executable(IDS.of(script)), script));
        for (Operation.FileChange change : changes) {
            HookFile hook = hook(change);
            String state = hook.state(IDS::of);
            if (!state.isEmpty()) {
                kept.put(state, hook.content());
            }
        }
        return kept;
    }

    private HookFile hook(Operation.FileChange change) {
        return HookFile.of(common, change.path()).orElseThrow();
    }
}
