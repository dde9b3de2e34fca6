package dev.til.git.oplog;

import dev.til.TilException;
import dev.til.git.hooks.HookFile;
import dev.til.git.objects.BlobIds;
import dev.til.git.program.GitProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/**
 * The files of an operation as they lie on disk, hooks among them.
 *
 * @param state how far the operation has come
 */
record OperationFilesOnDisk(Repository repository, Optional<? extends GitProgram> git, Operation.State state) {
    /** Whether a file has the content of a blob, as it is or as git would store it: with other line ends, or in LFS. */
    boolean stand(String path, String blob) {
        return id(path).equals(blob)
                || (state == Operation.State.BEGUN
                        && !blob.isEmpty()
                        && git.map(program -> program.run("hash-object", "--path=" + path, "--", path))
                                .filter(GitProgram.Outcome::ok)
                                .filter(said -> said.text().equals(blob))
                                .isPresent());
    }

    /** The id of a file's content; empty where there is none. */
    String id(String path) {
        Path file = repository.getWorkTree().toPath().resolve(path);
        Optional<HookFile> hook = HookFile.of(repository.getCommonDirectory().toPath(), path);
        try {
            if (hook.isPresent()) {
                return hook.get().state(new BlobIds(false)::of);
            }
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? new BlobIds(false).of(Files.readAllBytes(file))
                    : "";
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(path), "check its permissions", e);
        }
    }
}
