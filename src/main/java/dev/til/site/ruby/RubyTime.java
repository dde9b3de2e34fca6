package dev.til.site.ruby;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A moment as Ruby's {@code Time.parse} understands a text, which is how Jekyll reads dates. */
public final class RubyTime {
    private RubyTime() {}

    /**
     * The moment that a text speaks of, in the site's zone.
     *
     * @param now fills in what the text leaves out: {@code 12:00} is today
     */
    public static Optional<OffsetDateTime> parse(String text, ZoneId zone, Instant now) {
        Optional<OffsetDateTime> usual = usual(text);
        if (usual.isPresent()) {
            return usual.map(moment -> moment.atZoneSameInstant(zone).toOffsetDateTime());
        }
        return parseAny(text, zone, now);
    }

    /** The same for every text there is, which takes twenty times as long. */
    static Optional<OffsetDateTime> parseAny(String text, ZoneId zone, Instant now) {
        try {
            return moment(RubyDate.parse(text), zone, now.atZone(zone));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty(); // Ruby: ArgumentError, argument out of range
        }
    }

    /** A moment in the form that nearly all notes have: {@code 2022-10-19 18:00:00 +0900}. */
    private static Optional<OffsetDateTime> usual(String text) {
        RubyCommonDate date = RubyCommonDate.of(text);
        if (date == null || date.zone() == null || !isDay(date.year(), date.month(), date.day())) {
            return Optional.empty(); // Ruby has its own ideas of these
        }
        int offset = Integer.parseInt(date.zone());
        int minutes = offset % 100;
        return Math.abs(offset) > 1259 || Math.abs(minutes) > 59
                ? Optional.empty()
                : Optional.of(OffsetDateTime.of(
                        date.year(),
                        date.month(),
                        date.day(),
                        date.hour(),
                        date.minute(),
                        date.second(),
                        0,
                        ZoneOffset.ofHoursMinutes(offset / 100, minutes)));
    }

    /** Whether the calendar has this day: it has no 30 February. */
    public static boolean isDay(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        return year != null
                && month != null
                && day != null
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
    }

    private static Optional<OffsetDateTime> moment(RubyDate date, ZoneId zone, ZonedDateTime now) {
        if (date.year == null
                && date.dayOfYear == null
                && date.month == null
                && date.day == null
                && date.hour == null
                && date.minute == null
                && date.second == null) {
            return Optional.empty(); // Ruby: no time information
        }
        int year = date.year == null ? now.getYear() : date.year;
        Integer offset = date.zone == null ? null : RubyZone.offset(date.zone, year, zone);
        ZonedDateTime today =
                offset == null ? now : now.withZoneSameInstant(ZoneOffset.UTC).plusSeconds(offset);
        boolean open = date.year == null;
        if (open) {
            year = today.getYear();
        }
        Integer month = date.month;
        Integer day = date.day;
        if (date.dayOfYear != null) {
            LocalDate counted = LocalDate.ofYearDay(year, date.dayOfYear);
            month = counted.getMonthValue();
            day = counted.getDayOfMonth();
        }
        open &= month == null;
        month = month != null ? month : Integer.valueOf(open ? today.getMonthValue() : 1);
        open &= day == null;
        day = day != null ? day : Integer.valueOf(open ? today.getDayOfMonth() : 1);
        int hour = date.hour == null ? 0 : date.hour;
        int minute = date.minute == null ? 0 : date.minute;
        int second = date.second == null ? 0 : date.second;
        if (offset == null) {
            return Optional.of(
                    rolled(year, month, day, hour, minute, second).atZone(zone).toOffsetDateTime());
        }
        int[] utc = {year, month, day, hour, minute, second};
        apply(utc, offset);
        return Optional.of(rolled(utc[0], utc[1], utc[2], utc[3], utc[4], utc[5])
                .atZone(ZoneOffset.UTC)
                .withZoneSameInstant(zone)
                .toOffsetDateTime());
    }

    /** Ruby: Time.utc rolls 30 February over to March and 24:00 to the next day, and refuses everything else. */
    private static LocalDateTime rolled(int year, int month, int day, int hour, int minute, int second) {
        if (month < 1
                || month > 12
                || day < 1
                || day > 31
                || hour < 0
                || hour > 24
                || (hour == 24 && minute + second > 0)
                || minute < 0
                || minute > 59
                || second < 0
                || second > 60
                || Math.abs(year) > 99_999) {
            throw new DateTimeException("argument out of range");
        }
        return LocalDate.of(year, month, 1)
                .plusDays(day - 1L)
                .atStartOfDay()
                .plusHours(hour)
                .plusMinutes(minute)
                .plusSeconds(second);
    }

    private static final int YEAR = 0;
    private static final int MONTH = 1;
    private static final int DAY = 2;

    // Ruby: Time.apply_offset; it carries the hours that are too many, but minutes only when the offset has some
    private static void apply(int[] date, int offset) {
        int sign = offset < 0 ? 1 : -1;
        int left = Math.abs(offset);
        int[] sizes = {60, 60, 24};
        for (int i = 0; i < sizes.length; i++) {
            int part = left % sizes[i];
            left /= sizes[i];
            if (part != 0) {
                int at = 5 - i;
                date[at] += sign * part;
                left += sign * Math.floorDiv(date[at], sizes[i]);
                date[at] = Math.floorMod(date[at], sizes[i]);
            }
        }
        if (left == 0) {
            return;
        }
        date[DAY] += sign * left;
        if (sign > 0 && date[DAY] > monthDays(date)) {
            date[DAY] = 1;
            if (++date[MONTH] > 12) {
                date[MONTH] = 1;
                date[YEAR]++;
            }
        } else if (sign < 0 && date[DAY] < 1) {
            if (--date[MONTH] < 1) {
                date[MONTH] = 12;
                date[YEAR]--;
            }
            date[DAY] = monthDays(date);
        }
    }

    private static int monthDays(int[] date) {
        return Month.of(date[MONTH]).length(Year.isLeap(date[YEAR]));
    }
}
