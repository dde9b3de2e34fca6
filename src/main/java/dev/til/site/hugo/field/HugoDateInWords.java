package dev.til.site.hugo.field;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date in words, as mail and {@code date} write it, where Hugo reads it so: {@code Mon, 02 Jan 2006 15:04:05 -0700}. */
final class HugoDateInWords {
    // Hugo: spf13/cast tries these one after the other, beside those of HugoDate
    private static final List<String> FORMS = List.of(
            "Mon, 02 Jan 2006 15:04:05 -0700",
            "Mon, 02 Jan 2006 15:04:05 MST",
            "02 Jan 06 15:04 -0700",
            "02 Jan 06 15:04 MST",
            "Monday, 02-Jan-06 15:04:05 MST",
            "2006-01-02 15:04:05 -0700 MST",
            "Mon Jan _2 15:04:05 2006",
            "Mon Jan _2 15:04:05 MST 2006",
            "Mon Jan 02 15:04:05 -0700 2006",
            "02 Jan 2006",
            "3:04PM",
            "Jan _2 15:04:05");

    private static final List<String> PARTS = List.of(
            "Monday", "Mon", "MST", "Jan", "2006", "-0700", "PM", "01", "02", "_2", "04", "05", "06", "15", "3");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    /** Go: the last year of this century that two digits speak of. */
    private static final int LAST_SHORT_YEAR = 68;

    private final String text;
    private int at;
    // Go: what a form has not is of the year 0, and of its first day
    private int year;
    private int month = 1;
    private int day = 1;
    private int hour;
    private int minute;
    private int second;
    private int shift;
    private @Nullable ZoneOffset offset;

    private HugoDateInWords(String text) {
        this.text = text;
    }

    static Optional<OffsetDateTime> read(String text, ZoneId zone) {
        for (String form : FORMS) {
            Optional<OffsetDateTime> date = new HugoDateInWords(text).in(form, zone);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<OffsetDateTime> in(String form, ZoneId zone) {
        try {
            // Hugo: no date but one of a year has a zone by itself
            return fits(form) ? Optional.of(at(form.contains("06") ? zone : ZoneOffset.UTC)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // Go: a day that there is not does not fit either
        }
    }

    private OffsetDateTime at(ZoneId zone) {
        var local = LocalDateTime.of(year, month, day, hour, minute, second).plusHours(shift);
        return offset == null ? local.atZone(zone).toOffsetDateTime() : local.atOffset(offset);
    }

    private boolean fits(String form) {
        for (int i = 0; i < form.length(); ) {
            String part = part(form, i);
            boolean fits = part.isEmpty() ? sign(form.charAt(i)) : value(part);
            if (!fits) {
                return false;
            }
            i += Math.max(1, part.length());
        }
        return at == text.length();
    }

    private static String part(String form, int from) {
        for (String part : PARTS) {
            if (form.startsWith(part, from)) {
                return part;
            }
        }
        return "";
    }

    /** Go: a blank stands for as many as there are. */
    private boolean sign(char sign) {
        boolean there = at < text.length() && text.charAt(at) == sign;
        while (there && at < text.length() && text.charAt(at) == sign) {
            at++;
            if (sign != ' ') {
                break;
            }
        }
        return there;
    }

    private boolean value(String part) {
        return switch (part) {
            case "Monday" -> name(DAYS, Integer.MAX_VALUE) >= 0;
            case "Mon" -> name(DAYS, part.length()) >= 0;
            case "Jan" -> (month = name(MONTHS, part.length()) + 1) > 0;
            case "01" -> (month = number(2, 2)) >= 0;
            case "02" -> (day = number(2, 2)) >= 0;
            case "_2" -> (day = number(1, 2)) >= 0;
            case "2006" -> (year = number(4, 4)) >= 0;
            case "06" -> (year = century(number(2, 2))) >= 0;
            case "15", "3" -> (hour = number(1, 2)) >= 0;
            case "04" -> (minute = number(2, 2)) >= 0;
            case "05" -> (second = number(2, 2)) >= 0 && fraction();
            case "PM" -> half();
            case "-0700" -> offset();
            default -> zone();
        };
    }

    private static int century(int year) {
        return year < 0 ? year : year > LAST_SHORT_YEAR ? 1900 + year : 2000 + year;
    }

    private int name(List<String> names, int longest) {
        for (int i = 0; i < names.size(); i++) {
            int length = Math.min(longest, names.get(i).length());
            if (text.regionMatches(true, at, names.get(i), 0, length)) {
                at += length;
                return i;
            }
        }
        return -1;
    }

    private int number(int fewest, int most) {
        int from = at;
        int number = 0;
        while (at < text.length() && at - from < most && isDigit(at)) {
            number = number * 10 + text.charAt(at++) - '0';
        }
        return at - from < fewest ? -1 : number;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** Go: seconds may have a fraction, whatever the form says. */
    private boolean fraction() {
        if (isDigit(at + 1) && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            do {
                at++;
            } while (isDigit(at));
        }
        return true;
    }

    private boolean half() {
        boolean after = text.startsWith("PM", at);
        if ((!after && !text.startsWith("AM", at)) || hour > 12) {
            return false;
        }
        hour = hour % 12 + (after ? 12 : 0);
        at += 2;
        return true;
    }

    private boolean offset() {
        boolean signed = text.startsWith("+", at) || text.startsWith("-", at);
        int from = at++;
        if (!signed || number(4, 4) < 0) {
            return false;
        }
        offset = ZoneOffset.of(text.substring(from, at));
        return true;
    }

    /** Go: three to five capitals, of which only {@code GMT+3} says what it is. Hugo: so it is the site's own zone. */
    private boolean zone() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
            at++;
        }
        String name = text.substring(from, at);
        boolean signed = name.equals("GMT") || (name.isEmpty() && offset != null);
        if (signed && (text.startsWith("+", at) || text.startsWith("-", at))) {
            int sign = text.charAt(at++) == '+' ? 1 : -1;
            int hours = number(1, 2);
            shift = name.isEmpty() ? 0 : sign * hours;
            return hours >= 0;
        }
        return name.length() == 3 || (name.length() > 3 && name.length() < 6 && name.endsWith("T"));
    }
}
