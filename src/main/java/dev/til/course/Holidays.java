package dev.til.course;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.til.TilException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The public holidays of a country.
 *
 * @param all in order, whatever the weekday
 * @param notice what the person should know about them, such as years that nobody knows yet
 */
public record Holidays(List<Holiday> all, Optional<String> notice) {
    public Holidays {
        all = List.copyOf(new TreeSet<>(all));
    }

    /** @param country its two letters, as in {@code JP}; a region behind it, as in {@code DE-BY}, counts too */
    public static Holidays of(String country, int firstYear, int lastYear) {
        String code = country.strip().toLowerCase(Locale.ROOT);
        return code.equals("kr") ? KoreanHolidays.between(firstYear, lastYear) : computed(code, firstYear, lastYear);
    }

    /** Those of a country from the course's start to a year after it, or to this year. */
    public static Holidays of(String country, Course course, LocalDate today) {
        return of(country, course.start().getYear(), lastYear(course, today));
    }

    /** The last year whose holidays a course needs. */
    public static int lastYear(Course course, LocalDate today) {
        return Math.max(course.start().plusYears(1).getYear(), today.getYear());
    }

    /** Those that take a number away, one for each date; several names of a date stand together. */
    public List<Holiday> onStudyDays(Course course) {
        var missing = new ArrayList<Holiday>();
        for (Holiday holiday : all) {
            Holiday before = missing.isEmpty() ? null : missing.get(missing.size() - 1);
            if (before != null && before.date().equals(holiday.date())) {
                missing.set(missing.size() - 1, new Holiday(before.date(), before.name() + ", " + holiday.name()));
            } else if (course.isStudyDay(holiday.date())) {
                missing.add(holiday);
            }
        }
        return missing;
    }

    private static Holidays computed(String code, int firstYear, int lastYear) {
        String[] parts = code.split("-");
        if (parts.length == 0
                || HolidayManager.getSupportedCalendarCodes().stream().noneMatch(parts[0]::equalsIgnoreCase)) {
            throw TilException.usage(
                    "no holidays are known for '%s'".formatted(code.toUpperCase(Locale.ROOT)),
                    "write a country's two letters, as in JP, or take a calendar file: --ics FILE");
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        String[] regions = List.of(parts).subList(1, parts.length).toArray(String[]::new);
        var all = new ArrayList<Holiday>();
        for (int year = firstYear; year <= lastYear; year++) {
            manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, regions)
                    .forEach(
                            holiday -> all.add(new Holiday(holiday.getDate(), holiday.getDescription(Locale.ENGLISH))));
        }
        return new Holidays(
                all,
                Optional.of("these follow from rules; hold them against the official list, which may have moved some"));
    }
}
