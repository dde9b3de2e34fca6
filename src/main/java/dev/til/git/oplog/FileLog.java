package dev.til.git.oplog;

import dev.til.git.disk.AtomicDiskWrite;
import dev.til.git.hooks.HookChange;
import java.nio.file.Path;

/** What a command changes files through, so that it can be taken back: each change is written down before it is made. */
public interface FileLog extends AutoCloseable {
    /**
     * Writes a file of the working tree in a way of the caller's own.
     *
     * @param path relative to the repository's root, with {@code /}
     * @param content what it will hold
     */
    void write(String path, byte[] content, Runnable how);

    /** Puts another content in a file's place, whole or not at all. */
    void write(String path, byte[] content);

    /** Keeps, writes, brings back or deletes a hook. */
    void run(HookChange step);

    /** Everything is done: what stands now is what undo will compare with. */
    void done();

    @Override
    void close();

    /**
     * For a repository that til reads only: files in it may change, and nobody can take it back.
     *
     * @param root its top folder
     */
    record None(Path root) implements FileLog {
        @Override
        public void write(String path, byte[] content, Runnable how) {
            how.run();
        }

        @Override
        public void write(String path, byte[] content) {
            AtomicDiskWrite.write(root.resolve(path), content);
        }

        @Override
        public void run(HookChange step) {
            step.run();
        }

        @Override
        public void done() {}

        @Override
        public void close() {}
    }
}
