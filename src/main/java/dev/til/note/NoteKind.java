package dev.til.note;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sort of note that a team writes: day notes, weekly notes, minutes.
 *
 * @param name {@code day}, {@code week}, {@code meeting}, ...
 * @param path where such a note lies, {@code {{date}}}, {@code {{course}}}, {@code {{days}}}, {@code {{week}}}, {@code {{title}}}, {@code {{slug}}}, {@code {{member}}} standing for themselves
 * @param template a file of {@code .til/templates/} or one that til brings
 * @param time what the front matter's date says after the day: {@code 18:00:00}
 * @param range how a range of days is written in file name and title: {@code ~}
 * @param rangeDateLast whether the date of a note of several days is the last one's
 * @param tags patterns of the tags that such a note carries, by what they say: {@code day -> {{n}}day}
 * @param heading the form of headings that are held against the days: {@code {{n}}일차}
 */
public record NoteKind(
        String name,
        NotePathPattern path,
        String template,
        Optional<String> time,
        String range,
        boolean rangeDateLast,
        Map<String, String> tags,
        Optional<String> heading) {
    /**
     * The names by which a path speaks of a title: as it is, in small letters with hyphens, with its own capitals, and both
     * with {@code _} in the hyphens' place.
     */
    private static final Set<String> TITLES = Set.of("title", "slug", "Slug", "snake", "Snake");
    /** The names by which a path speaks of days. */
    private static final Set<String> NUMBERS = Set.of("days", "range", "n");

    public NoteKind {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags)); // in the order in which notes carry them
    }

    /** The same kind, its notes lying elsewhere. */
    public NoteKind at(NotePathPattern other) {
        return new NoteKind(name, other, template, time, range, rangeDateLast, tags, heading);
    }

    /** The same kind by another name. */
    public NoteKind called(String other) {
        return new NoteKind(other, path, template, time, range, rangeDateLast, tags, heading);
    }

    /** The same kind, its notes made from another template. */
    public NoteKind from(String other) {
        return new NoteKind(name, path, other, time, range, rangeDateLast, tags, heading);
    }

    /** Whether a path is a member's, as far as it says whose it is. */
    public boolean isOf(Optional<String> member, String notePath) {
        return member.isEmpty()
                || !path.names().contains("member")
                || path.match(notePath)
                        .map(values -> member.get().equals(values.get("member")))
                        .orElse(false);
    }

    /** Whether its notes say in their path which days they are of. */
    public boolean isNumbered() {
        return path.names().stream().anyMatch(NUMBERS::contains);
    }

    /** Whether its notes are told apart by their titles. */
    public boolean isTitled() {
        return path.names().stream().anyMatch(TITLES::contains);
    }

    /** The days that a path of this kind speaks of. */
    public Optional<NoteDays> days(String notePath) {
        return path.match(notePath)
                .flatMap(values -> Stream.of("days", "range", name.equals("day") ? "n" : "days")
                        .flatMap(name -> Optional.ofNullable(values.get(name)).stream())
                        .findFirst()
                        .flatMap(text -> NoteDays.parse(text, range)));
    }

    /** The date that a path of this kind speaks of. */
    public Optional<LocalDate> date(String notePath) {
        return path.match(notePath).flatMap(values -> {
            String date = values.getOrDefault(
                    "date", "%s-%s-%s".formatted(values.get("year"), values.get("month"), values.get("day")));
            try {
                return Optional.of(LocalDate.parse(date));
            } catch (DateTimeException e) {
                return Optional.empty(); // no date in the path, or none of the calendar
            }
        });
    }
}
