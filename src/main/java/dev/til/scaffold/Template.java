package dev.til.scaffold;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import dev.til.TilException;
import dev.til.note.Nearest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of a note to be, in Mustache without partials, lambdas or any other code. A name that nobody knows is
 * an error, and a value can never be more than the one value in the front matter that it was written into.
 *
 * @param name the template's path, for messages
 */
public record Template(String name, String source) {
    private static final Pattern PARSE_LINE = Pattern.compile("^(.*?) @ line (\\d+)\\s*$", Pattern.DOTALL);

    /** The note's text. */
    String fill(Map<String, TemplateValue> values) {
        values.forEach(ScaffoldCharacters::demandPrintable);
        var marks = new TemplateMarks();
        String marked = run(values, marks);
        return new FrontMatterFill(name, marks).fill(marked);
    }

    /**
     * A text that is no note, like a pull request's: values are written as they are.
     *
     * @param values texts, lists of texts, or lists of maps of these
     */
    public String fillText(Map<String, ?> values) {
        return fillPlain(values(values));
    }

    private static Map<String, TemplateValue> values(Map<?, ?> values) {
        var known = new HashMap<String, TemplateValue>();
        values.forEach((key, value) -> known.put(String.valueOf(key), value(value)));
        return known;
    }

    private static TemplateValue value(Object value) {
        if (value instanceof List<?> list) {
            boolean rows = !list.isEmpty() && list.get(0) instanceof Map;
            return rows
                    ? new TemplateValue.Rows(
                            list.stream().map(row -> values((Map<?, ?>) row)).toList())
                    : new TemplateValue.Several(
                            list.stream().map(Template::value).toList());
        }
        return TemplateValue.words(String.valueOf(value));
    }

    /** A name or a subject line: values are written as they are. */
    String fillPlain(Map<String, TemplateValue> values) {
        values.forEach(ScaffoldCharacters::demandPrintable);
        var marks = new TemplateMarks();
        return marks.resolve(run(values, marks));
    }

    private String run(Map<String, TemplateValue> values, TemplateMarks marks) {
        try {
            var compiler = Mustache.compiler()
                    .escapeHTML(false)
                    .strictSections(true)
                    .emptyStringIsFalse(true)
                    .withCollector(new Data())
                    .withFormatter(value -> write(value, marks));
            return compiler.compile(source).execute(values);
        } catch (MustacheException.Context e) {
            throw unknown(e.key, e.lineNo, values.keySet());
        } catch (MustacheParseException e) {
            Matcher form = PARSE_LINE.matcher(String.valueOf(e.getMessage()));
            String at = form.matches() ? name + ":" + form.group(2) : name;
            String what = form.matches() ? form.group(1) : String.valueOf(e.getMessage());
            throw TilException.usage(
                    "%s: not a template: %s".formatted(at, ScaffoldCharacters.lowerFirst(what)),
                    "close every section that is opened");
        } catch (UnsupportedOperationException e) {
            throw TilException.usage(
                    "%s: a template cannot include another one".formatted(name), "copy the other one's text into it");
        }
    }

    private TilException unknown(String key, int line, Collection<String> known) {
        return TilException.usage(
                "%s:%d: unknown variable '%s'".formatted(name, line, key),
                Nearest.of(key, known)
                        .map("did you mean '%s'?"::formatted)
                        .orElse("give it with --var %s=VALUE; known are %s"
                                .formatted(
                                        key,
                                        String.join(
                                                ", ", known.stream().sorted().toList()))));
    }

    private String write(Object value, TemplateMarks marks) {
        if (value instanceof TemplateValue.Nothing nothing) {
            throw TilException.usage("%s: %s".formatted(name, nothing.why()), nothing.hint());
        }
        if (value instanceof TemplateValue.Several several) {
            return String.join(", ", several.items().stream().map(marks::put).toList());
        }
        return value instanceof TemplateValue known ? marks.put(known) : String.valueOf(value);
    }

    /** Looks into maps and lists only: JMustache's own collector would call methods of whatever it is given. */
    private static final class Data extends BasicCollector {
        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            if (value instanceof TemplateValue.Several several) {
                return several.items().iterator();
            }
            if (value instanceof TemplateValue.Rows rows) {
                return rows.rows().iterator();
            }
            boolean absent = value instanceof TemplateValue.Nothing
                    || (value instanceof TemplateValue.Words words
                            && words.text().isEmpty());
            return absent ? List.of().iterator() : super.toIterator(value);
        }

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map || name.equals(".") || name.equals("this")
                    ? super.createFetcher(context, name)
                    : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }
}
