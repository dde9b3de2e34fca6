package dev.til.note;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path with {@code {{names}}} in it, to be filled in for a new note or read back from an existing one. */
public final class NotePathPattern {
    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final String pattern;
    private final Pattern regex;
    private final Map<String, String> groups;

    /** What stands between the names, one for before the first and one for after the last of them. */
    private final List<String> literals;

    private NotePathPattern(String pattern, Pattern regex, Map<String, String> groups) {
        this.pattern = pattern;
        this.regex = regex;
        this.groups = groups;
        this.literals = List.of(NAME.split(Nfc.of(pattern), -1));
    }

    /** A pattern in which a range of days is written {@code 20~21} or {@code 20-21}. */
    public static NotePathPattern of(String pattern) {
        return of(pattern, "~");
    }

    /**
     * The same, where a team writes ranges of days in its own way.
     *
     * @param range what stands between the ends of a range of days, beside {@code ~} and {@code -}
     */
    public static NotePathPattern of(String pattern, String range) {
        var regex = new StringBuilder();
        var groups = new LinkedHashMap<String, String>();
        Matcher names = NAME.matcher(pattern);
        int at = 0;
        while (names.find()) {
            regex.append(Pattern.quote(pattern.substring(at, names.start())));
            String name = names.group(1);
            String group = "g" + groups.size();
            if (groups.containsKey(name)) {
                regex.append("\\k<").append(groups.get(name)).append('>');
            } else {
                groups.put(name, group);
                regex.append("(?<")
                        .append(group)
                        .append('>')
                        .append(form(name, range))
                        .append(')');
            }
            at = names.end();
        }
        regex.append(Pattern.quote(pattern.substring(at)));
        return new NotePathPattern(pattern, Pattern.compile(Nfc.of(regex)), groups);
    }

    private static String form(String name, String range) {
        return switch (name) {
            case "date" -> "\\d{4}-\\d{2}-\\d{2}";
            case "year" -> "\\d{4}";
            case "yy", "month", "day", "hour", "minute", "second" -> "\\d{2}";
            case "days", "range" -> "\\d{1,4}(?:(?:[-~]|%s)\\d{1,4}|\\(\\d{1,2}\\))?".formatted(Pattern.quote(range));
            case "n", "week" -> "\\d{1,4}";
            default -> "[^/]+?";
        };
    }

    /** The folder in which all such paths lie, as far as it has no names in it; empty for the root. */
    public String folder() {
        String start = literals.get(0);
        return start.substring(0, Math.max(0, start.lastIndexOf('/')));
    }

    /** What the names stand for in this path; empty when the path has another form. */
    public Optional<Map<String, String>> match(String path) {
        String composed = Nfc.of(path);
        if (!holdsLiterals(composed)) {
            return Optional.empty();
        }
        Matcher match = regex.matcher(composed);
        if (!match.matches()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        groups.forEach((name, group) -> values.put(name, match.group(group)));
        return Optional.of(values);
    }

    /** Told faster than by the regular expression, and of most paths in a repository enough. */
    private boolean holdsLiterals(String path) {
        int at = 0;
        for (String literal : literals) {
            at = path.indexOf(literal, at);
            if (at < 0) {
                return false;
            }
            at += literal.length();
        }
        return path.startsWith(literals.get(0));
    }

    /** The names in it, in their order. */
    public List<String> names() {
        return List.copyOf(groups.keySet());
    }

    /**
     * The path with values in the place of its names, NFC as Git servers and browsers expect it.
     *
     * @throws IllegalArgumentException when a name has no value; ask {@link #names()} first
     */
    public String fill(Map<String, String> values) {
        String path = NAME.matcher(pattern).replaceAll(name -> {
            String value = values.get(name.group(1));
            if (value == null) {
                throw new IllegalArgumentException("{{%s}} has no value".formatted(name.group(1)));
            }
            return Matcher.quoteReplacement(value);
        });
        return Nfc.of(path);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NotePathPattern that
                && pattern.equals(that.pattern)
                && regex.pattern().equals(that.regex.pattern());
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
