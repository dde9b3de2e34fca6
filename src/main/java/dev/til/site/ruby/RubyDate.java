package dev.til.site.ruby;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a date that Ruby finds in a text: {@code Date._parse}, which takes nearly everything for a date.
 * A part that the text does not speak of is null.
 */
public final class RubyDate {
    // Ruby: date_parse.c; the patterns below are its own
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String ERA = "(c(?:e|\\.e\\.)|b(?:ce|\\.c\\.e\\.)|a(?:d|\\.d\\.)|b(?:c|\\.c\\.))?";

    private static final Pattern NOISE =
            Pattern.compile("[^-+',./:@\\p{Alnum}\\[\\]]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WEEKDAY = pattern("\\b(sun|mon|tue|wed|thu|fri|sat)[^-/\\d\\s]*");
    private static final Pattern TIME = pattern("((?:\\d+\\s*:\\s*\\d+(?:\\s*:\\s*\\d+(?:[,.]\\d*)?)?"
            + "|\\d+\\s*h(?:\\s*\\d+m?(?:\\s*\\d+s?)?)?)(?:\\s*[ap](?:m\\b|\\.m\\.))?|\\d+\\s*[ap](?:m\\b|\\.m\\.))"
            + "(?:\\s*((?:gmt|utc?)?[-+]\\d+(?:[,.:]\\d+(?::\\d+)?)?"
            + "|[\\p{L}.\\s]+(?:standard|daylight)\\stime\\b|\\p{L}+(?:\\sdst)?\\b))?");
    private static final Pattern CLOCK = pattern(
            "\\A(\\d+)\\s*h?(?:\\s*:?\\s*(\\d+)m?(?:\\s*:?\\s*(\\d+)(?:[,.](\\d*))?s?)?)?(?:\\s*([ap])(?:m\\b|\\.m\\.))?");
    private static final Pattern EUROPEAN = pattern("('?\\d+)[^-\\d\\s]*\\s*(" + MONTHS + ")[^-\\d\\s']*(?:\\s*" + ERA
            + "\\s*('?-?\\d+(?:(?:st|nd|rd|th)\\b)?))?");
    private static final Pattern AMERICAN =
            pattern("\\b(" + MONTHS + ")[^-\\d\\s']*\\s*('?\\d+)[^-\\d\\s']*(?:\\s*,?\\s*" + ERA + "\\s*('?-?\\d+))?");
    private static final Pattern ISO = pattern("('?[-+]?\\d+)-(\\d+)-('?-?\\d+)");
    private static final Pattern JAPANESE = pattern("\\b([mtshr])(\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Pattern YEAR_AND_DAY = pattern("\\b(\\d{4})-(\\d{3})\\b");
    private static final Pattern VMS = pattern("('?-?\\d+)-(" + MONTHS + ")[^-/.]*-('?-?\\d+)");
    private static final Pattern VMS_MONTH = pattern("\\b(" + MONTHS + ")[^-/.]*-('?-?\\d+)(?:-('?-?\\d+))?");
    private static final Pattern SLASHES = pattern("('?-?\\d+)/\\s*('?\\d+)(?:\\D\\s*('?-?\\d+))?");
    private static final Pattern DOTS = pattern("('?-?\\d+)\\.\\s*('?\\d+)\\.\\s*('?-?\\d+)");
    private static final Pattern MONTH_DAY = pattern("(?<![\\d.,])--(\\d{2})?-(\\d{2})\\b");
    private static final Pattern YEAR = pattern("'(\\d+)\\b");
    private static final Pattern MONTH = pattern("\\b(" + MONTHS + ")\\S*");
    private static final Pattern ORDINAL = pattern("(\\d+)(?:st|nd|rd|th)\\b");
    private static final Pattern DIGITS =
            pattern("([-+]?)(\\d{2,14})(?:\\s*t?\\s*(\\d{2,6})?(?:[,.](\\d*))?)?(z\\b|[-+]\\d{1,4}\\b)?");
    private static final Pattern FRAGMENT = pattern("\\A\\s*(\\d{1,2})\\s*\\z");
    private static final Pattern LEFT = Pattern.compile("[-+]?\\d+");
    /** Ruby: "string length (n) exceeds the limit 128". */
    private static final int LONGEST = 128;

    public @Nullable Integer year;

    public @Nullable Integer month;

    public @Nullable Integer day;

    @Nullable Integer dayOfYear;

    public @Nullable Integer hour;

    @Nullable Integer minute;

    @Nullable Integer second;

    @Nullable String zone;

    private boolean twoDigitYear = true;
    private String rest;

    private RubyDate(String text) {
        rest = NOISE.matcher(text).replaceAll(" ");
    }

    public static RubyDate parse(String text) {
        if (text.length() > LONGEST) {
            return new RubyDate("");
        }
        RubyCommonDate common = RubyCommonDate.of(text);
        if (common != null) {
            var date = new RubyDate("");
            date.take(common);
            return date;
        }
        return parseAny(text);
    }

    /** The same by Ruby's patterns, whatever the text looks like. */
    static RubyDate parseAny(String text) {
        var date = new RubyDate(text);
        date.parse();
        return date;
    }

    private void take(RubyCommonDate date) {
        year = date.year();
        month = date.month();
        day = date.day();
        if (date.timed()) {
            hour = date.hour();
            minute = date.minute();
            second = date.second();
            zone = date.zone();
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private void parse() {
        take(WEEKDAY, match -> true);
        take(TIME, this::time);
        boolean found = take(EUROPEAN, m -> parts(m.group(4), month(m.group(2)), m.group(1)))
                || take(AMERICAN, m -> parts(m.group(4), month(m.group(1)), m.group(2)))
                || take(ISO, m -> parts(m.group(1), m.group(2), m.group(3)))
                || take(JAPANESE, this::japanese)
                || take(VMS, m -> parts(m.group(3), month(m.group(2)), m.group(1)))
                || take(VMS_MONTH, m -> parts(m.group(3), month(m.group(1)), m.group(2)))
                || take(SLASHES, m -> parts(m.group(1), m.group(2), m.group(3)))
                || take(DOTS, m -> parts(m.group(1), m.group(2), m.group(3)))
                || take(MONTH_DAY, m -> parts(null, m.group(1), m.group(2)))
                || take(YEAR_AND_DAY, this::yearAndDay)
                || take(YEAR, m -> (year = number(m.group(1))) != null)
                || take(MONTH, m -> (month = number(month(m.group(1)))) != null)
                || take(ORDINAL, m -> (day = number(m.group(1))) != null)
                || take(DIGITS, this::digits);
        take(FRAGMENT, this::fragment);
        if (found && twoDigitYear && year != null && year >= 0 && year <= 99) {
            year += year >= 69 ? 1900 : 2000;
        }
    }

    /** Digits that nothing was made of. */
    public Optional<String> unread() {
        Matcher digits = LEFT.matcher(rest);
        return digits.find() ? Optional.of(digits.group()) : Optional.empty();
    }

    /** What a pattern has found is no longer there for the next one. */
    private boolean take(Pattern pattern, Predicate<Matcher> use) {
        Matcher match = pattern.matcher(rest);
        if (!match.find() || !use.test(match)) {
            return false;
        }
        rest = rest.substring(0, match.start()) + " " + rest.substring(match.end());
        return true;
    }

    private boolean time(Matcher match) {
        zone = match.group(2);
        Matcher clock = CLOCK.matcher(match.group(1));
        if (clock.find()) {
            hour = number(clock.group(1));
            if (clock.group(5) != null && hour != null) {
                hour = hour % 12 + (clock.group(5).toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
            }
            minute = number(clock.group(2));
            second = number(clock.group(3));
        }
        return true;
    }

    /** Ruby: s3e, which finds out from their forms which of three numbers is the year. */
    private boolean parts(@Nullable String first, @Nullable String second, @Nullable String third) {
        String y = first;
        String m = second;
        String d = third;
        if (y != null && m != null && d == null) {
            String year = y;
            y = null;
            d = m;
            m = year;
        }
        if (y == null && d != null && (d.length() > 2 || d.startsWith("'"))) {
            y = d;
            d = null;
        }
        if (y != null) {
            int start = start(y, true);
            int end = digitsEnd(y, start);
            if (end < y.length()) {
                String year = y.substring(start, end);
                y = d;
                d = year;
            }
        }
        if (m != null && (m.startsWith("'") || m.length() > 2)) {
            String year = m;
            m = d;
            d = y;
            y = year;
        }
        if (d != null && (d.startsWith("'") || d.length() > 2)) {
            String year = d;
            d = y;
            y = year;
        }
        if (y != null) {
            int start = start(y, true);
            int end = digitsEnd(y, start);
            boolean signed = start < y.length() && !Character.isDigit(y.charAt(start));
            twoDigitYear = !signed && end - start <= 2;
            year = number(y.substring(start, end));
        }
        month = m == null ? null : number(digitsOf(m));
        day = d == null ? null : number(digitsOf(d));
        return true;
    }

    private boolean japanese(Matcher match) {
        int era = new int[] {1867, 1911, 1925, 1988, 2018}
                ["mtshr".indexOf(match.group(1).toLowerCase(Locale.ROOT))];
        year = era
                + Math.min(
                        9999,
                        Integer.valueOf(match.group(2)
                                .substring(0, Math.min(4, match.group(2).length()))));
        twoDigitYear = false;
        month = number(match.group(3));
        day = number(match.group(4));
        return true;
    }

    private boolean yearAndDay(Matcher match) {
        year = number(match.group(1));
        dayOfYear = number(match.group(2));
        return true;
    }

    private static int start(String text, boolean signs) {
        int start = 0;
        while (start < text.length() && !isDigit(text.charAt(start)) && !(signs && isSign(text.charAt(start)))) {
            start++;
        }
        return start;
    }

    private static int digitsEnd(String text, int start) {
        int end = start < text.length() && isSign(text.charAt(start)) ? start + 1 : start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String digitsOf(String text) {
        int start = start(text, false);
        return text.substring(start, digitsEnd(text, start));
    }

    /** Ruby: parse_ddd, digits without anything between them. */
    private boolean digits(Matcher match) {
        String digits = match.group(2);
        String clock = match.group(3);
        int sign = match.group(1).equals("-") ? -1 : 1;
        if (clock == null && match.group(4) != null && digits.length() <= 6 && digits.length() % 2 == 0) {
            clock(digits, true); // with a fraction behind them the digits are a time
            return true;
        }
        switch (digits.length()) {
            case 2 -> day = number(digits);
            case 4 -> {
                month = number(digits.substring(0, 2));
                day = number(digits.substring(2));
            }
            case 6 -> {
                year = sign * Integer.parseInt(digits.substring(0, 2));
                month = number(digits.substring(2, 4));
                day = number(digits.substring(4));
            }
            case 8, 10, 12, 14 -> {
                year = sign * Integer.parseInt(digits.substring(0, 4));
                twoDigitYear = false;
                month = number(digits.substring(4, 6));
                day = number(digits.substring(6, 8));
                hour = digits.length() >= 10 ? number(digits.substring(8, 10)) : hour;
                minute = digits.length() >= 12 ? number(digits.substring(10, 12)) : minute;
                second = digits.length() >= 14 ? number(digits.substring(12)) : second;
            }
            case 3 -> dayOfYear = number(digits);
            case 5 -> {
                year = sign * Integer.parseInt(digits.substring(0, 2));
                dayOfYear = number(digits.substring(2));
            }
            case 7 -> {
                year = sign * Integer.parseInt(digits.substring(0, 4));
                twoDigitYear = false;
                dayOfYear = number(digits.substring(4));
            }
            default -> {}
        }
        if (clock != null) {
            clock(clock, false);
        }
        if (match.group(5) != null) {
            zone = match.group(5);
        }
        return true;
    }

    private void clock(String digits, boolean fromTheEnd) {
        int length = digits.length();
        if (length % 2 != 0) {
            return;
        }
        int skipped = fromTheEnd ? 3 - length / 2 : 0;
        for (int at = 0; at < length; at += 2) {
            Integer part = number(digits.substring(at, at + 2));
            switch (at / 2 + skipped) {
                case 0 -> hour = part;
                case 1 -> minute = part;
                default -> second = part;
            }
        }
    }

    /** Ruby: parse_frag, a lonely number is the hour of a day or the day of a month that were found before. */
    private boolean fragment(Matcher match) {
        int number = Integer.parseInt(match.group(1));
        if (hour != null && day == null && number >= 1 && number <= 31) {
            day = number;
        } else if (day != null && hour == null && number <= 24) {
            hour = number;
        }
        return true;
    }

    private static @Nullable Integer number(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return null;
        }
        try {
            return Integer.parseInt(digits.startsWith("+") ? digits.substring(1) : digits);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE; // out of every range
        }
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) / 4 + 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }
}
