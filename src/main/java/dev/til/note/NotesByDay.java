package dev.til.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Which notes of a journal cover which study days, as their paths say it. */
public final class NotesByDay {
    /** A note that covers days; {@code date} is empty where the path holds none. */
    public record DayNote(String path, NoteDays days, Optional<LocalDate> date) {}

    private final List<DayNote> all;
    private final TreeMap<Integer, List<DayNote>> byDay = new TreeMap<>();

    private NotesByDay(List<DayNote> all) {
        this.all = List.copyOf(all);
        for (DayNote note : all) {
            for (int day : note.days().numbers()) {
                byDay.computeIfAbsent(day, none -> new ArrayList<>()).add(note);
            }
        }
    }

    public static NotesByDay of(Journal journal, NoteKinds kinds) {
        var notes = new ArrayList<DayNote>();
        for (Journal.Entry entry : kinds.all().isEmpty() ? List.<Journal.Entry>of() : journal.entries()) {
            if (entry.kind() == Journal.Kind.FILE) {
                kinds.of(entry.path())
                        .ifPresent(kind -> kind.days(entry.path())
                                .ifPresent(
                                        days -> notes.add(new DayNote(entry.path(), days, kind.date(entry.path())))));
            }
        }
        return new NotesByDay(notes);
    }

    public List<DayNote> all() {
        return all;
    }

    /** The notes of one day, catch-ups included, in the order of their paths. */
    public List<DayNote> of(int day) {
        return List.copyOf(byDay.getOrDefault(day, List.of()));
    }

    /** The highest day that has a note. */
    public Optional<Integer> last() {
        return byDay.isEmpty() ? Optional.empty() : Optional.of(byDay.lastKey());
    }
}
