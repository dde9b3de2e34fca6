package dev.til.notelist;

import dev.til.TilException;
import dev.til.course.CourseNumbering;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.note.NotePathPattern;
import dev.til.scaffold.ScaffoldCharacters;
import dev.til.site.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a note says of itself, by the names that patterns of messages, titles and branches use. */
public record NoteFacts(Page page, Optional<NoteDays> days, Optional<LocalDate> date, Map<String, String> values) {

    public static NoteFacts of(Page page, NoteKinds kinds, CourseNumbering numbering, Optional<String> member) {
        Optional<NoteKind> kind = kinds.of(page.path());
        Optional<NoteDays> days = kinds.days(page.path());
        Optional<LocalDate> date = page.publication()
                .date()
                .map(when -> when.toLocalDate())
                .or(() -> kind.flatMap(known -> known.date(page.path())));
        String range = kind.map(NoteKind::range).orElse("~");
        var values = new LinkedHashMap<String, String>();
        kind.flatMap(known -> known.path().match(page.path())).ifPresent(values::putAll);
        values.put("title", NoteTitle.of(page));
        values.put("kind", kind.map(NoteKind::name).orElse("note"));
        values.put("course", numbering.name());
        values.put("member", member.orElse(""));
        values.put("days", days.map(all -> all.text(range)).orElse(""));
        values.put("range", days.map(NoteDays::toString).orElse(""));
        values.put("n", days.map(all -> String.valueOf(all.first())).orElse(""));
        date.ifPresent(day -> {
            values.put("date", day.toString());
            values.put("year", "%04d".formatted(day.getYear()));
            values.put("yy", "%02d".formatted(day.getYear() % 100));
            values.put("month", "%02d".formatted(day.getMonthValue()));
            values.put("day", "%02d".formatted(day.getDayOfMonth()));
            numbering
                    .calendar()
                    .filter(known -> !day.isBefore(known.start()))
                    .ifPresent(known -> values.put("week", String.valueOf(known.week(day))));
        });
        return new NoteFacts(page, days, date, Map.copyOf(values));
    }

    /** Whether a line has the form of a pattern as this note fills it, whatever its words are. */
    public boolean fits(String pattern, String line) {
        // in a path a name ends at a slash; in a title there may be one: TCP/IP
        String form = fitting(pattern).replaceAll("\\s+", " ").strip().replace('/', '|');
        return NotePathPattern.of(form).match(line.replace('/', '|')).isPresent() || line.equals(fill(pattern));
    }

    /** {@code docs: day{{days}} {{title}}} for a note without days is {@code docs: {{title}}}. */
    private String fitting(String pattern) {
        return days.isEmpty() ? pattern.replaceAll("\\b\\w*\\{\\{\\s*(?:days|range|n)\\s*}}", "") : pattern;
    }

    /**
     * A pattern with this note's facts in it; what it does not have is left out, with the spaces around it.
     *
     * @throws TilException when it would be no plain text
     */
    public String fill(String pattern) {
        var all = new LinkedHashMap<>(values);
        NotePathPattern.of(pattern).names().forEach(name -> all.putIfAbsent(name, ""));
        String filled = NotePathPattern.of(fitting(pattern))
                .fill(all)
                .replaceAll("\\s+", " ")
                .replaceAll("\\[\\s*]\\s*", "")
                .strip();
        ScaffoldCharacters.demandPrintable("title of '%s'".formatted(page.path()), filled);
        return filled;
    }
}
