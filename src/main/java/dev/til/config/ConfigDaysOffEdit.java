package dev.til.config;

import dev.til.course.Holiday;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.NoteText;
import dev.til.note.Yaml;
import java.util.List;
import java.util.Optional;

/** Where in a configuration's text more days off have to stand, whichever of YAML's forms it is written in. */
final class ConfigDaysOffEdit {
    private static final String KEY = "days-off";

    private final String chars;
    private final ConfigLines lines;

    ConfigDaysOffEdit(String chars) {
        this.chars = chars;
        lines = new ConfigLines(chars);
    }

    /** The text with these dates; empty where there is no course to add them to. */
    String with(List<Holiday> holidays) {
        Optional<Mapping> course = course();
        if (course.isEmpty() || course.get().fields().isEmpty()) {
            return "";
        }
        Optional<Value> there = field(course.get(), KEY).map(Field::value);
        boolean braces = startsWith(course.get(), '{');
        if (there.isPresent() && there.get() instanceof Sequence list) {
            boolean brackets = startsWith(list, '[');
            if (brackets && (braces || list.span().line() != list.span().endLine())) {
                return intoBrackets(list, holidays);
            }
            return brackets ? unfold(list, course.get(), holidays) : intoList(list, holidays);
        }
        if (there.isPresent() && !(there.get() instanceof Scalar scalar && scalar.isNull())) {
            return "";
        }
        if (braces) {
            return there.isPresent() ? "" : intoBraces(course.get(), holidays);
        }
        return intoSection(course.get(), there, holidays);
    }

    private Optional<Mapping> course() {
        return Yaml.read(NoteText.of(chars)) instanceof Yaml.Tree tree
                ? tree.root()
                        .filter(Mapping.class::isInstance)
                        .flatMap(root -> field((Mapping) root, "course"))
                        .map(Field::value)
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                : Optional.empty();
    }

    private static Optional<Field> field(Mapping map, String key) {
        return map.fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private boolean startsWith(Value value, char bracket) {
        int start = lines.start(value.span());
        return start < chars.length() && chars.charAt(start) == bracket;
    }

    /** {@code - date} lines, each behind the item with the nearest earlier date. */
    private String intoList(Sequence list, List<Holiday> holidays) {
        String indent = lines.before(list.items().get(0).span(), '-');
        var edited = new StringBuilder(chars);
        for (int i = holidays.size() - 1; i >= 0; i--) {
            Holiday holiday = holidays.get(i);
            Optional<Value> earlier = list.items().stream()
                    .filter(item -> item.text()
                            .filter(text -> text.compareTo(holiday.date().toString()) < 0) // ISO dates sort as text
                            .isPresent())
                    .reduce((first, second) -> second);
            int at = earlier.map(item -> lines.nextLine(item.span().endLine()))
                    .orElseGet(() -> lines.lineStart(list.items().get(0).span().line()));
            edited.insert(at, ended(at, indent + ConfigDaysOff.line(holiday)));
        }
        return edited.toString();
    }

    /** {@code [a, b]} on one line becomes a list of lines, so that every date can have its name. */
    private String unfold(Sequence list, Mapping course, List<Holiday> holidays) {
        String indent = lines.indent(field(course, KEY).orElseThrow().keySpan().line()) + "  ";
        int line = list.span().endLine();
        var items = new StringBuilder();
        for (Value item : list.items()) {
            items.append(indent)
                    .append("- ")
                    .append(chars, lines.start(item.span()), lines.end(item.span()))
                    .append(lines.lineBreak());
        }
        String key = chars.substring(0, lines.start(list.span())).stripTrailing();
        String rest =
                chars.substring(lines.end(list.span()), lines.nextLine(line)).stripTrailing();
        String unfolded = key + rest + lines.lineBreak() + items + chars.substring(lines.nextLine(line));
        return new ConfigDaysOffEdit(unfolded).with(holidays);
    }

    /** {@code [a, b]} inside of braces or over several lines keeps its brackets. */
    private String intoBrackets(Sequence list, List<Holiday> holidays) {
        int close = lines.end(list.span()) - 1;
        int lastItem = list.items().isEmpty()
                ? close
                : lines.end(list.items().get(list.items().size() - 1).span());
        boolean comma = list.items().isEmpty()
                || chars.substring(lastItem, close)
                        .replaceAll("#[^\\r\\n]*", "")
                        .contains(",");
        int closeLine = lines.lineStart(list.span().endLine());
        boolean alone =
                closeLine > lastItem && chars.substring(closeLine, close).isBlank();
        String base = lines.indent(list.span().line());
        int lastLine = list.items().isEmpty()
                ? list.span().line()
                : list.items().get(list.items().size() - 1).span().line();
        String indent = lastLine == list.span().line() ? base + "    " : lines.indent(lastLine);
        return chars.substring(0, lastItem)
                + (comma ? "" : ",")
                + chars.substring(lastItem, alone ? closeLine : close).stripTrailing()
                + lines.lineBreak()
                + inBrackets(indent, holidays)
                + (alone ? chars.substring(closeLine) : base + "  " + chars.substring(close));
    }

    /** A new key inside of {@code course: {...}}. */
    private String intoBraces(Mapping course, List<Holiday> holidays) {
        int at = lines.end(
                course.fields().get(course.fields().size() - 1).value().span());
        String base = lines.indent(course.span().line());
        return chars.substring(0, at) + ", " + KEY + ": [" + lines.lineBreak() + inBrackets(base + "    ", holidays)
                + base + "  ]" + chars.substring(at);
    }

    /** A new key behind {@code start}, or the list of a key that is there with nothing. */
    private String intoSection(Mapping course, Optional<Value> there, List<Holiday> holidays) {
        Field start = field(course, KEY)
                .or(() -> field(course, "start"))
                .orElseGet(() -> course.fields().get(course.fields().size() - 1));
        String indent = lines.indent(start.keySpan().line());
        int at = lines.nextLine(
                Math.max(start.keySpan().line(), start.value().span().endLine()));
        String key = there.isPresent() ? "" : indent + KEY + ":" + lines.lineBreak();
        return chars.substring(0, at)
                + (unended(at) ? lines.lineBreak() : "")
                + key
                + listed(indent + "  ", holidays)
                + chars.substring(at);
    }

    private String listed(String indent, List<Holiday> holidays) {
        var text = new StringBuilder();
        holidays.forEach(holiday ->
                text.append(indent).append(ConfigDaysOff.line(holiday)).append(lines.lineBreak()));
        return text.toString();
    }

    private String inBrackets(String indent, List<Holiday> holidays) {
        var text = new StringBuilder();
        holidays.forEach(holiday ->
                text.append("%s%s,  # %s%s".formatted(indent, holiday.date(), holiday.name(), lines.lineBreak())));
        return text.toString();
    }

    /** A whole line; behind a last line that nothing ends, with the break in front. */
    private String ended(int at, String line) {
        return unended(at) ? lines.lineBreak() + line : line + lines.lineBreak();
    }

    private boolean unended(int at) {
        return at == chars.length() && at > 0 && chars.charAt(at - 1) != '\n';
    }
}
