package dev.til.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that lies in a folder at one moment, in memory: what a program that is killed then leaves. */
record Folder(Path root, Map<Path, Entry> entries) {
    Folder {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    /**
     * A file or a folder.
     *
     * @param content of a folder none
     */
    private record Entry(boolean folder, FileTime written, byte[] content) {
        boolean stands(Path at) throws IOException {
            var now = Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isDirectory() == folder
                    && (folder
                            || (now.size() == content.length
                                    && now.lastModifiedTime().equals(written)));
        }

        void put(Path at) throws IOException {
            if (folder) {
                Files.createDirectories(at);
            } else {
                Files.deleteIfExists(at); // git's objects are read-only
                Files.write(at, content);
                Files.setLastModifiedTime(at, written);
            }
        }
    }

    /** One of which nothing is known yet. */
    static Folder at(Path root) {
        return new Folder(root, Map.of());
    }

    /** As it is now; what stands as it did is not read again. */
    Folder now() {
        try {
            var entries = new TreeMap<Path, Entry>();
            for (Path each : all(root)) {
                Entry known = this.entries.get(each);
                if (known != null && known.stands(each)) {
                    entries.put(each, known);
                    continue;
                }
                boolean folder = Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS);
                entries.put(
                        each,
                        new Entry(
                                folder,
                                Files.getLastModifiedTime(each, LinkOption.NOFOLLOW_LINKS),
                                folder ? new byte[0] : Files.readAllBytes(each)));
            }
            return new Folder(root, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it so again. */
    void back() {
        try {
            for (Path each :
                    all(root).stream().sorted(Comparator.reverseOrder()).toList()) {
                if (!entries.containsKey(each)) {
                    Files.delete(each);
                }
            }
            for (var entry : entries.entrySet()) {
                if (!Files.exists(entry.getKey()) || !entry.getValue().stands(entry.getKey())) {
                    entry.getValue().put(entry.getKey());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> all(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.toList();
        }
    }
}
