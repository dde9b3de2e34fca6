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

    private RubyDate(String rest) {
        this.rest = rest;
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
        var date = new RubyDate(RubyDateForms.NOISE.matcher(text).replaceAll(" "));
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

    private void parse() {
        take(RubyDateForms.WEEKDAY, match -> true);
        take(RubyDateForms.TIME, this::time);
        boolean found = take(
                        RubyDateForms.EUROPEAN, m -> parts(m.group(4), RubyDateForms.month(m.group(2)), m.group(1)))
                || take(RubyDateForms.AMERICAN, m -> parts(m.group(4), RubyDateForms.month(m.group(1)), m.group(2)))
                || take(RubyDateForms.ISO, m -> parts(m.group(1), m.group(2), m.group(3)))
                || take(RubyDateForms.JAPANESE, this::japanese)
                || take(RubyDateForms.VMS, m -> parts(m.group(3), RubyDateForms.month(m.group(2)), m.group(1)))
                || take(RubyDateForms.VMS_MONTH, m -> parts(m.group(3), RubyDateForms.month(m.group(1)), m.group(2)))
                || take(RubyDateForms.SLASHES, m -> parts(m.group(1), m.group(2), m.group(3)))
                || take(RubyDateForms.DOTS, m -> parts(m.group(1), m.group(2), m.group(3)))
                || take(RubyDateForms.MONTH_DAY, m -> parts(null, m.group(1), m.group(2)))
                || take(RubyDateForms.YEAR_AND_DAY, this::yearAndDay)
                || take(RubyDateForms.YEAR, m -> (year = RubyDigits.number(m.group(1))) != null)
                || take(RubyDateForms.MONTH, m -> (month = RubyDigits.number(RubyDateForms.month(m.group(1)))) != null)
                || take(RubyDateForms.ORDINAL, m -> (day = RubyDigits.number(m.group(1))) != null)
                || take(RubyDateForms.DIGITS, this::digits);
        take(RubyDateForms.FRAGMENT, this::fragment);
        if (found && twoDigitYear && year != null && year >= 0 && year <= 99) {
            year += year >= 69 ? 1900 : 2000;
        }
    }

    /** Digits that nothing was made of. */
    public Optional<String> unread() {
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Matcher digits = RubyDateForms.LEFT.matcher(rest);
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
        Matcher clock = RubyDateForms.CLOCK.matcher(match.group(1));
        if (clock.find()) {
            hour = RubyDigits.number(clock.group(1));
            if (clock.group(5) != null && hour != null) {
                hour = hour % 12 + (clock.group(5).toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
            }
            minute = RubyDigits.number(clock.group(2));
            second = RubyDigits.number(clock.group(3));
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
            int start = RubyDigits.start(y, true);
            int end = RubyDigits.end(y, start);
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
            int start = RubyDigits.start(y, true);
            int end = RubyDigits.end(y, start);
            boolean signed = start < y.length() && !Character.isDigit(y.charAt(start));
            twoDigitYear = !signed && end - start <= 2;
            year = RubyDigits.number(y.substring(start, end));
        }
        month = m == null ? null : RubyDigits.number(RubyDigits.of(m));
        day = d == null ? null : RubyDigits.number(RubyDigits.of(d));
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
        month = RubyDigits.number(match.group(3));
        day = RubyDigits.number(match.group(4));
        return true;
    }

    private boolean yearAndDay(Matcher match) {
        year = RubyDigits.number(match.group(1));
        dayOfYear = RubyDigits.number(match.group(2));
        return true;
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
            case 2 -> day = RubyDigits.number(digits);
            case 4 -> {
                month = RubyDigits.number(digits.substring(0, 2));
                day = RubyDigits.number(digits.substring(2));
            }
            case 6 -> {
                year = sign * Integer.parseInt(digits.substring(0, 2));
                month = RubyDigits.number(digits.substring(2, 4));
                day = RubyDigits.number(digits.substring(4));
            }
            case 8, 10, 12, 14 -> {
                year = sign * Integer.parseInt(digits.substring(0, 4));
                twoDigitYear = false;
                month = RubyDigits.number(digits.substring(4, 6));
                day = RubyDigits.number(digits.substring(6, 8));
                hour = digits.length() >= 10 ? RubyDigits.number(digits.substring(8, 10)) : hour;
                minute = digits.length() >= 12 ? RubyDigits.number(digits.substring(10, 12)) : minute;
                second = digits.length() >= 14 ? RubyDigits.number(digits.substring(12)) : second;
            }
            case 3 -> dayOfYear = RubyDigits.number(digits);
            case 5 -> {
                year = sign * Integer.parseInt(digits.substring(0, 2));
                dayOfYear = RubyDigits.number(digits.substring(2));
            }
            case 7 -> {
                year = sign * Integer.parseInt(digits.substring(0, 4));
                twoDigitYear = false;
                dayOfYear = RubyDigits.number(digits.substring(4));
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
            Integer part = RubyDigits.number(digits.substring(at, at + 2));
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
}
