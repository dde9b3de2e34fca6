package dev.til.scaffold;

import dev.til.course.Course;
import dev.til.course.Course.DateRange;
import dev.til.course.CourseNumbering;
import dev.til.course.Weekdays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes {@code .til/config.yml}: every key with a word about it, so that the file can be changed without a manual. */
public final class StarterConfig {
    private static final String FENCE = "---\n";

    private StarterConfig() {}

    /**
     * The file's text.
     *
     * @param sites who builds the site in a folder, where the files do not tell
     * @param required front matter keys that every note must have
     * @param shared whether several people write into the repository
     */
    public static String of(
            Map<String, String> sites,
            NoteKinds kinds,
            CourseNumbering numbering,
            List<String> required,
            boolean shared) {
        var values = new HashMap<String, TemplateValue>();
        values.put("has_sites", TemplateValue.words(sites.isEmpty() ? "" : "yes"));
        values.put(
                "sites",
                new TemplateValue.Rows(new TreeMap<>(sites)
                        .entrySet().stream().map(StarterConfig::site).toList()));
        values.put(
                "kinds",
                new TemplateValue.Rows(
                        kinds.all().stream().map(StarterConfig::kind).toList()));
        values.put("required", TemplateValue.several(required));
        values.put(
                "review_title",
                TemplateValue.words(numbering.name().isEmpty() ? "{{title}}" : "[{{course}}] {{title}}"));
        values.put("shared", TemplateValue.words(shared ? "yes" : ""));
        values.put("counted", TemplateValue.words(numbering.byNotes() ? "yes" : ""));
        values.put("course", TemplateValue.words(numbering.name()));
        course(values, numbering.calendar());
        String source = Templates.resource("config.yml").orElseThrow();
        int firstLine = source.indexOf('\n') + 1; // the one that changes the delimiters
        String text = new Template(
                        "config.yml", source.substring(0, firstLine) + FENCE + source.substring(firstLine) + FENCE)
                .fill(values);
        return text.substring(FENCE.length(), text.length() - FENCE.length());
    }

    private static Map<String, TemplateValue> site(Map.Entry<String, String> said) {
        return Map.of(
                "folder",
                TemplateValue.words(said.getKey().isEmpty() ? "." : said.getKey()),
                "publisher",
                TemplateValue.literal(said.getValue()));
    }

    private static void course(Map<String, TemplateValue> values, Optional<Course> course) {
        values.put("start", TemplateValue.words(""));
        course.ifPresent(known -> {
            values.put("start", TemplateValue.literal(known.start()));
            values.put("weekdays", literals(weekdays(known)));
            values.put(
                    "off",
                    literals(known.daysOff().stream().map(StarterConfig::range).toList()));
            values.put(
                    "absent",
                    literals(known.absent().stream()
                            .sorted()
                            .map(String::valueOf)
                            .toList()));
        });
    }

    private static TemplateValue literals(List<String> texts) {
        return new TemplateValue.Several(
                texts.stream().map(TemplateValue::literal).toList());
    }

    /** The course's weekdays as configurations and screens name them: {@code mon}. */
    public static List<String> weekdays(Course course) {
        return new Weekdays(course.weekdays()).names();
    }

    /** A date, or {@code FIRST..LAST}. */
    public static String range(DateRange range) {
        return range.first().equals(range.last()) ? range.first().toString() : range.first() + ".." + range.last();
    }

    private static Map<String, TemplateValue> kind(NoteKind kind) {
        boolean days = kind.name().equals("day") || kind.path().names().contains("days");
        var rows = new ArrayList<Map<String, TemplateValue>>();
        kind.tags()
                .forEach((what, form) ->
                        rows.add(Map.of("what", TemplateValue.words(what), "form", TemplateValue.words(form))));
        var values = new HashMap<String, TemplateValue>();
        values.put("name", TemplateValue.words(kind.name()));
        values.put("path", TemplateValue.words(kind.path().toString()));
        values.put("template", TemplateValue.words(kind.template()));
        values.put("time", TemplateValue.words(kind.time().orElse("")));
        values.put("range", TemplateValue.words(days ? kind.range() : ""));
        values.put("range_date", TemplateValue.words(kind.rangeDateLast() ? "last" : "first"));
        values.put("has_tags", TemplateValue.words(rows.isEmpty() ? "" : "yes"));
        values.put("tags", new TemplateValue.Rows(rows));
        values.put("heading", TemplateValue.words(kind.heading().orElse("")));
        return values;
    }
}
