package dev.til.note;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads notes from a journal. */
public final class Notes {
    private Notes() {}

    /** The note at an entry of the journal; empty when it has gone meanwhile. */
    public static Optional<Note> read(Journal.Entry entry, Journal journal) {
        return journal.read(entry.path()).map(bytes -> read(entry.path(), bytes));
    }

    /** A note from its bytes. Never fails: what is wrong with the bytes stands in {@link Note#flaws()}. */
    public static Note read(String path, byte[] bytes) {
        Text text = Text.of(new String(bytes, StandardCharsets.UTF_8));
        return new Note(path, text, new FrontMatter.Missing(), text, List.of());
    }
}
