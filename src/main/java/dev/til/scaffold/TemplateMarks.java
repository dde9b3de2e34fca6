package dev.til.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands in for values until it is known where in the note's YAML they land. */
final class TemplateMarks {
    // two private-use code points of the last plane: legal in YAML, and in nobody's keyboard
    private static final String OPEN = "\uDBFF\uDF00";
    private static final String CLOSE = "\uDBFF\uDF01";
    private static final Pattern MARK = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

    private final List<TemplateValue> values = new ArrayList<>();

    /** Notes a value down and gives the text that stands for it. */
    String put(TemplateValue value) {
        values.add(value);
        return OPEN + (values.size() - 1) + CLOSE;
    }

    boolean isIn(String text) {
        return text.contains(OPEN);
    }

    /** Whether somebody's words are among the values in this text. */
    boolean hasWords(String text) {
        return MARK.matcher(text).results().anyMatch(mark -> value(mark.group(1)) instanceof TemplateValue.Words);
    }

    /** The text with its values. */
    String resolve(String text) {
        return resolve(text, Function.identity());
    }

    String resolve(String text, Function<String, String> escape) {
        return MARK.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(escape.apply(text(value(mark.group(1))))));
    }

    private TemplateValue value(String number) {
        return values.get(Integer.parseInt(number));
    }

    private static String text(TemplateValue value) {
        if (value instanceof TemplateValue.Words words) {
            return words.text();
        }
        return value instanceof TemplateValue.Literal literal ? literal.text() : "";
    }
}
