package dev.til.git.hooks;

import dev.til.TilException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** One thing that is done to the folder of hooks: it can be shown instead of run. */
public sealed interface HookChange {
    void run();

    /** What is to be done, as a person reads it. */
    String shown(Path root);

    /** The same when it is done. */
    String done(Path root);

    /** Keeps a hook that somebody else has put there. */
    record Keep(Path hook, Path kept) implements HookChange {
        @Override
        public void run() {
            attempt(hook, () -> Files.move(hook, kept, StandardCopyOption.ATOMIC_MOVE));
        }

        @Override
        public String shown(Path root) {
            return "keep " + whole(root);
        }

        @Override
        public String done(Path root) {
            return "kept " + whole(root);
        }

        private String whole(Path root) {
            return "'%s' as '%s'; it runs first".formatted(near(root, hook), kept.getFileName());
        }
    }

    /** Puts til's own hook in place, whole or not at all. */
    record Write(Path hook, String script) implements HookChange {
        @Override
        public void run() {
            attempt(hook, () -> {
                Path folder = Objects.requireNonNull(hook.getParent());
                Files.createDirectories(folder);
                Path whole = Files.createTempFile(folder, ".til-", ".tmp");
                try {
                    Files.writeString(whole, script, StandardCharsets.UTF_8);
                    if (whole.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                        Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                    Files.move(whole, hook, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    Files.deleteIfExists(whole);
                }
            });
        }

        @Override
        public String shown(Path root) {
            return "write '%s'".formatted(near(root, hook));
        }

        @Override
        public String done(Path root) {
            return "wrote '%s'".formatted(near(root, hook));
        }
    }

    /** Brings back the hook that was there before til's, which it replaces. */
    record Restore(Path kept, Path hook) implements HookChange {
        @Override
        public void run() {
            attempt(
                    hook,
                    () -> Files.move(kept, hook, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
        }

        @Override
        public String shown(Path root) {
            return "bring back '%s' from '%s'".formatted(near(root, hook), kept.getFileName());
        }

        @Override
        public String done(Path root) {
            return "brought back '%s' from '%s'".formatted(near(root, hook), kept.getFileName());
        }
    }

    /** Takes til's own hook away. */
    record Delete(Path hook) implements HookChange {
        @Override
        public void run() {
            attempt(hook, () -> Files.delete(hook));
        }

        @Override
        public String shown(Path root) {
            return "delete '%s'".formatted(near(root, hook));
        }

        @Override
        public String done(Path root) {
            return "deleted '%s'".formatted(near(root, hook));
        }
    }

    /** Work on files. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    private static void attempt(Path hook, Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new TilException(
                    "cannot change '%s'".formatted(hook),
                    "check the permissions of '%s'".formatted(hook.getParent()),
                    e);
        }
    }

    /** A path as short as it gets. */
    static String near(Path root, Path path) {
        return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
    }
}
