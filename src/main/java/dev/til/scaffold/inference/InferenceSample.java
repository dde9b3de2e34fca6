package dev.til.scaffold.inference;

import dev.til.note.FrontMatter;
import dev.til.note.Note;
import dev.til.note.NoteDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An existing note with what is known of it, which can say how a piece of its text might have been written by a
 * template: {@code Boostcamp 20~21days} by {@code {{course}} {{days}}days}.
 */
record InferenceSample(
        Note note,
        Optional<WrittenFrontMatter> written,
        InferredPath path,
        Optional<LocalDate> date,
        Optional<NoteDays> days,
        Optional<Integer> week,
        String course,
        String range,
        String slug,
        double weight) {
    /** The keys by which notes tell when they are from. */
    private static final List<String> DATES =
            List.of("date", "created", "created_at", "createdAt", "publishDate", "pubDate");

    private static final Pattern LIST_ITEM = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");

    static InferenceSample of(Note note, InferredPath path) {
        Optional<LocalDate> date = path.date().or(() -> ownDate(note));
        return new InferenceSample(
                note,
                WrittenFrontMatter.of(note),
                path,
                date,
                path.days(),
                path.week(),
                "",
                path.range().orElse("-"),
                "",
                1);
    }

    /** One that is told from others by its title. */
    static InferenceSample of(Note note, TitledPath.Reading reading) {
        var path = new InferredPath(
                note.path(), reading.pattern(), reading.date(), Optional.empty(), Optional.empty(), Optional.empty());
        return of(note, path).called(reading.slug());
    }

    /** Of a day that is known from elsewhere, where the note itself says none. */
    InferenceSample since(Optional<LocalDate> day) {
        return new InferenceSample(note, written, path, date.or(() -> day), days, week, course, range, slug, weight);
    }

    private InferenceSample called(String name) {
        return new InferenceSample(note, written, path, date, days, week, course, range, name, weight);
    }

    InferenceSample at(InferredPath other) {
        return new InferenceSample(note, written, other, date, days, week, course, range, slug, weight);
    }

    /** @param other how much it counts among others */
    InferenceSample weighing(double other) {
        return new InferenceSample(note, written, path, date, days, week, course, range, slug, other);
    }

    /** Whether the note says itself of which day it is. */
    boolean isDated() {
        return path.date().isPresent() || ownDate(note).isPresent();
    }

    /** The day that the front matter's date names. */
    static Optional<LocalDate> ownDate(Note note) {
        return WrittenFrontMatter.of(note)
                .flatMap(written -> DATES.stream()
                        .flatMap(key -> written.entry(key).stream())
                        .findFirst())
                .flatMap(entry -> {
                    Matcher date = DATE.matcher(entry.source());
                    return date.find() ? InferredPath.of(date.group()).date() : Optional.empty();
                });
    }

    Optional<WrittenFrontMatter.Entry> entry(String key) {
        return written.flatMap(matter -> matter.entry(key));
    }

    /** The text of a value. */
    Optional<String> text(String key) {
        return note.frontMatter() instanceof FrontMatter.Fields fields
                ? fields.text(key)
                : entry(key).map(WrittenFrontMatter.Entry::text);
    }

    /** What stands below the front matter. */
    String body() {
        String body = note.body().chars();
        boolean toml = written.filter(matter -> matter.fence().equals(WrittenFrontMatter.TOML))
                .isPresent();
        int close = toml ? body.indexOf("\n" + WrittenFrontMatter.TOML, 1) : -1;
        return close < 0 ? body : body.substring(close + 1 + WrittenFrontMatter.TOML.length());
    }

    InferenceSample in(String courseName, String rangeSeparator, Optional<Integer> weekNumber) {
        return new InferenceSample(
                note, written, path, date, days, week.or(() -> weekNumber), courseName, rangeSeparator, slug, weight);
    }

    /** The ways in which a template could have written this text, the text itself first unless it names the course. */
    Set<String> forms(String text, boolean withCourse) {
        String start = withCourse && !course.isEmpty() ? text.replace(course, "{{course}}") : text;
        Set<String> forms = new LinkedHashSet<>(List.of(start));
        Map<String, String> names = new LinkedHashMap<>();
        date.ifPresent(day -> {
            names.put(day.toString(), "{{date}}");
            for (String separator : List.of(".", "/", "")) {
                names.put(
                        day.toString().replace("-", separator),
                        "{{year}}" + separator + "{{month}}" + separator + "{{day}}");
            }
        });
        days.ifPresent(those -> {
            names.put(those.text(range), "{{days}}");
            names.putIfAbsent(those.text("-"), "{{range}}");
        });
        week.ifPresent(number -> names.merge(String.valueOf(number), "{{week}}", (one, other) -> one + "|" + other));
        names.forEach((value, name) -> {
            for (String form : List.copyOf(forms)) {
                for (String alternative : name.split("\\|")) {
                    forms.add(replace(form, value, alternative));
                }
            }
        });
        return forms;
    }

    /** The ways in which one tag or heading could speak of one of the days. */
    Set<String> numberForms(String text) {
        Set<String> forms = new LinkedHashSet<>();
        days.ifPresent(those -> those.texts().forEach(number -> forms.add(replace(text, number, "{{n}}"))));
        week.ifPresent(number -> forms.add(replace(text, String.valueOf(number), "{{week}}")));
        forms.remove(text);
        return forms;
    }

    /** What a form with {@code {{n}}} or {@code {{week}}} in it stands for in this note; empty when it cannot be known. */
    Optional<List<String>> expand(String form) {
        if (form.contains("{{n}}")) {
            return days.map(those -> those.texts().stream()
                    .map(number -> form.replace("{{n}}", number))
                    .toList());
        }
        return form.contains("{{week}}")
                ? week.map(number -> List.of(form.replace("{{week}}", String.valueOf(number))))
                : Optional.of(List.of(form));
    }

    /** The items of a list, or the words of a text, under a key. */
    List<String> items(String key) {
        var items = new ArrayList<String>();
        if (!(note.frontMatter() instanceof FrontMatter.Fields fields)) {
            entry(key).ifPresent(entry -> {
                Matcher item = LIST_ITEM.matcher(entry.source());
                while (item.find()) {
                    items.add(item.group(1) != null ? item.group(1) : item.group(2));
                }
            });
            return items;
        }
        fields.field(key).ifPresent(field -> {
            if (field.value() instanceof FrontMatter.Sequence sequence) {
                sequence.items().forEach(item -> item.text().ifPresent(items::add));
            } else {
                // Jekyll: a text of tags is split at blanks
                field.value()
                        .text()
                        .ifPresent(text -> items.addAll(List.of(text.strip().split("\\s+", -1))));
            }
        });
        return items;
    }

    private static String replace(String text, String value, String name) {
        if (!text.contains(value)) {
            return text;
        }
        String edgeBefore = Character.isDigit(value.charAt(0)) ? "(?<![\\d{])" : "";
        return text.replaceAll(edgeBefore + Pattern.quote(value) + "(?![\\d(])", Matcher.quoteReplacement(name));
    }
}
