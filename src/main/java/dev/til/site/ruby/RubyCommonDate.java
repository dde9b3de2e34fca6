package dev.til.site.ruby;

import org.jspecify.annotations.Nullable;

/**
 * The one form that nearly every date has, {@code 2022-10-19} with or without {@code 18:00:00} and {@code +0900}: the same
 * parts that Ruby's patterns find, without trying them all.
 */
public record RubyCommonDate(
        int year,
        int month,
        int day,
        int hour,
        int minute,
        int second,
        @Nullable String zone) {
    private static final String FORM = "dddd-dd-dd dd:dd:dd +dddd";
    private static final int DATE = 10;
    private static final int TIME = 19;

    /** Null for any other form, and for a day or hour that there is not. */
    public static @Nullable RubyCommonDate of(String text) {
        int length = text.length();
        if ((length != DATE && length != TIME && length != FORM.length()) || text.charAt(0) == '0') {
            return null;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean fits = switch (FORM.charAt(i)) {
                case 'd' -> c >= '0' && c <= '9';
                case '+' -> c == '+' || c == '-';
                default -> c == FORM.charAt(i);
            };
            if (!fits) {
                return null;
            }
        }
        boolean timed = length > DATE;
        var date = new RubyCommonDate(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                timed ? number(text, 11, 13) : -1,
                timed ? number(text, 14, 16) : -1,
                timed ? number(text, 17, 19) : -1,
                length > TIME ? text.substring(TIME + 1) : null);
        boolean usual = date.month >= 1
                && date.month <= 12
                && date.day >= 1
                && date.day <= 31
                && date.hour < 24
                && date.minute < 60
                && date.second < 60;
        return usual ? date : null;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    boolean timed() {
        return hour >= 0;
    }
}
