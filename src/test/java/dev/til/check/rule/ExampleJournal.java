package dev.til.check.rule;

import dev.til.check.rule.ExamplePage.ExampleFile;
import dev.til.note.Journal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of an example, as if they were committed; those marked {@code untracked} are only on disk. */
final class ExampleJournal implements Journal {
    private final Map<String, byte[]> tracked;
    private final List<String> untracked;

    ExampleJournal(List<ExampleFile> files) {
        tracked = files.stream()
                .filter(file -> !file.options().contains("untracked"))
                .collect(Collectors.toMap(ExampleFile::path, ExampleFile::content));
        untracked = files.stream()
                .filter(file -> file.options().contains("untracked"))
                .map(ExampleFile::path)
                .toList();
    }

    @Override
    public List<Entry> entries() {
        return tracked.entrySet().stream()
                .map(file -> new Entry(file.getKey(), Kind.FILE, file.getValue().length))
                .sorted(Comparator.comparing(Entry::path))
                .toList();
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(tracked.get(path));
    }

    @Override
    public boolean onDiskOnly(String path) {
        return untracked.contains(path);
    }
}
