package dev.til.action;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between <code>${{</code> and <code>}}</code>: literals, and paths of properties. Nothing else of GitHub's
 * language is known here, and an expression that is not known fails the test.
 *
 * @param contexts by name: {@code github}, {@code inputs}
 */
record Expressions(Map<String, JsonObject> contexts) {
    private static final Pattern TEMPLATE = Pattern.compile("\\$\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("[A-Za-z_][\\w-]*(?:\\.[A-Za-z_][\\w-]*)+");
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern PLAIN = Pattern.compile("true|false|-?\\d+");

    Expressions {
        contexts = Map.copyOf(contexts);
    }

    Expressions with(String name, JsonObject context) {
        var all = new TreeMap<>(contexts);
        all.put(name, context);
        return new Expressions(all);
    }

    JsonObject context(String name) {
        return Objects.requireNonNull(contexts.get(name));
    }

    /** The text with all its expressions evaluated. */
    String fill(String template) {
        return TEMPLATE.matcher(template)
                .replaceAll(
                        found -> Matcher.quoteReplacement(value(found.group(1).strip())));
    }

    Map<String, String> fill(Map<String, String> templates) {
        var filled = new TreeMap<String, String>();
        templates.forEach((key, template) -> filled.put(key, fill(template)));
        return filled;
    }

    private String value(String expression) {
        Matcher text = TEXT.matcher(expression);
        if (text.matches()) {
            return text.group(1).replace("''", "'");
        }
        if (PLAIN.matcher(expression).matches()) {
            return expression;
        }
        if (!PATH.matcher(expression).matches()) {
            throw unknown(expression);
        }
        return property(expression, expression.split("\\."));
    }

    /** GitHub: a property that is missing is the empty text; but a context, or what til itself declares, is never missing. */
    private String property(String expression, String[] path) {
        JsonObject context = contexts.get(path[0]);
        if (context == null || !context.has(path[1])) {
            throw unknown(expression);
        }
        JsonElement found = context;
        for (int i = 1; i < path.length; i++) {
            if (!(found instanceof JsonObject object) || !object.has(path[i])) {
                return "";
            }
            found = object.get(path[i]);
        }
        if (found.isJsonNull()) {
            return "";
        }
        if (found instanceof JsonPrimitive value) {
            return value.getAsString();
        }
        throw new AssertionError("'%s' is no text".formatted(expression));
    }

    private static AssertionError unknown(String expression) {
        return new AssertionError("the runner of the tests does not know the expression '%s'".formatted(expression));
    }
}
