package dev.til.scaffold.inference;

import dev.til.note.NoteDays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the path of an existing note says, and the path with names in place of that.
 *
 * @param pattern {@code _posts/{{date}}-Boostcamp-{{days}}days.md}
 * @param range what stands between the days of a range: {@code ~}
 */
record InferredPath(
        String path,
        String pattern,
        Optional<LocalDate> date,
        Optional<NoteDays> days,
        Optional<Integer> week,
        Optional<String> range) {
    private static final String NUMBER = "\\d{1,4}(?:[-~]\\d{1,4}(?!\\d)|\\(\\d{1,2}\\))?";
    private static final String DATES = "(?<!\\d)(?<y>(?:19|20)\\d{2})(?<s>[-._]?)(?<m>\\d{2})\\k<s>(?<d>\\d{2})(?!\\d)"
            + "|(?<!\\d)(?<yy>\\d{2})(?<ss>[-._])(?<mm>\\d{2})\\k<ss>(?<dd>\\d{2})(?![\\d~])"
            + "|(?<=(?:^|/))(?<fy>20\\d{2})/(?<fm>\\d{2})(?=/)";
    private static final String NUMBERS = "|(?<!\\p{L})(?<dayword>(?i:days?)[ _-]?)(?<after>" + NUMBER + ")(?!\\d)"
            + "|(?<!\\d)(?<before>" + NUMBER + ")(?=[ _-]?(?:(?i:days?)(?!\\p{L})|일차|일째))"
            + "|(?<!\\p{L})(?<weekword>(?i:weeks?|wk)[ _-]?)(?<weekafter>\\d{1,3})(?!\\d)"
            + "|(?<!\\d)(?<weekbefore>\\d{1,3})(?=[ _-]?(?:(?i:weeks?)(?!\\p{L})|주차))";
    private static final Pattern TOKEN = Pattern.compile(DATES + NUMBERS);
    private static final Pattern DATE = Pattern.compile(DATES);

    static InferredPath of(String path) {
        return of(path, TOKEN);
    }

    /** The same where numbers are known to be no days: {@code 100-days-of-code} is a title. */
    static InferredPath ofDate(String path) {
        return of(path, DATE);
    }

    private static InferredPath of(String path, Pattern token) {
        var reading = new Reading();
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') ? dot : path.length();
        Matcher tokens = token.matcher(path.substring(0, end));
        String pattern =
                tokens.replaceAll(found -> Matcher.quoteReplacement(reading.name(found))) + path.substring(end);
        return new InferredPath(path, pattern, reading.date, reading.days, reading.week, reading.range);
    }

    String fileName() {
        return pattern.substring(pattern.lastIndexOf('/') + 1);
    }

    InferredPath withPattern(String other) {
        return new InferredPath(path, other, date, days, week, range);
    }

    /** What the tokens met so far have said. */
    private static final class Reading {
        private Optional<LocalDate> date = Optional.empty();
        private Optional<NoteDays> days = Optional.empty();
        private Optional<Integer> week = Optional.empty();
        private Optional<String> range = Optional.empty();

        String name(MatchResult token) {
            Matcher names = (Matcher) token;
            if (names.group("y") != null) {
                return date(names, names.group("y"), names.group("m"), names.group("d"), names.group("s"), "{{year}}");
            }
            if (names.group("yy") != null) {
                String year = "20" + names.group("yy");
                return date(names, year, names.group("mm"), names.group("dd"), names.group("ss"), "{{yy}}");
            }
            if (names.group("fy") != null) {
                return "{{year}}/{{month}}";
            }
            return number(names);
        }

        private String number(Matcher names) {
            if (names.group("after") != null) {
                return names.group("dayword") + days(names.group("after"));
            }
            if (names.group("before") != null) {
                return days(names.group("before"));
            }
            String number = names.group("weekafter") != null ? names.group("weekafter") : names.group("weekbefore");
            week = Optional.of(Integer.parseInt(number));
            return (names.group("weekword") != null ? names.group("weekword") : "") + "{{week}}";
        }

        private String date(MatchResult token, String year, String month, String day, String separator, String name) {
            try {
                date = Optional.of(
                        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
            } catch (DateTimeException e) {
                return token.group(); // digits, but no date
            }
            return separator.equals("-") && name.equals("{{year}}")
                    ? "{{date}}"
                    : name + separator + "{{month}}" + separator + "{{day}}";
        }

        private String days(String text) {
            Optional<NoteDays> read = NoteDays.parse(text);
            if (read.isEmpty()) {
                return text;
            }
            days = read;
            if (read.get().isRange()) {
                range = Optional.of(text.replaceAll("\\d", ""));
            }
            return "{{days}}";
        }
    }
}
