package dev.til.scaffold.inference;

import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Fields;
import dev.til.note.Note;
import dev.til.note.NoteOffsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A note's front matter as its author has written it, YAML or TOML.
 *
 * @param fence the line above and below it: {@code ---} or {@code +++}
 * @param entries in the order of the source; of a key that is there twice the last one
 */
record WrittenFrontMatter(String fence, List<Entry> entries) {
    static final String YAML = "---";
    static final String TOML = "+++";
    private static final Pattern TOML_KEY = Pattern.compile("^([\\w-]+|\"[^\"]+\")(\\s*=\\s*)(.*)$");
    private static final Pattern TOML_TABLE = Pattern.compile("^\\s*\\[([\\w.-]+)]\\s*(?:#.*)?$");

    WrittenFrontMatter {
        entries = List.copyOf(entries);
    }

    /**
     * One key with its value.
     *
     * @param key with the tables of TOML that it stands in before it: {@code params.toc}
     * @param table the table that it stands in; empty for none
     * @param lead what stands before the value, from the start of the line: {@code "title: "}
     * @param source the value as it is written, quotes and all; of several lines with their indents
     * @param trail what stands behind it up to the next key or the end: mostly a line break
     */
    record Entry(String key, String table, String lead, String source, String trail) {
        boolean isQuoted() {
            return source.startsWith("\"") || source.startsWith("'");
        }

        /** The text of a value that is one: without its quotes. */
        String text() {
            return isQuoted() && source.length() > 1 ? source.substring(1, source.length() - 1) : source;
        }
    }

    /** Empty where there is none, or none that can be read. */
    static Optional<WrittenFrontMatter> of(Note note) {
        if (note.frontMatter() instanceof Fields fields) {
            return Optional.of(yaml(note, fields));
        }
        String text = note.text().chars();
        return note.frontMatter() instanceof FrontMatter.Missing && text.startsWith(TOML)
                ? toml(text)
                : Optional.empty();
    }

    Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).reduce((first, second) -> second);
    }

    List<String> keys() {
        return entries.stream().map(Entry::key).distinct().toList();
    }

    private static WrittenFrontMatter yaml(Note note, Fields fields) {
        String chars = note.text().chars();
        int close = chars.lastIndexOf('\n', NoteOffsets.end(note.text(), fields.block()) - 1) + 1;
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < fields.fields().size(); i++) {
            Field field = fields.fields().get(i);
            int next = i + 1 == fields.fields().size()
                    ? close
                    : NoteOffsets.start(note.text(), fields.fields().get(i + 1).keySpan());
            int key = NoteOffsets.start(note.text(), field.keySpan());
            int start =
                    Math.max(key, NoteOffsets.start(note.text(), field.value().span()));
            int end = Math.max(start, NoteOffsets.end(note.text(), field.value().span()));
            String lead = chars.substring(key, start);
            String source = chars.substring(start, end).stripTrailing();
            if (source.isEmpty()) {
                lead = field.key().isEmpty()
                        ? lead
                        : chars.substring(key, NoteOffsets.end(note.text(), field.keySpan())) + ":";
            }
            int behind = Math.max(key + lead.length(), start + source.length());
            String trail = plainLines(chars.substring(Math.min(behind, next), next));
            entries.add(new Entry(
                    field.key(), "", plainLines(lead), plainLines(source), trail.endsWith("\n") ? trail : "\n"));
        }
        return new WrittenFrontMatter(YAML, entries);
    }

    private static String plainLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Line by line, as everybody writes it; what is stranger is no pattern to follow. */
    private static Optional<WrittenFrontMatter> toml(String text) {
        String[] lines = plainLines(text).split("\n", -1);
        var entries = new ArrayList<Entry>();
        String table = "";
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].strip().equals(TOML)) {
                return Optional.of(new WrittenFrontMatter(TOML, entries));
            }
            Matcher header = TOML_TABLE.matcher(lines[i]);
            if (header.matches()) {
                table = header.group(1);
                continue;
            }
            String line = lines[i].stripLeading();
            Matcher found = TOML_KEY.matcher(line);
            if (found.matches()) {
                var value = new StringBuilder(found.group(3));
                while (isOpen(value)
                        && i + 1 < lines.length
                        && !lines[i + 1].strip().equals(TOML)) {
                    value.append('\n').append(lines[++i]);
                }
                String key = found.group(1).replace("\"", "");
                String indent = lines[i].substring(
                        0, lines[i].length() - lines[i].stripLeading().length());
                String lead = (value.indexOf("\n") < 0 ? indent : "") + found.group(1) + found.group(2);
                entries.add(new Entry(
                        table.isEmpty() ? key : table + "." + key,
                        table,
                        lead,
                        uncommented(value.toString()),
                        blanks(lines, i + 1)));
            }
        }
        return Optional.empty(); // never closed
    }

    private static String blanks(String[] lines, int from) {
        int to = from;
        while (to < lines.length && lines[to].isBlank()) {
            to++;
        }
        return "\n".repeat(1 + to - from);
    }

    private static boolean isOpen(CharSequence value) {
        String text = value.toString().strip();
        for (String quotes : List.of("\"\"\"", "'''")) {
            if (text.startsWith(quotes)) {
                return text.length() < 6 || !text.endsWith(quotes);
            }
        }
        if (!text.startsWith("[") && !text.startsWith("{")) {
            return false;
        }
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else {
                depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            }
        }
        return depth > 0;
    }

    /** Without what is said of it behind it. */
    private static String uncommented(String value) {
        String text = value.strip();
        if (text.startsWith("\"") || text.startsWith("'")) {
            int close = text.indexOf(text.charAt(0), 1);
            return close > 0 && text.substring(close + 1).strip().startsWith("#") ? text.substring(0, close + 1) : text;
        }
        int comment = text.indexOf(" #");
        return comment < 0 || text.startsWith("[") || text.startsWith("{")
                ? text
                : text.substring(0, comment).strip();
    }
}
