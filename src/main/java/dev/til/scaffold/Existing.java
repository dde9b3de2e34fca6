package dev.til.scaffold;

import dev.til.TilException;
import dev.til.note.Nfc;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.scaffold.Scaffold.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The notes that are there already. */
final class Existing {
    private final NoteKinds kinds;
    private final Optional<String> member;
    private final List<String> paths;
    private final Map<String, List<String>> byKind = new HashMap<>();

    /** @param member whose notes are a series of their own, where paths say whose they are */
    Existing(NoteKinds kinds, Optional<String> member, Set<String> paths) {
        this.kinds = kinds;
        this.member = member;
        this.paths = new ArrayList<>(paths);
        this.paths.sort(null);
    }

    private List<String> of(NoteKind kind) {
        return byKind.computeIfAbsent(
                kind.name(),
                name -> paths.stream()
                        .filter(path -> kinds.of(path)
                                .filter(found -> found.name().equals(name))
                                .filter(found -> found.isOf(member, path))
                                .isPresent())
                        .toList());
    }

    boolean has(NoteKind kind, LocalDate date) {
        return of(kind).stream().anyMatch(path -> kind.date(path).equals(Optional.of(date)));
    }

    /** Refuses a second note of a date, where each has a number of its own. */
    void demandFree(NoteKind kind, LocalDate date) {
        of(kind).stream()
                .filter(path -> kind.date(path).equals(Optional.of(date)))
                .findFirst()
                .ifPresent(other -> {
                    throw new TilException(
                            "%s has a note already: %s".formatted(date, other),
                            "open it in your editor; for the next day all the same: til new");
                });
    }

    /** The days that have a note. */
    NavigableSet<Integer> days(NoteKind kind) {
        var days = new TreeSet<Integer>();
        of(kind).forEach(path -> kind.days(path).ifPresent(covered -> days.addAll(covered.numbers())));
        return days;
    }

    /** Whether there is no note of a kind. */
    boolean isEmpty(NoteKind kind) {
        return of(kind).isEmpty();
    }

    /** Refuses a second note of the same day, week or name. */
    void demandNew(Subject subject, String path) {
        String folded = fold(path);
        for (String other : paths) {
            if ((other.length() == path.length() || !isPlain(other))
                    && fold(other).equals(folded)) {
                throw refusal(subject, other);
            }
        }
        for (String other : of(subject.kind())) {
            if (same(subject, other)) {
                throw refusal(subject, other);
            }
        }
    }

    private static boolean same(Subject subject, String other) {
        NoteKind kind = subject.kind();
        if (subject.days().isPresent()) {
            NoteDays days = subject.days().get();
            return kind.days(other)
                    .filter(those -> those.again() == days.again())
                    .filter(those -> those.first() <= days.last() && days.first() <= those.last())
                    .isPresent();
        }
        List<String> names = kind.path().names();
        if (names.contains("week")) {
            return kind.path()
                    .match(other)
                    .map(values -> values.getOrDefault("week", ""))
                    .equals(subject.week().map(String::valueOf));
        }
        // several notes of one date are told apart by their title, or by who wrote them
        return !kind.isTitled() && !names.contains("member") && kind.date(other).equals(Optional.of(subject.date()));
    }

    private static TilException refusal(Subject subject, String other) {
        String again = subject.days()
                .filter(days -> !days.isRange())
                .map(days ->
                        "; for a second note of the day: til new '%d(%d)'".formatted(days.first(), days.again() + 1))
                .orElse("");
        return new TilException(
                "%s %s a note already: %s"
                        .formatted(
                                subject.what(),
                                subject.days().filter(NoteDays::isRange).isPresent() ? "have" : "has",
                                other),
                "open it in your editor" + again);
    }

    /** Whether it stays as long as it is when it is folded; and what does not, does not become like one that does. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** File systems of macOS and Windows take these for the same file. */
    private static String fold(String path) {
        return Nfc.of(path).toLowerCase(Locale.ROOT);
    }
}
