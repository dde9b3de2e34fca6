package dev.til.config;

import dev.til.TilException;
import dev.til.course.Course;
import dev.til.course.Course.DateRange;
import dev.til.course.CourseNumbering;
import dev.til.course.Holiday;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes days off into a configuration by position: every comment, order, quote and line break stays as it is. */
public final class ConfigDaysOff {
    private ConfigDaysOff() {}

    /**
     * The configuration with more days off, each with its name behind it.
     *
     * @param holidays of dates that are not off yet
     * @throws TilException when the file is written in a way that til cannot extend; the lines to add are in the hint
     */
    public static String add(String file, List<Holiday> holidays) {
        String mark = file.startsWith("\uFEFF") ? "\uFEFF" : ""; // an editor's byte order mark stays in front
        String text = new ConfigDaysOffEdit(file.substring(mark.length())).with(holidays);
        String edited = text.isEmpty() ? "" : mark + text;
        if (edited.isEmpty() || !says(file, edited, holidays)) {
            var hint = new ArrayList<>(List.of("add these by hand:"));
            holidays.forEach(holiday -> hint.add(line(holiday)));
            throw new TilException(
                    TilException.Kind.FAILED,
                    List.of("'days-off' in %s is written in a way that til does not extend"
                            .formatted(ConfigReader.FILE)),
                    hint,
                    null);
        }
        return edited;
    }

    static String line(Holiday holiday) {
        return "- %s  # %s".formatted(holiday.date(), holiday.name());
    }

    /** Whether the edited file says what the old one said and the holidays, and nothing else. */
    private static boolean says(String before, String after, List<Holiday> holidays) {
        try {
            Config old = read(before);
            Config now = read(after);
            Set<LocalDate> expected = dates(old.course());
            holidays.forEach(holiday -> expected.add(holiday.date()));
            return dates(now.course()).equals(expected) && withoutDaysOff(old).equals(withoutDaysOff(now));
        } catch (TilException e) {
            return false;
        }
    }

    private static Config read(String file) {
        return new ConfigReader(List.of())
                .read(new ConfigReader.Sources(
                        Optional.of(file.getBytes(StandardCharsets.UTF_8)), Map.of(), Map.of(), Map.of()));
    }

    private static Set<LocalDate> dates(Optional<Course> course) {
        var dates = new TreeSet<LocalDate>();
        for (DateRange off : course.map(Course::daysOff).orElse(List.of())) {
            dates.add(off.first()); // the ends are enough to see whether one was lost
            dates.add(off.last());
        }
        return dates;
    }

    private static Config withoutDaysOff(Config config) {
        return new Config(
                config.site(),
                new CourseNumbering(
                        config.numbering().name(),
                        config.course()
                                .map(course -> new Course(
                                        course.name(),
                                        course.start(),
                                        course.end(),
                                        course.weekdays(),
                                        List.of(),
                                        course.absent())),
                        config.numbering().byNotes()),
                config.notes(),
                config.check(),
                config.git(),
                config.index(),
                config.review());
    }
}
