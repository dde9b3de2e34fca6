package dev.til.scaffold;

import dev.til.TilException;
import dev.til.course.CourseNumbering;
import dev.til.note.Nfc;
import dev.til.note.NoteDays;
import dev.til.scaffold.Scaffold.Subject;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the names in a template stand for. Every date is the note's, never the day on which it is made. */
public final class NoteValues {
    /** What is worked out from the note's day, and so cannot be given by {@code --var}. */
    private static final Set<String> WORKED_OUT = Set.of(
            "date",
            "datetime",
            "offset",
            "offset_colon",
            "year",
            "yy",
            "month",
            "day",
            "weekday",
            "hour",
            "minute",
            "second",
            "days",
            "range",
            "n",
            "first",
            "last",
            "week",
            "kind");

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);
    /** An offset as {@code {{offset_colon}}} gives it: {@code +09:00}. */
    public static final DateTimeFormatter OFFSET_COLON = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private final Subject subject;
    private final CourseNumbering numbering;
    private final ZoneId zone;
    private final Optional<String> member;
    private final LocalDateTime now;

    NoteValues(Subject subject, CourseNumbering numbering, ZoneId zone, Optional<String> member, LocalDateTime now) {
        this.subject = subject;
        this.numbering = numbering;
        this.zone = zone;
        this.member = member;
        this.now = now;
    }

    Map<String, TemplateValue> of(Optional<String> title, Map<String, String> variables) {
        var values = new HashMap<String, TemplateValue>();
        String name = numbering.name();
        values.put("kind", TemplateValue.words(subject.kind().name()));
        values.put("course", TemplateValue.words(name));
        values.put("categories", TemplateValue.several(name.isEmpty() ? List.of() : List.of(name)));
        values.put(
                "member",
                member.map(TemplateValue::words)
                        .orElseGet(() -> new TemplateValue.Nothing(
                                "nobody has said who you are", "run 'git config til.git.member YOUR-NAME'")));
        dates(values);
        numbers(values);
        values.put("tags", TemplateValue.several(tags()));
        titles(values, title, name);
        variables.forEach((key, value) -> values.put(key, given(key, value)));
        return values;
    }

    private void dates(Map<String, TemplateValue> values) {
        var date = subject.date();
        String time = subject.kind().time().orElse("00:00:00");
        ZoneOffset offset = zone.getRules().getOffset(date.atTime(LocalTime.parse(time)));
        values.put("date", TemplateValue.literal(date));
        values.put("time", TemplateValue.literal(time));
        values.put("offset", TemplateValue.literal(OFFSET.format(offset)));
        values.put("offset_colon", TemplateValue.literal(OFFSET_COLON.format(offset)));
        values.put("datetime", TemplateValue.literal(date + " " + time + " " + OFFSET.format(offset)));
        values.put("year", TemplateValue.literal(padded(date.getYear(), "0000")));
        values.put("yy", TemplateValue.literal(padded(date.getYear() % 100, "00")));
        values.put("month", TemplateValue.literal(padded(date.getMonthValue(), "00")));
        values.put("day", TemplateValue.literal(padded(date.getDayOfMonth(), "00")));
        values.put("weekday", TemplateValue.words(weekday(date.getDayOfWeek())));
        values.put("hour", TemplateValue.literal(padded(now.getHour(), "00")));
        values.put("minute", TemplateValue.literal(padded(now.getMinute(), "00")));
        values.put("second", TemplateValue.literal(padded(now.getSecond(), "00")));
    }

    /** With zeros before it; a format would read the tables of the machine's locale first. */
    private static String padded(int number, String zeros) {
        String digits = String.valueOf(number);
        return zeros.substring(Math.min(digits.length(), zeros.length())) + digits;
    }

    /** In English, as {@code Monday}. */
    private static String weekday(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private void numbers(Map<String, TemplateValue> values) {
        var noDays = new TemplateValue.Nothing(
                "a %s note has no day numbers".formatted(subject.kind().name()), "take them out of the template");
        Optional<NoteDays> days = subject.days();
        values.put(
                "days",
                days.<TemplateValue>map(those ->
                                TemplateValue.words(those.text(subject.kind().range())))
                        .orElse(noDays));
        values.put(
                "range",
                days.<TemplateValue>map(those -> TemplateValue.words(those.toString()))
                        .orElse(noDays));
        values.put(
                "n",
                days.<TemplateValue>map(those -> new TemplateValue.Several(those.texts().stream()
                                .map(TemplateValue::literal)
                                .toList()))
                        .orElse(noDays));
        values.put(
                "first",
                days.<TemplateValue>map(those -> TemplateValue.literal(those.first()))
                        .orElse(noDays));
        values.put(
                "last",
                days.<TemplateValue>map(those -> TemplateValue.literal(those.last()))
                        .orElse(noDays));
        values.put(
                "week",
                subject.week()
                        .<TemplateValue>map(TemplateValue::literal)
                        .orElseGet(() -> new TemplateValue.Nothing(
                                "without a calendar there are no weeks", ScaffoldHints.calendar(now.toLocalDate()))));
    }

    private List<String> tags() {
        var tags = new ArrayList<String>();
        for (String form : subject.kind().tags().values()) {
            var week = subject.week().map(String::valueOf);
            boolean noWeek = form.contains("{{week}}") && week.isEmpty();
            boolean noDay = form.contains("{{n}}") && subject.days().isEmpty();
            if (noWeek || noDay) {
                continue; // what the note does not have, it needs no tag for
            }
            String text = form.replace("{{week}}", week.orElse(""))
                    .replace("{{date}}", subject.date().toString());
            if (form.contains("{{n}}")) {
                subject.days().ifPresent(days -> days.texts().forEach(n -> tags.add(text.replace("{{n}}", n))));
            } else {
                tags.add(text);
            }
        }
        return tags;
    }

    /** What a note is called whose kind asks for a title, where somebody just starts one. */
    static Optional<String> usualTitle(Subject subject) {
        return subject.kind().isTitled() ? Optional.of("TIL " + subject.date()) : Optional.empty();
    }

    private void titles(Map<String, TemplateValue> values, Optional<String> title, String name) {
        if (title.isEmpty() && subject.kind().isTitled()) {
            throw TilException.usage(
                    "a %s note needs a title".formatted(subject.kind().name()),
                    "write it behind the kind: til new %s \"Team sync\""
                            .formatted(subject.kind().name()));
        }
        String numbered = subject.days()
                .map(days -> (days.isRange() ? "days " : "day ")
                        + days.text(subject.kind().range()))
                .or(() -> subject.kind().path().names().contains("week")
                        ? subject.week().map(week -> "week " + week)
                        : Optional.empty())
                .map(text -> name.isEmpty() ? ScaffoldCharacters.upperFirst(text) : name + " " + text)
                .orElse("TIL " + subject.date());
        String chosen = title.orElse(numbered);
        values.put("title", TemplateValue.words(chosen));
        values.put("slug", TemplateValue.words(NewNoteSlug.SMALL.of(chosen)));
        values.put("Slug", TemplateValue.words(NewNoteSlug.SPELT.of(chosen)));
        values.put("snake", TemplateValue.words(NewNoteSlug.SMALL.snake(chosen)));
        values.put("Snake", TemplateValue.words(NewNoteSlug.SPELT.snake(chosen)));
    }

    private static TemplateValue given(String key, String value) {
        if (WORKED_OUT.contains(key)) {
            throw TilException.usage(
                    "--var cannot set '%s': til works it out from the note's day".formatted(key),
                    "use --date, or another name in the template");
        }
        String text = Nfc.of(value);
        return switch (key) {
            case "tags", "categories" ->
                TemplateValue.several(Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList());
            case "title", "course", "member", "slug", "Slug", "snake", "Snake" -> TemplateValue.words(text);
            default -> TemplateValue.literal(text);
        };
    }

    /** The words of a name that stands for several. */
    static List<String> texts(Map<String, TemplateValue> values, String name) {
        return values.get(name) instanceof TemplateValue.Several several
                ? several.items().stream()
                        .flatMap(item ->
                                item instanceof TemplateValue.Words words ? Stream.of(words.text()) : Stream.of())
                        .toList()
                : List.of();
    }
}
