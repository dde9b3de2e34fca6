package dev.til.note;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with {@code {{names}}} in it, to be filled in for a new note or read back from an existing one. */
public final class PathPattern {
    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final String pattern;
    private final Pattern regex;
    private final Map<String, String> groups;

    private PathPattern(String pattern, Pattern regex, Map<String, String> groups) {
        this.pattern = pattern;
        this.regex = regex;
        this.groups = groups;
    }

    public static PathPattern of(String pattern) {
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
                regex.append("(?<").append(group).append('>').append(form(name)).append(')');
            }
            at = names.end();
        }
        regex.append(Pattern.quote(pattern.substring(at)));
        return new PathPattern(pattern, Pattern.compile(regex.toString()), groups);
    }

    private static String form(String name) {
        return switch (name) {
            case "date" -> "\\d{4}-\\d{2}-\\d{2}";
            case "year" -> "\\d{4}";
            case "month", "day" -> "\\d{2}";
            case "days" -> "\\d{1,4}(?:[-~]\\d{1,4}|\\(\\d{1,2}\\))?";
            case "n", "week" -> "\\d{1,4}";
            default -> "[^/]+?";
        };
    }

    /** What the names stand for in this path; empty when the path has another form. */
    public Optional<Map<String, String>> match(String path) {
        Matcher match = regex.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        groups.forEach((name, group) -> values.put(name, match.group(group)));
        return Optional.of(values);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
