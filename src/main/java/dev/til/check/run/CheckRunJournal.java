package dev.til.check.run;

import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** A journal that remembers what was asked about the disk beside it. */
public record CheckRunJournal(Journal journal, Map<String, Boolean> answers) implements Journal {
    /** It is in no path. */
    private static final char NO_PATH = 0;

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

    @Override
    public List<Entry> onDiskBelow(String folder) {
        List<Entry> found = journal.onDiskBelow(folder);
        answers.put(stamp(folder, found, journal), true);
        return found;
    }

    @Override
    public Optional<byte[]> readOnDisk(String path) {
        return journal.readOnDisk(path);
    }

    /** Whether what was answered about a path, or about all that is below a folder, still holds. */
    static boolean holds(Map.Entry<String, Boolean> answer, Journal disk) {
        String asked = answer.getKey();
        int end = asked.indexOf(NO_PATH);
        return end < 0
                ? disk.onDiskOnly(asked) == answer.getValue()
                : stamp(asked.substring(0, end), disk.onDiskBelow(asked.substring(0, end)), disk)
                        .equals(asked);
    }

    /** What lies below a folder of the disk, to be known again. */
    private static String stamp(String folder, List<Entry> below, Journal disk) {
        var sum = new CRC32();
        for (Entry entry : below) {
            sum.update(entry.path().getBytes(StandardCharsets.UTF_8));
            sum.update(NO_PATH);
            disk.readOnDisk(entry.path()).ifPresent(sum::update);
        }
        return folder + NO_PATH + Long.toHexString(sum.getValue());
    }

    /** Whether files lie at paths that are not in the journal, as far as somebody has asked. */
    Map<String, Boolean> asked() {
        var paths = journal.entries().stream().map(Entry::path).collect(Collectors.toSet());
        return answers.entrySet().stream()
                .filter(answer -> !paths.contains(answer.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
