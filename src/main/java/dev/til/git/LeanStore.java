package dev.til.git;

import dev.til.note.Journal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Git's store as the check before a commit reads it: JGit would take longer to start than git to answer. What that check
 * does not ask for is asked of another store.
 */
final class LeanStore implements Store {
    private final GitProgram git;
    private final Path index;
    private final int idLength;
    private final ProgramStore program;
    private final Store rest;

    /**
     * @param git to be run at the root of the working tree
     * @param index the file that Git names
     * @param rest for all else; also where git does not answer
     */
    LeanStore(GitProgram git, Path index, int idLength, Store rest) {
        this.git = git;
        this.index = index;
        this.idLength = idLength;
        this.program = new ProgramStore(git);
        this.rest = rest;
    }

    @Override
    public List<Tracked> index() {
        return IndexFile.read(index, idLength).orElseGet(rest::index);
    }

    @Override
    public Optional<Changes> staged() {
        return git.quick("diff", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--ignore-submodules=none")
                .flatMap(LeanStore::changes);
    }

    /** {@code :100644 100644 ID ID M NUL PATH NUL}; empty where there is a conflict. */
    private static Optional<Changes> changes(byte[] raw) {
        List<String> changed = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        String text = new String(raw, StandardCharsets.UTF_8);
        for (int at = 0; at < text.length(); ) {
            int word = text.indexOf('\0', at);
            int end = text.indexOf('\0', word + 1);
            String path = text.substring(word + 1, end);
            switch (text.charAt(text.lastIndexOf(' ', word) + 1)) {
                case 'A', 'M', 'T' -> changed.add(path);
                case 'D' -> deleted.add(path);
                default -> {
                    return Optional.empty();
                }
            }
            at = end + 1;
        }
        changed.sort(null);
        deleted.sort(null);
        return Optional.of(new Changes(changed, deleted));
    }

    // git: cat-file takes any name of an object, but no line break in it
    @Override
    public Optional<byte[]> committed(String path, int limit) {
        return path.indexOf('\n') < 0 ? program.blob("HEAD:" + path, limit) : Store.super.committed(path, limit);
    }

    @Override
    public List<Journal.Entry> files(Disk disk) {
        return rest.files(disk);
    }

    @Override
    public List<Tracked> tree(String commit) {
        return rest.tree(commit);
    }

    @Override
    public Optional<String> commit(String revision) {
        return rest.commit(revision);
    }

    @Override
    public List<String> parents(String commit) {
        return rest.parents(commit);
    }

    @Override
    public Optional<String> mergeBase(String one, String other) {
        return rest.mergeBase(one, other);
    }

    @Override
    public Optional<byte[]> blob(String id, int limit) {
        return program.blob(id, limit);
    }

    @Override
    public void close() {
        program.close();
        rest.close();
    }
}
