package dev.til.site.ruby;

import java.util.regex.Pattern;

/** What {@link Psych} tells the types of plain values by; none is looked for in what {@link RubyCommonDate} knows. */
final class PsychForms {
    static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9][0-9_,]*)|0[0-7_,]+|0[xX][0-9a-fA-F]+|0b[01_]+");
    static final Pattern FLOAT = Pattern.compile(
            "[-+]?(?:\\d[\\d_,]*)?\\.\\d[\\d_]*(?:[eE][+-]?\\d+)?|[-+]?\\d[\\d_]*[eE][+-]?\\d+|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)|[-+]?\\d[\\d_]*(?::[0-5]?\\d)++(?:\\.[\\d_]*)?");
    static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** A moment with seconds: YAML takes it for UTC where it has no offset. */
    static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt]|\\s+)\\d{1,2}:\\d\\d:\\d\\d(?:\\.\\d*)?\\s*(?:Z|[-+]\\d{1,2}(?::?\\d{2})?)?");

    private PsychForms() {}
}
