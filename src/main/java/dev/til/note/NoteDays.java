package dev.til.note;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The study days that one note covers: a day ({@code 21}), a range ({@code 20-21}), or a day taken again
 * ({@code 15(1)}, the first catch-up of day 15).
 *
 * @param again 0 for the day itself, else which catch-up it is; a range is never one
 */
public record NoteDays(int first, int last, int again) {
    private static final Pattern FORM = Pattern.compile(
            "(?:day)?\\s*(\\d{1,4})(?:\\s*[-~]\\s*(?:day)?(\\d{1,4})|\\((\\d{1,2})\\))?", Pattern.CASE_INSENSITIVE);

    public NoteDays {
        if (first < 1 || last < first || again < 0 || (again > 0 && last != first)) {
            throw new IllegalArgumentException("not study days: %d-%d(%d)".formatted(first, last, again));
        }
    }

    public static NoteDays of(int day) {
        return new NoteDays(day, day, 0);
    }

    public static NoteDays range(int first, int last) {
        return new NoteDays(first, last, 0);
    }

    /** Reads {@code 21}, {@code day21}, {@code 20-21}, {@code 20~21} or {@code 15(1)}; empty for anything else. */
    public static Optional<NoteDays> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(form.group(1));
        int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
        int again = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
        return first < 1 || last < first ? Optional.empty() : Optional.of(new NoteDays(first, last, again));
    }

    /** The same where a team writes a range in a way of its own: {@code 20to21}. */
    public static Optional<NoteDays> parse(String text, String separator) {
        return parse(text).or(() -> parse(text.replace(separator, "-")));
    }

    public boolean isRange() {
        return last > first;
    }

    public boolean contains(int day) {
        return first <= day && day <= last;
    }

    /** The numbers, ascending. */
    public List<Integer> numbers() {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** Each day as text: {@code [20, 21]} or {@code [15(1)]}. */
    public List<String> texts() {
        return again > 0
                ? List.of(first + "(" + again + ")")
                : numbers().stream().map(String::valueOf).toList();
    }

    /** All of them as one text, with {@code separator} between the ends of a range: {@code 20~21}. */
    public String text(String separator) {
        return isRange() ? first + separator + last : texts().get(0);
    }

    /** As {@code 20-21}, the form of branch names. */
    @Override
    public String toString() {
        return text("-");
    }
}
