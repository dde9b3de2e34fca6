package dev.til.workspace.day;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** The lines of a note's front matter that say its date, read at a glance: to know whether a closer look is worth it. */
record NoteDateLine(byte[] note) {
    private static final int HEAD = 4096;
    private static final int DATE = 10;
    private static final int MINUTES = 16;

    /** Whether a date in it may be in the future; of one in another form nobody knows. */
    boolean isAhead(Instant now, ZoneId zone) {
        String head = new String(note, 0, Math.min(note.length, HEAD), StandardCharsets.UTF_8);
        for (String line : head.split("\n")) {
            String plain = line.strip().toLowerCase(Locale.ROOT);
            if ((plain.startsWith("date") || plain.startsWith("publishdate") || plain.startsWith("\""))
                    && isAhead(plain, now, zone)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAhead(String line, Instant now, ZoneId zone) {
        int start = 0;
        while (start < line.length() && !Character.isDigit(line.charAt(start))) {
            start++;
        }
        String date = line.substring(start);
        if (date.length() < DATE || !line.contains("date")) {
            return false;
        }
        try {
            String time = date.length() >= MINUTES ? date.substring(DATE + 1, MINUTES) : "00:00";
            var local = LocalDateTime.parse(date.substring(0, DATE) + "T" + time);
            return latest(date, local, zone).isAfter(now);
        } catch (DateTimeException e) {
            return true;
        }
    }

    /** The moment that a date means; of one without an offset the later of those that publishers take it for. */
    private static Instant latest(String date, LocalDateTime local, ZoneId zone) {
        String rest = date.length() > MINUTES ? date.substring(MINUTES) : "";
        int sign = Math.max(rest.indexOf('+'), rest.indexOf('-'));
        Instant universal = local.toInstant(ZoneOffset.UTC);
        if (sign >= 0) {
            return local.toInstant(ZoneOffset.of(
                    rest.substring(sign).replace("\"", "").replace("'", "").strip()));
        }
        Instant there = local.toInstant(zone.getRules().getOffset(local));
        return rest.contains("z") || universal.isAfter(there) ? universal : there;
    }
}
