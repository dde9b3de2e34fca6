package dev.til.scaffold;

import dev.til.note.FrontMatter;
import dev.til.note.Notes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Writes one YAML scalar so that every reader gets back what was put in. */
public final class TemplateYamlScalar {
    /** What YAML 1.1 takes for something other than a text; Psych has symbols ({@code :day}) on top. */
    private static final Pattern TYPED = Pattern.compile(
            "(?i)~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?(?:\\d[\\d_,]*(?:\\.[\\d_]*)?|\\.\\d[\\d_]*)(?:e[-+]?\\d+)?"
                    + "|[-+]?0[xob][\\da-f_]+|[-+]?\\.(?:inf|nan)|[-+]?\\d+(?::\\d+)++(?:\\.\\d*)?|\\d{4}-\\d{1,2}-\\d{1,2}.*"
                    + "|:.*");

    private TemplateYamlScalar() {}

    /**
     * The scalar in the style in which the template has it, quoted if it was plain and cannot stay so.
     *
     * @param source as it stands in the template, quotes included, marks in it
     * @param raw its text, marks in it
     */
    static String write(TemplateMarks marks, String source, String raw, boolean flow) {
        return switch (source.isEmpty() ? ' ' : source.charAt(0)) {
            case '"' -> marks.resolve(source, FrontMatterFill::escaped);
            case '\'' -> marks.resolve(source, value -> value.replace("'", "''"));
            case '|', '>' -> marks.resolve(source);
            default -> plain(marks.resolve(raw), flow, marks.hasWords(raw));
        };
    }

    /** A text or a literal without a style of its own. */
    public static String plain(String value, boolean flow, boolean words) {
        boolean asItIs =
                staysPlain(value, flow) && !(words && TYPED.matcher(value).matches());
        return asItIs || (value.isEmpty() && !words) ? value : '"' + FrontMatterFill.escaped(value) + '"';
    }

    private static boolean staysPlain(String value, boolean flow) {
        String text = flow ? "---\nk: [" + value + "]\n---\n" : "---\nk: " + value + "\n---\n";
        if (!(Notes.read("k.md", text.getBytes(StandardCharsets.UTF_8)).frontMatter()
                        instanceof FrontMatter.Fields fields)
                || fields.fields().size() != 1) {
            return false;
        }
        FrontMatter.Value read = fields.fields().get(0).value();
        List<FrontMatter.Value> values =
                read instanceof FrontMatter.Sequence sequence && flow ? sequence.items() : List.of(read);
        return values.size() == 1
                && values.get(0) instanceof FrontMatter.Scalar scalar
                && scalar.plain()
                && scalar.raw().equals(value);
    }
}
