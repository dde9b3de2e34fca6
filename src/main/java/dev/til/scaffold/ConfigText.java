package dev.til.scaffold;

import dev.til.course.Course;
import dev.til.course.Course.DateRange;
import dev.til.course.Numbering;
import dev.til.course.Weekdays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes {@code .til/config.yml}: every key with a word about it, so that the file can be changed without a manual. */
public final class ConfigText {
    private static final String FENCE = "---\n";

    private ConfigText() {}

    /**
     * The file's text.
     *
     * @param required front matter keys that every note must have
     * @param shared whether several people write into the repository
     */
    public static String of(String site, NoteKinds kinds, Numbering numbering, List<String> required, boolean shared) {
        var values = new HashMap<String, Value>();
        values.put("site", Value.literal(site));
        values.put(
                "kinds",
                new Value.Rows(kinds.all().stream().map(ConfigText::kind).toList()));
        values.put("required", Value.several(required));
        values.put("review_title", Value.words(numbering.name().isEmpty() ? "{{title}}" : "[{{course}}] {{title}}"));
        values.put("shared", Value.words(shared ? "yes" : ""));
        values.put("counted", Value.words(numbering.byNotes() ? "yes" : ""));
        values.put("course", Value.words(numbering.name()));
        course(values, numbering.calendar());
        String source = Templates.resource("config.yml").orElseThrow();
        int firstLine = source.indexOf('\n') + 1; // the one that changes the delimiters
        String text = new Template(
                        "config.yml", source.substring(0, firstLine) + FENCE + source.substring(firstLine) + FENCE)
                .fill(values);
        return text.substring(FENCE.length(), text.length() - FENCE.length());
    }

    private static void course(Map<String, Value> values, Optional<Course> course) {
        values.put("start", Value.words(""));
        course.ifPresent(known -> {
            values.put("start", Value.literal(known.start()));
            values.put("weekdays", literals(weekdays(known)));
            values.put(
                    "off",
                    literals(known.daysOff().stream().map(ConfigText::range).toList()));
            values.put(
                    "absent",
                    literals(known.absent().stream()
                            .sorted()
                            .map(String::valueOf)
                            .toList()));
        });
    }

    private static Value literals(List<String> texts) {
        return new Value.Several(texts.stream().map(Value::literal).toList());
    }

    /** The course's weekdays as configurations and screens name them: {@code mon}. */
    public static List<String> weekdays(Course course) {
        return new Weekdays(course.weekdays()).names();
    }

    /** A date, or {@code FIRST..LAST}. */
    public static String range(DateRange range) {
        return range.first().equals(range.last()) ? range.first().toString() : range.first() + ".." + range.last();
    }

    private static Map<String, Value> kind(NoteKind kind) {
        boolean days = kind.name().equals("day") || kind.path().names().contains("days");
        var rows = new ArrayList<Map<String, Value>>();
        kind.tags().forEach((what, form) -> rows.add(Map.of("what", Value.words(what), "form", Value.words(form))));
        var values = new HashMap<String, Value>();
        values.put("name", Value.words(kind.name()));
        values.put("path", Value.words(kind.path().toString()));
        values.put("template", Value.words(kind.template()));
        values.put("time", Value.words(kind.time().orElse("")));
        values.put("range", Value.words(days ? kind.range() : ""));
        values.put("range_date", Value.words(kind.rangeDateLast() ? "last" : "first"));
        values.put("has_tags", Value.words(rows.isEmpty() ? "" : "yes"));
        values.put("tags", new Value.Rows(rows));
        values.put("heading", Value.words(kind.heading().orElse("")));
        return values;
    }
}
