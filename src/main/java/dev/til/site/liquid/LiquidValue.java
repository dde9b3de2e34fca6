package dev.til.site.liquid;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out <code>'/x' | append: page.name | relative_url</code>, as far as the sources say what it is. */
final class LiquidValue {
    private static final Pattern VARIABLE = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)*+\\??");
    /** What a byte takes that is escaped, and how many bytes a character takes in UTF-8; in capitals it takes as many. */
    private static final int LONGEST_ESCAPE = 3;

    private static final int LONGEST_CHARACTER = 3;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private final LiquidScope scope;
    private final Map<String, Optional<String>> assigned;
    private final LiquidLimits limits;

    /** @param assigned variables of the note itself; an empty value is one that only a build knows */
    LiquidValue(LiquidScope scope, Map<String, Optional<String>> assigned, LiquidLimits limits) {
        this.scope = scope;
        this.assigned = assigned;
        this.limits = limits;
    }

    /** What an expression with its filters prints; empty when only a build knows. */
    Optional<String> of(String markup) {
        List<String> parts = split(markup, '|');
        Optional<String> value = term(parts.get(0).strip());
        for (String filter : parts.subList(1, parts.size())) {
            value = filtered(value, filter.strip());
        }
        return value;
    }

    private Optional<String> term(String term) {
        if (term.length() > 1
                && (term.charAt(0) == '"' || term.charAt(0) == '\'')
                && term.indexOf(term.charAt(0), 1) == term.length() - 1) {
            return Optional.of(term.substring(1, term.length() - 1));
        }
        if (NUMBER.matcher(term).matches() || term.equals("true") || term.equals("false")) {
            return Optional.of(term);
        }
        if (term.equals("nil") || term.equals("null") || term.equals("empty") || term.equals("blank")) {
            return Optional.of("");
        }
        Matcher variable = VARIABLE.matcher(term);
        if (!variable.matches()) {
            return Optional.empty();
        }
        String root = term.contains(".") ? term.substring(0, term.indexOf('.')) : term;
        return assigned.containsKey(root)
                ? root.equals(term) ? assigned.get(root) : Optional.empty()
                : scope.variable(term);
    }

    private Optional<String> filtered(Optional<String> value, String filter) {
        int colon = filter.indexOf(':');
        String name = (colon < 0 ? filter : filter.substring(0, colon)).strip();
        var arguments = new ArrayList<String>();
        if (colon >= 0) {
            for (String argument : split(filter.substring(colon + 1), ',')) {
                Optional<String> known = term(argument.strip());
                if (known.isEmpty()) {
                    return Optional.empty();
                }
                arguments.add(known.get());
            }
        }
        return value.flatMap(input -> apply(name, input, arguments));
    }

    private Optional<String> apply(String name, String input, List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        String second = arguments.size() < 2 ? "" : arguments.get(1);
        if (!limits.mayMake(
                (long) input.length() + first.length() + second.length(), longest(name, input, first, second))) {
            return Optional.empty();
        }
        return switch (name) {
            case "append" -> Optional.of(input + first);
            case "prepend" -> Optional.of(first + input);
            case "downcase" -> Optional.of(input.toLowerCase(Locale.ROOT));
            case "upcase" -> Optional.of(input.toUpperCase(Locale.ROOT));
            case "replace" -> first.isEmpty() ? Optional.empty() : Optional.of(input.replace(first, second));
            case "replace_first" ->
                Optional.of(input.replaceFirst(Pattern.quote(first), Matcher.quoteReplacement(second)));
            case "remove" -> first.isEmpty() ? Optional.of(input) : Optional.of(input.replace(first, ""));
            case "remove_first" -> Optional.of(input.replaceFirst(Pattern.quote(first), ""));
            case "strip" -> Optional.of(input.strip());
            case "lstrip" -> Optional.of(input.stripLeading());
            case "rstrip" -> Optional.of(input.stripTrailing());
            case "strip_newlines" -> Optional.of(input.replaceAll("\\r?\\n", ""));
            case "url_encode", "cgi_escape" -> Optional.of(URLEncoder.encode(input, StandardCharsets.UTF_8));
            case "uri_escape" -> Optional.of(input.replace(" ", "%20"));
            case "escape", "escape_once", "xml_escape" ->
                input.matches("(?s).*[&<>\"'].*") ? Optional.empty() : Optional.of(input);
            case "default" -> Optional.of(input.isEmpty() || input.equals("false") ? first : input);
            case "relative_url" -> Optional.of(relative(input));
            case "absolute_url" -> Optional.of(absolute(input));
            case "strip_index" -> Optional.of(input.replaceFirst("/index\\.html?$", "/"));
            default -> Optional.empty();
        };
    }

    /** How long at most a filter's result is, before it is made. */
    private long longest(String name, String input, String first, String second) {
        long length = input.length();
        return switch (name) {
            case "append", "prepend" -> length + first.length();
            case "replace" -> first.isEmpty() ? length : length + count(input, first) * second.length();
            case "replace_first", "default" -> length + Math.max(first.length(), second.length());
            case "upcase", "downcase", "uri_escape" -> length * LONGEST_ESCAPE;
            case "url_encode", "cgi_escape" -> length * LONGEST_ESCAPE * LONGEST_CHARACTER;
            case "relative_url", "absolute_url" ->
                length + scope.siteUrl().length() + scope.baseurl().length() + 2;
            default -> length;
        };
    }

    private static long count(String text, String part) {
        long count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private String relative(String input) {
        return ABSOLUTE.matcher(input).matches() ? input : slashed(scope.baseurl()) + slashed(input);
    }

    private String absolute(String input) {
        return ABSOLUTE.matcher(input).matches() ? input : scope.siteUrl() + relative(input);
    }

    private static String slashed(String part) {
        return part.isEmpty() || part.startsWith("/") ? part : "/" + part;
    }

    /** Cuts at each separator that does not stand in quotes. */
    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && text.indexOf(c, i + 1) >= 0) {
                quote = c;
            } else if (c == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
