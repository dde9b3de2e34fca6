package dev.til.git.history;

import dev.til.note.Journal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Files some lines of which are made from the notes. Such lines are nobody's work: where both sides have changed them, they
 * are made anew.
 */
public interface ReplayGenerator {
    /** Nothing is generated. */
    ReplayGenerator NONE = new ReplayGenerator() {
        @Override
        public Optional<byte[]> bare(String path, byte[] content) {
            return Optional.empty();
        }

        @Override
        public Map<String, byte[]> renewed(Journal tree, Collection<String> paths) {
            return Map.of();
        }
    };

    /** A file's content without its generated lines; empty where it has no place for any. */
    Optional<byte[]> bare(String path, byte[] content);

    /** What those of some files of a tree are to be whose generated lines are not as the tree's notes make them. */
    Map<String, byte[]> renewed(Journal tree, Collection<String> paths);
}
