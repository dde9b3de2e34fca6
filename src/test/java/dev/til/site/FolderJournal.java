package dev.til.site;

import dev.til.note.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All files of a folder, without any Git. */
public record FolderJournal(Path folder) implements Journal {
    @Override
    public List<Entry> entries() {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString())
                    .filter(path -> !path.startsWith(".git/"))
                    .sorted()
                    .map(path -> new Entry(path, Kind.FILE, -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        try {
            return Files.isRegularFile(folder.resolve(path))
                    ? Optional.of(Files.readAllBytes(folder.resolve(path)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean onDiskOnly(String path) {
        return false;
    }
}
