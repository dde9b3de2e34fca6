package dev.til.site.hugo.publish;

import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Go's way to write a date: a form is how 2 January 2006, 15:04:05, would look in it. */
final class HugoGoDate {
    /** Go: the longest that fits where it stands, {@code Jan} not before a small letter. */
    private static final List<String> PARTS = List.of(
            "January", "Monday", "2006", "002", "Jan", "Mon", "01", "02", "03", "04", "05", "06", "15", "_2", "PM",
            "pm", "1", "2", "3", "4", "5");

    private HugoGoDate() {}

    /** Empty for a form that has nothing of a date in it, or a zone. */
    static Optional<String> format(String form, OffsetDateTime date) {
        var written = new StringBuilder();
        boolean found = false;
        for (int i = 0; i < form.length(); ) {
            if (form.startsWith("MST", i) || form.startsWith("Z07", i) || form.startsWith("__2", i)) {
                return Optional.empty();
            }
            String part = part(form, i);
            if (part.isEmpty()) {
                written.append(form.charAt(i++));
            } else {
                found = true;
                written.append(value(part, date));
                i += part.length();
            }
        }
        return found ? Optional.of(written.toString()) : Optional.empty();
    }

    private static String part(String form, int at) {
        for (String part : PARTS) {
            int end = at + part.length();
            boolean word = part.length() == 3 && Character.isLetter(part.charAt(0));
            boolean goesOn = word && end < form.length() && Character.isLowerCase(form.charAt(end));
            // Go: _2006 is a hyphen of its own and the year
            boolean year = part.equals("_2") && form.startsWith("_2006", at);
            if (form.startsWith(part, at) && !goesOn && !year) {
                return part;
            }
        }
        return "";
    }

    private static String value(String part, OffsetDateTime date) {
        int hour = (date.getHour() + 11) % 12 + 1;
        return switch (part) {
            case "January" -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "Jan" ->
                date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 3);
            case "Monday" -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "Mon" -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "2006" -> "%04d".formatted(date.getYear());
            case "06" -> "%02d".formatted(date.getYear() % 100);
            case "002" -> "%03d".formatted(date.getDayOfYear());
            case "01" -> "%02d".formatted(date.getMonthValue());
            case "1" -> String.valueOf(date.getMonthValue());
            case "02" -> "%02d".formatted(date.getDayOfMonth());
            case "_2" -> "%2d".formatted(date.getDayOfMonth());
            case "2" -> String.valueOf(date.getDayOfMonth());
            case "15" -> "%02d".formatted(date.getHour());
            case "03" -> "%02d".formatted(hour);
            case "3" -> String.valueOf(hour);
            case "04" -> "%02d".formatted(date.getMinute());
            case "4" -> String.valueOf(date.getMinute());
            case "05" -> "%02d".formatted(date.getSecond());
            case "5" -> String.valueOf(date.getSecond());
            case "PM" -> date.getHour() < 12 ? "AM" : "PM";
            default -> date.getHour() < 12 ? "am" : "pm";
        };
    }
}
