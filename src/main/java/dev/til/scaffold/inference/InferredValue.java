package dev.til.scaffold.inference;

import dev.til.scaffold.inference.WrittenFrontMatter.Entry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a template writes the value of a key.
 *
 * @param text as it stands in the template, names in braces
 * @param fixed whether most notes have it so; else each has its own, and the template leaves it empty
 */
record InferredValue(String text, boolean fixed) {
    /** So many say the same with names in it: a title with its day. */
    private static final double MOST = 0.5;
    /** So many have the very same value. */
    private static final double NEARLY_ALL = 0.75;

    private static final int SHORTEST_SLUG = 3;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern WORD = Pattern.compile("true|false|yes|no", Pattern.CASE_INSENSITIVE);

    private static final Pattern PICTURE = Pattern.compile("(?i)\\.(?:png|jpe?g|gif|svg|webp|avif)[\"']?\\s*$");

    static InferredValue fixed(String text) {
        return new InferredValue(text, true);
    }

    /** @param notes those that have the key, the newest first */
    static InferredValue of(String key, List<InferenceSample> notes, InferredDate dates, String fence) {
        Optional<String> date = dates.form(key, notes);
        if (date.isPresent()) {
            return fixed(date.get());
        }
        var forms = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            forms.vote(seen.weight(), forms(key, seen.entry(key).orElseThrow().source(), seen));
        }
        String newest = notes.get(0).entry(key).orElseThrow().source();
        return forms.winner()
                .filter(form -> notes.size() > 1)
                .filter(form -> forms.share(form) >= share(form))
                .filter(form -> !key.equals("title") || form.contains("{{"))
                .filter(form -> !form.contains("{{") || !PICTURE.matcher(form).find()) // which is not there yet
                .map(InferredValue::fixed)
                .orElseGet(() -> varying(key, newest, fence));
    }

    private static double share(String form) {
        return form.contains("{{") || WORD.matcher(form).matches() ? MOST : NEARLY_ALL;
    }

    private static Set<String> forms(String key, String source, InferenceSample seen) {
        if (source.contains("{{") || source.contains("<%")) {
            return Set.of(); // would be read as a name in the template
        }
        Set<String> forms = new LinkedHashSet<>(seen.forms(source, key.equals("title")));
        if (seen.slug().length() >= SHORTEST_SLUG && !key.equals("title")) {
            for (String form : List.copyOf(forms)) {
                forms.add(form.replace(seen.slug(), "{{slug}}"));
            }
        }
        return forms;
    }

    /** A value that every note has its own of: the title is asked for, the others are left empty in their own style. */
    private static InferredValue varying(String key, String newest, String fence) {
        boolean toml = fence.equals(WrittenFrontMatter.TOML);
        String quote = newest.startsWith("'") ? "'" : newest.startsWith("\"") || toml ? "\"" : "";
        if (key.equals("title")) {
            return new InferredValue(quote + "{{title}}" + quote, false);
        }
        if (key.equals("date")) {
            return new InferredValue("{{date}}", false);
        }
        if (newest.startsWith("[") || newest.startsWith("-")) {
            return new InferredValue("[]", false);
        }
        if (newest.startsWith("{")) {
            return new InferredValue("{}", false);
        }
        if (NUMBER.matcher(newest).matches() || WORD.matcher(newest).matches()) {
            return new InferredValue(toml ? newest : "", false);
        }
        boolean line = !newest.isEmpty() && !newest.contains("\n");
        return new InferredValue(line && quote.isEmpty() ? "\"\"" : quote + quote, false);
    }

    /** What of a note's value is otherwise, in a few words. */
    String difference(String key, String shown) {
        return text.contains("{{") || text.indexOf('\n') >= 0
                ? "its %s '%s' has another form".formatted(key, shown)
                : "its %s is '%s', not '%s'".formatted(key, shown, text);
    }

    /** Whether a note that is there could have been written so. */
    boolean fits(String key, InferenceSample seen, InferredDate dates) {
        Optional<Entry> entry = seen.entry(key);
        if (entry.isEmpty() || !fixed) {
            return entry.isPresent();
        }
        String source = entry.get().source();
        return forms(key, source, seen).contains(text)
                || dates.forms(key, source, seen).contains(text);
    }
}
