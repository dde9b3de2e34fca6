package dev.til.git.program;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.jspecify.annotations.Nullable;

/** The file system of a JGit that only looks: it finds no hook, and no filter can be run on it. */
public final class ProgramlessFileSystem extends FS_POSIX {
    public ProgramlessFileSystem(FS usual) {
        super(usual);
    }

    @Override
    public FS newInstance() {
        return new ProgramlessFileSystem(this);
    }

    @Override
    public @Nullable File findHook(Repository repository, String name) {
        return null;
    }

    // JGit: a file whose filter fails counts as changed
    @Override
    public int runProcess(
            ProcessBuilder program, @Nullable OutputStream out, @Nullable OutputStream err, @Nullable InputStream in)
            throws IOException {
        throw new IOException("no program runs while til only looks");
    }
}
