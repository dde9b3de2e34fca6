package dev.til.course;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The all-day events of an iCalendar file; meetings at an hour take no day off. */
public final class CalendarFile {
    /** An event that lasts longer, or comes more often, is no holiday. */
    private static final int LONGEST = 366;

    private final LocalDate from;
    private final LocalDate to;
    private final List<Holiday> found = new ArrayList<>();
    private int atAnHour;

    private CalendarFile(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** The days off between two dates; with no calendar in the text there are none. */
    public static Holidays read(String text, LocalDate from, LocalDate to) {
        var file = new CalendarFile(from, to);
        for (ICalendar calendar : Biweekly.parse(text).all()) {
            calendar.getEvents().forEach(file::add);
        }
        return new Holidays(
                file.found,
                file.atAnHour == 0
                        ? Optional.empty()
                        : Optional.of("events at an hour were left out: " + file.atAnHour));
    }

    private void add(VEvent event) {
        ICalDate start = value(event.getDateStart());
        if (start == null || (event.getStatus() != null && event.getStatus().isCancelled())) {
            return;
        }
        if (start.hasTime()) {
            atAnHour++;
            return;
        }
        Optional<LocalDate> first = date(start);
        if (first.isEmpty()) {
            return;
        }
        // iCalendar: DTEND of an all-day event is the day after its last one
        long length = Optional.ofNullable(value(event.getDateEnd()))
                .flatMap(CalendarFile::date)
                .map(end -> ChronoUnit.DAYS.between(first.get(), end))
                .orElseGet(() -> duration(event));
        String name = event.getSummary() == null || event.getSummary().getValue() == null
                ? "day off"
                : event.getSummary().getValue();
        for (LocalDate occurrence : occurrences(event, first.get())) {
            for (int i = 0; i < Math.max(1, Math.min(length, LONGEST)); i++) {
                LocalDate date = occurrence.plusDays(i);
                if (!date.isBefore(from) && !date.isAfter(to)) {
                    found.add(new Holiday(date, name));
                }
            }
        }
    }

    private static long duration(VEvent event) {
        var duration = event.getDuration() == null ? null : event.getDuration().getValue();
        return duration == null ? 1 : duration.toMillis() / (24 * 60 * 60 * 1000L);
    }

    private List<LocalDate> occurrences(VEvent event, LocalDate first) {
        if (event.getRecurrenceRule() == null && event.getRecurrenceDates().isEmpty()) {
            return List.of(first);
        }
        TimeZone zone = TimeZone.getDefault(); // biweekly holds a date as midnight here
        var dates = new ArrayList<LocalDate>();
        DateIterator all = event.getDateIterator(zone);
        all.advanceTo(
                Date.from(from.minusDays(LONGEST).atStartOfDay(zone.toZoneId()).toInstant()));
        for (int i = 0; i < 50 * LONGEST && all.hasNext(); i++) {
            LocalDate date =
                    all.next().toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
            if (date.isAfter(to)) {
                break;
            }
            dates.add(date);
        }
        return dates;
    }

    private static @Nullable ICalDate value(@Nullable DateOrDateTimeProperty property) {
        return property == null ? null : property.getValue();
    }

    private static Optional<LocalDate> date(ICalDate date) {
        DateTimeComponents written = date.getRawComponents();
        try {
            return written == null
                    ? Optional.of(
                            date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate())
                    : Optional.of(LocalDate.of(written.getYear(), written.getMonth(), written.getDate()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
