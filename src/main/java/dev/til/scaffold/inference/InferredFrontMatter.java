package dev.til.scaffold.inference;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Fields;
import dev.til.note.NoteOffsets;
import dev.til.scaffold.NoteValues;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How most notes of a kind write their front matter: its layout to the letter, and the form of each value.
 *
 * @param block from the first {@code ---} to the end of the last one's line, names in braces
 * @param keys those that a note of this kind is expected to have
 * @param values the form of each key's value, as it stands in the block
 */
record InferredFrontMatter(
        String block, List<String> keys, Map<String, String> values, Optional<String> time, Map<String, String> tags) {
    private static final Pattern DATE_TIME = Pattern.compile(
            "^(\\d{4}-\\d{2}-\\d{2})([T ]+)(\\d{2}:\\d{2}(?::\\d{2})?)(?:( ?)([+-]\\d{2}:?\\d{2}|Z))?$");
    private static final double MOST = 0.5;
    private static final double USUAL = 0.8;
    private static final String MARK = "\u0001";
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

    /** Empty when most notes have none. */
    static Optional<InferredFrontMatter> of(List<InferenceSample> notes, ZoneId zone) {
        var layouts = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            layouts.vote(
                    seen.fields().map(fields -> List.of(layout(seen, fields))).orElse(List.of()));
        }
        List<InferenceSample> withFields =
                notes.stream().filter(seen -> seen.fields().isPresent()).toList();
        if (withFields.size() < MOST * notes.size()) {
            return Optional.empty();
        }
        return layouts.winner().map(layout -> of(layout, withFields, zone));
    }

    private static InferredFrontMatter of(String layout, List<InferenceSample> notes, ZoneId zone) {
        Map<String, String> tags = InferredTags.of(notes);
        var keys = new ArrayList<String>();
        var values = new LinkedHashMap<String, String>();
        var block = new StringBuilder();
        Matcher marks = Pattern.compile(MARK + "([^" + MARK + "]*)" + MARK).matcher(layout);
        while (marks.find()) {
            String key = marks.group(1);
            String value = value(key, notes, tags, zone);
            keys.add(key);
            values.put(key, value);
            boolean lines = value.startsWith("{{#tags}}\n");
            if (lines || value.equals("[]") || value.isEmpty()) {
                marks.appendReplacement(block, "");
                int lineStart = block.lastIndexOf("\n") + 1;
                String blanks = block.substring(lineStart);
                if (!blanks.isBlank() || blanks.contains("\n")) {
                    block.append(lines ? "[{{tags}}]" : value);
                } else if (lines) { // its lines bring their own indent
                    block.setLength(lineStart);
                    block.append(value.replace("- ", blanks + "- "));
                } else {
                    block.setLength(lineStart - 1);
                    block.append(value.isEmpty() ? "" : " " + value);
                }
            } else {
                marks.appendReplacement(block, Matcher.quoteReplacement(value));
            }
        }
        marks.appendTail(block);
        Optional<String> time = values.getOrDefault("date", "").contains("{{time}}") ? time(notes) : Optional.empty();
        return new InferredFrontMatter(block.toString(), usual(keys, notes), values, time, tags);
    }

    /** The keys that nearly all notes have: only these are missed where they are not. */
    private static List<String> usual(List<String> keys, List<InferenceSample> notes) {
        return keys.stream()
                .filter(key -> notes.stream()
                                .filter(seen -> seen.fields()
                                        .flatMap(fields -> fields.field(key))
                                        .isPresent())
                                .count()
                        >= USUAL * notes.size())
                .toList();
    }

    /** The front matter with a mark in place of every value. */
    private static String layout(InferenceSample seen, Fields fields) {
        String chars = seen.note().text().chars();
        var layout = new StringBuilder();
        int at = 0;
        for (Field field : fields.fields()) {
            int start = NoteOffsets.start(seen.note().text(), field.value().span());
            layout.append(chars, at, Math.max(at, start))
                    .append(MARK)
                    .append(field.key())
                    .append(MARK);
            at = Math.max(at, start) + source(seen, field).length();
        }
        int end = chars.indexOf('\n', NoteOffsets.end(seen.note().text(), fields.block()) - 1);
        return layout.append(chars, at, end < 0 ? chars.length() : Math.max(at, end + 1))
                .toString();
    }

    private static String source(InferenceSample seen, Field field) {
        int start = NoteOffsets.start(seen.note().text(), field.value().span());
        int end = NoteOffsets.end(seen.note().text(), field.value().span());
        return seen.note().text().chars().substring(start, Math.max(start, end)).stripTrailing();
    }

    private static String value(String key, List<InferenceSample> notes, Map<String, String> tags, ZoneId zone) {
        var forms = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            seen.fields()
                    .flatMap(fields -> fields.field(key))
                    .map(field -> source(seen, field))
                    .ifPresent(source -> forms.vote(forms(key, source, seen, zone)));
        }
        if (key.equals("tags") && !tags.isEmpty()) {
            return InferredTags.list(notes, tags);
        }
        String first = forms.counts().keySet().stream().findFirst().orElse("");
        return forms.winner(MOST).filter(form -> forms.voters() > 1).orElseGet(() -> varying(key, first));
    }

    private static Set<String> forms(String key, String source, InferenceSample seen, ZoneId zone) {
        if (source.contains("{{") || source.contains("<%")) {
            return Set.of(); // would be read as a name in the template
        }
        Matcher time = DATE_TIME.matcher(source);
        if (key.equals("date") && time.matches() && seen.date().isPresent()) {
            LocalDate date = seen.date().get();
            if (!time.group(1).equals(date.toString())) {
                return Set.of();
            }
            return Set.of("{{date}}" + time.group(2) + "{{time}}"
                    + Optional.ofNullable(time.group(5))
                            .map(offset -> time.group(4) + offset(offset, date, zone))
                            .orElseGet(() -> added(time.group(2), time.group(3))));
        }
        Set<String> forms = new LinkedHashSet<>(seen.forms(source, key.equals("title")));
        return forms;
    }

    /** YAML: a time with seconds and no offset is one of UTC, and til warns of it. */
    private static String added(String between, String time) {
        if (time.length() < "18:00:00".length()) {
            return "";
        }
        return between.equals("T") ? "{{offset_colon}}" : " {{offset}}";
    }

    /** The offset by name where it is the one of the site's zone, so that it follows the summer time. */
    private static String offset(String written, LocalDate date, ZoneId zone) {
        var offset = zone.getRules().getOffset(date.atTime(12, 0));
        if (written.equals(OFFSET.format(offset))) {
            return "{{offset}}";
        }
        return written.equals(NoteValues.OFFSET_COLON.format(offset)) ? "{{offset_colon}}" : written;
    }

    /** A value that every note has its own of: the title is asked for, the others are left empty in their own style. */
    private static String varying(String key, String example) {
        boolean quoted = example.startsWith("\"");
        if (key.equals("title")) {
            return quoted ? "\"{{title}}\"" : "{{title}}";
        }
        if (key.equals("date")) {
            return "{{date}}";
        }
        if (example.startsWith("[") || example.startsWith("-")) {
            return "[]";
        }
        boolean line = !example.isEmpty() && !example.contains("\n");
        return quoted || line ? "\"\"" : "";
    }

    private static Optional<String> time(List<InferenceSample> notes) {
        var times = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            seen.fields()
                    .flatMap(fields -> fields.text("date"))
                    .map(DATE_TIME::matcher)
                    .filter(Matcher::matches)
                    .ifPresent(time -> times.vote(List.of(time.group(3))));
        }
        return times.winner();
    }

    /** Whether a value of a note is of the form that most have. */
    boolean fits(String key, InferenceSample seen) {
        String form = values.getOrDefault(key, "");
        Optional<Field> field = seen.fields().flatMap(fields -> fields.field(key));
        return field.isPresent()
                && (!form.contains("{{")
                        || form.contains("{{title}}")
                        || seen.forms(source(seen, field.get()), true).contains(form));
    }
}
