package dev.til.git.worktree;

import dev.til.note.Journal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.util.io.EolStreamTypeUtil;

/**
 * What Git does to the ends of lines when it stores a file: {@code core.autocrlf} and {@code .gitattributes}. The
 * attributes are looked at only once a file with CRLF turns up.
 */
final class WorktreeLineEnds {
    private final Supplier<Repository> repository;
    private Optional<Map<String, EolStreamType>> conversions = Optional.empty();

    WorktreeLineEnds(Supplier<Repository> repository) {
        this.repository = repository;
    }

    /**
     * A file's content as Git stores it.
     *
     * @param before what Git has of it now
     * @param files all that there are
     */
    byte[] stored(String path, byte[] bytes, Supplier<Optional<byte[]>> before, List<Journal.Entry> files) {
        if (!hasCrLf(bytes)) {
            return bytes;
        }
        EolStreamType type = conversions(files).getOrDefault(path, EolStreamType.DIRECT);
        // git: a file that already has CRLF in the index is left alone unless its attributes say 'text'.
        boolean kept = type == EolStreamType.AUTO_LF
                && before.get().filter(WorktreeLineEnds::hasCrLf).isPresent();
        if (type == EolStreamType.DIRECT || kept) {
            return bytes;
        }
        try (var stream = EolStreamTypeUtil.wrapInputStream(new ByteArrayInputStream(bytes), type)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean hasCrLf(byte[] bytes) {
        for (int i = 1; i < bytes.length; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r') {
                return true;
            }
        }
        return false;
    }

    private synchronized Map<String, EolStreamType> conversions(List<Journal.Entry> files) {
        if (conversions.isEmpty()) {
            conversions = Optional.of(read(files));
        }
        return conversions.get();
    }

    private Map<String, EolStreamType> read(List<Journal.Entry> files) {
        var wanted = new HashSet<String>();
        var folders = new HashSet<String>();
        for (Journal.Entry entry : files) {
            String path = entry.path();
            wanted.add(path);
            for (int slash = path.lastIndexOf('/');
                    slash > 0 && folders.add(path.substring(0, slash));
                    slash = path.lastIndexOf('/', slash - 1)) {}
        }
        Map<String, EolStreamType> types = new HashMap<>();
        try (var walk = new TreeWalk(repository.get())) {
            walk.setOperationType(OperationType.CHECKIN_OP);
            walk.addTree(new FileTreeIterator(repository.get()));
            while (walk.next()) {
                String path = walk.getPathString();
                if (walk.isSubtree()) {
                    if (folders.contains(path)) {
                        walk.enterSubtree();
                    }
                } else if (wanted.contains(path)) {
                    types.put(path, walk.getEolStreamType(OperationType.CHECKIN_OP));
                }
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
