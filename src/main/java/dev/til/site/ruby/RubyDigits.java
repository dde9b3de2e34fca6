package dev.til.site.ruby;

import org.jspecify.annotations.Nullable;

/** Numbers in a part of a date: with a sign, and with anything around them. */
final class RubyDigits {
    private RubyDigits() {}

    /** Null where there is none. */
    static @Nullable Integer number(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return null;
        }
        try {
            return Integer.parseInt(digits.startsWith("+") ? digits.substring(1) : digits);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE; // out of every range
        }
    }

    /** Where the first digit is, or the sign before it. */
    static int start(String text, boolean signs) {
        int start = 0;
        while (start < text.length() && !isDigit(text.charAt(start)) && !(signs && isSign(text.charAt(start)))) {
            start++;
        }
        return start;
    }

    static int end(String text, int start) {
        int end = start < text.length() && isSign(text.charAt(start)) ? start + 1 : start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The first digits of a text, without their sign. */
    static String of(String text) {
        int start = start(text, false);
        return text.substring(start, end(text, start));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }
}
