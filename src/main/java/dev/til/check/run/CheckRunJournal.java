package dev.til.check.run;

import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A journal that remembers what was asked about the disk beside it. */
public record CheckRunJournal(Journal journal, Map<String, Boolean> answers) implements Journal {
    public CheckRunJournal(Journal journal) {
        this(journal, new ConcurrentHashMap<>());
    }

    @Override
    public List<Entry> entries() {
        return journal.entries();
    }

    @Override
    public PackedEntries listing() {
        return journal.listing();
    }

    @Override
    public Optional<byte[]> read(String path) {
        return journal.read(path);
    }

    @Override
    public boolean onDiskOnly(String path) {
        return answers.computeIfAbsent(path, journal::onDiskOnly);
    }

    /** Whether files lie at paths that are not in the journal, as far as somebody has asked. */
    Map<String, Boolean> asked() {
        var paths = journal.entries().stream().map(Entry::path).collect(Collectors.toSet());
        return answers.entrySet().stream()
                .filter(answer -> !paths.contains(answer.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
