package dev.til.site.ruby;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time zone's offset from UTC, as a text names it. */
final class RubyZone {
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d)(:?)(\\d\\d)(?:\\3(\\d\\d))?");
    private static final Pattern HOURS = Pattern.compile("[+-]\\d\\d");
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("UTC", 0),
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private RubyZone() {}

    /** Ruby: Time.zone_offset knows offsets, RFC 822's names, military letters and the local zone's own names. */
    static @Nullable Integer offset(String name, int year, ZoneId zone) {
        String upper = name.toUpperCase(Locale.ROOT);
        Matcher offset = OFFSET.matcher(upper);
        if (offset.matches()) {
            int seconds = (Integer.parseInt(offset.group(2)) * 60 + Integer.parseInt(offset.group(4))) * 60;
            return offset.group(1).equals("-") ? -seconds : seconds;
        }
        if (HOURS.matcher(upper).matches()) {
            return Integer.parseInt(upper) * 3600;
        }
        Integer named = NAMED.get(upper);
        if (named != null) {
            return named * 3600;
        }
        if (upper.length() == 1) {
            return military(upper.charAt(0));
        }
        for (int month : new int[] {1, 7}) {
            ZonedDateTime local = ZonedDateTime.of(year, month, 1, 0, 0, 0, 0, zone);
            if (DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(local).equals(upper)) {
                return local.getOffset().getTotalSeconds();
            }
        }
        return null;
    }

    private static @Nullable Integer military(char letter) {
        int hours = "ABCDEFGHI".indexOf(letter) + 1;
        if (hours == 0 && "KLM".indexOf(letter) >= 0) {
            hours = "KLM".indexOf(letter) + 10;
        }
        if (hours == 0) {
            hours = -("NOPQRSTUVWXY".indexOf(letter) + 1);
        }
        return hours == 0 ? null : Integer.valueOf(hours * 3600);
    }
}
