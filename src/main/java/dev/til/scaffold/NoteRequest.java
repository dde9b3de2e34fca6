package dev.til.scaffold;

import dev.til.TilException;
import dev.til.course.Course;
import dev.til.note.Nearest;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody has asked {@code til new} for, as its words say it. They are read here, once.
 *
 * @param title what stood behind the words that say which note; empty for nothing
 */
public record NoteRequest(Wanted wanted, Optional<String> title) {
    /** The next day note that is not there yet. */
    public static final NoteRequest NEXT = new NoteRequest(new Next(), Optional.empty());

    private static final Pattern DAYS = Pattern.compile("(?i)(?:day)?\\s*\\d+.*|day.*");
    private static final Pattern WEEK =
            Pattern.compile("(?i)week\\s*-?\\s*(\\d{1,3})|(\\d{1,3})\\s*weeks?|(\\d{1,3})주차");

    /** Which note. */
    public sealed interface Wanted {}

    /** The note of these days. */
    record OfDays(NoteDays days) implements Wanted {}

    /** The note of a week of the course; empty for the week it is. */
    record OfWeek(Optional<Integer> week) implements Wanted {}

    /** The day note of a date. */
    record OfDate(LocalDate date) implements Wanted {}

    /** The next day note that is not there yet. */
    record Next() implements Wanted {}

    /** A note of a kind that has a title and no number. */
    public record OfKind(String name) implements Wanted {}

    /**
     * Reads the words behind {@code til new}.
     *
     * @param today what {@code today} means
     */
    public static NoteRequest parse(List<String> words, NoteKinds kinds, LocalDate today) {
        if (words.isEmpty()) {
            return NEXT;
        }
        String first = words.get(0).strip();
        boolean numbered = first.equalsIgnoreCase("day") || first.equalsIgnoreCase("week");
        if (numbered && words.size() > 1 && words.get(1).matches("\\d.*")) { // `til new day 21`
            return parse(join(first + words.get(1), words.subList(2, words.size())), kinds, today);
        }
        Optional<String> title =
                words.size() < 2 ? Optional.empty() : Optional.of(String.join(" ", words.subList(1, words.size())));
        return new NoteRequest(wanted(first, title, kinds, today), title.filter(text -> !text.isBlank()));
    }

    private static List<String> join(String first, List<String> rest) {
        var all = new ArrayList<String>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static Wanted wanted(String what, Optional<String> title, NoteKinds kinds, LocalDate today) {
        if (what.equalsIgnoreCase("today")) {
            return new OfDate(today);
        }
        if (what.equalsIgnoreCase("yesterday")) {
            return new OfDate(today.minusDays(1));
        }
        if (what.equalsIgnoreCase("day")) {
            return new Next();
        }
        if (what.equalsIgnoreCase("week")) {
            return new OfWeek(Optional.empty());
        }
        if (kinds.named(what).isPresent()) {
            return new OfKind(what);
        }
        if (what.matches("\\d{4}-\\d{1,2}-\\d{1,2}")) {
            return new OfDate(date(what, today));
        }
        Matcher week = WEEK.matcher(what);
        if (week.matches()) {
            String number =
                    week.group(1) != null ? week.group(1) : week.group(2) != null ? week.group(2) : week.group(3);
            return new OfWeek(Optional.of(Integer.parseInt(number)));
        }
        return days(what, kinds).<Wanted>map(OfDays::new).orElseThrow(() -> refusal(what, title, kinds));
    }

    private static Optional<NoteDays> days(String what, NoteKinds kinds) {
        return kinds.named("day")
                .map(kind -> NoteDays.parse(what, kind.range()))
                .orElseGet(() -> NoteDays.parse(what))
                .or(() -> NoteDays.parse(what.replaceFirst("일차$", "")));
    }

    /** The kind of the note, of those that there are. */
    public Optional<NoteKind> kind(NoteKinds kinds) {
        return kinds.named(wanted instanceof OfKind of ? of.name() : wanted instanceof OfWeek ? "week" : "day");
    }

    /**
     * The study days that it is about, where that can be told without looking at the notes that are there.
     *
     * @param course whose calendar says which day a date is
     */
    public Optional<NoteDays> days(Optional<Course> course) {
        if (title.isPresent()) {
            return Optional.empty();
        }
        if (wanted instanceof OfDays asked) {
            return Optional.of(asked.days());
        }
        if (wanted instanceof OfDate asked && course.isPresent()) {
            return course.get().day(asked.date()).map(NoteDays::of);
        }
        return Optional.empty();
    }

    /** A date as people type it. */
    public static LocalDate date(String text, LocalDate today) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw TilException.usage("'%s' is not a date".formatted(text), "write it as " + today);
        }
    }

    private static TilException refusal(String what, Optional<String> title, NoteKinds kinds) {
        if (DAYS.matcher(what).matches()) {
            return TilException.usage(
                    "'%s' is no study day".formatted(what),
                    "days are 1 to 9999: day21, a range from the first to the last one (20-21), or a day taken again (15(1))");
        }
        String known = kinds.all().stream().map(NoteKind::name).collect(Collectors.joining(", "));
        return Nearest.of(what, kinds.all().stream().map(NoteKind::name).toList())
                .map(near -> TilException.usage(
                        "there is no kind of note called '%s'".formatted(what), "did you mean '%s'?".formatted(near)))
                .orElseGet(() -> new TilException(
                        TilException.Kind.USAGE,
                        List.of("til does not know what note '%s' is".formatted(what)),
                        title.filter(text ->
                                        what.matches("\\p{L}+") && !kinds.all().isEmpty())
                                .map(text -> kindOfOnesOwn(what, known, kinds))
                                .orElse(List.of(
                                        "say day21, 20-21, week5, today, yesterday, a date, or a kind and a title; "
                                                + "kinds are " + known)),
                        null));
    }

    /** A word with a title behind it is meant as a kind. */
    private static List<String> kindOfOnesOwn(String what, String known, NoteKinds kinds) {
        String other = kinds.all().get(0).path().toString();
        String folder = other.substring(0, other.lastIndexOf('/') + 1);
        return List.of(
                "kinds are %s; one more is a line below 'notes' in .til/config.yml:".formatted(known),
                "  %s: {path: \"%s{{date}}-%s-{{slug}}.md\"}".formatted(what, folder, what));
    }
}
