package dev.til.site.ruby;

import java.util.Locale;
import java.util.regex.Pattern;

/** The forms that a date or a part of one can have in a text; none is looked for in what {@link RubyCommonDate} knows. */
final class RubyDateForms {
    // Ruby: date_parse.c; the patterns below are its own
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String ERA = "(c(?:e|\\.e\\.)|b(?:ce|\\.c\\.e\\.)|a(?:d|\\.d\\.)|b(?:c|\\.c\\.))?";

    static final Pattern NOISE = Pattern.compile("[^-+',./:@\\p{Alnum}\\[\\]]+", Pattern.UNICODE_CHARACTER_CLASS);
    static final Pattern WEEKDAY = pattern("\\b(sun|mon|tue|wed|thu|fri|sat)[^-/\\d\\s]*");
    static final Pattern TIME = pattern("((?:\\d+\\s*:\\s*\\d+(?:\\s*:\\s*\\d+(?:[,.]\\d*)?)?"
            + "|\\d+\\s*h(?:\\s*\\d+m?(?:\\s*\\d+s?)?)?)(?:\\s*[ap](?:m\\b|\\.m\\.))?|\\d+\\s*[ap](?:m\\b|\\.m\\.))"
            + "(?:\\s*((?:gmt|utc?)?[-+]\\d+(?:[,.:]\\d+(?::\\d+)?)?"
            + "|[\\p{L}.\\s]+(?:standard|daylight)\\stime\\b|\\p{L}+(?:\\sdst)?\\b))?");
    static final Pattern CLOCK = pattern(
            "\\A(\\d+)\\s*h?(?:\\s*:?\\s*(\\d+)m?(?:\\s*:?\\s*(\\d+)(?:[,.](\\d*))?s?)?)?(?:\\s*([ap])(?:m\\b|\\.m\\.))?");
    static final Pattern EUROPEAN = pattern("('?\\d+)[^-\\d\\s]*\\s*(" + MONTHS + ")[^-\\d\\s']*(?:\\s*" + ERA
            + "\\s*('?-?\\d+(?:(?:st|nd|rd|th)\\b)?))?");
    static final Pattern AMERICAN =
            pattern("\\b(" + MONTHS + ")[^-\\d\\s']*\\s*('?\\d+)[^-\\d\\s']*(?:\\s*,?\\s*" + ERA + "\\s*('?-?\\d+))?");
    static final Pattern ISO = pattern("('?[-+]?\\d+)-(\\d+)-('?-?\\d+)");
    static final Pattern JAPANESE = pattern("\\b([mtshr])(\\d+)\\.(\\d+)\\.(\\d+)");
    static final Pattern YEAR_AND_DAY = pattern("\\b(\\d{4})-(\\d{3})\\b");
    static final Pattern VMS = pattern("('?-?\\d+)-(" + MONTHS + ")[^-/.]*-('?-?\\d+)");
    static final Pattern VMS_MONTH = pattern("\\b(" + MONTHS + ")[^-/.]*-('?-?\\d+)(?:-('?-?\\d+))?");
    static final Pattern SLASHES = pattern("('?-?\\d+)/\\s*('?\\d+)(?:\\D\\s*('?-?\\d+))?");
    static final Pattern DOTS = pattern("('?-?\\d+)\\.\\s*('?\\d+)\\.\\s*('?-?\\d+)");
    static final Pattern MONTH_DAY = pattern("(?<![\\d.,])--(\\d{2})?-(\\d{2})\\b");
    static final Pattern YEAR = pattern("'(\\d+)\\b");
    static final Pattern MONTH = pattern("\\b(" + MONTHS + ")\\S*");
    static final Pattern ORDINAL = pattern("(\\d+)(?:st|nd|rd|th)\\b");
    static final Pattern DIGITS =
            pattern("([-+]?)(\\d{2,14})(?:\\s*t?\\s*(\\d{2,6})?(?:[,.](\\d*))?)?(z\\b|[-+]\\d{1,4}\\b)?");
    static final Pattern FRAGMENT = pattern("\\A\\s*(\\d{1,2})\\s*\\z");
    static final Pattern LEFT = Pattern.compile("[-+]?\\d+");

    private RubyDateForms() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** The number of a month, by its English name. */
    static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) / 4 + 1);
    }
}
