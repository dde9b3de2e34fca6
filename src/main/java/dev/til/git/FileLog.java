package dev.til.git;

/** Where a command that changes files only writes down what it does, so that it can be taken back. */
public interface FileLog extends AutoCloseable {
    /** Says, before it happens, that a file of the working tree will be written with this content. */
    void willWrite(String path, byte[] content);

    /** Says, before it happens, that a hook will be kept, written, brought back or deleted. */
    void willRun(HookStep step);

    /** Everything is done: what stands now is what undo will compare with. */
    void done();

    @Override
    void close();

    /** For a repository that til reads only: files in it may change, and nobody can take it back. */
    record None() implements FileLog {
        @Override
        public void willWrite(String path, byte[] content) {}

        @Override
        public void willRun(HookStep step) {}

        @Override
        public void done() {}

        @Override
        public void close() {}
    }
}
