package dev.til.course;

import dev.til.TilException;
import dev.til.note.Nearest;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Days of the week by their names: {@code mon}. */
public record Weekdays(Set<DayOfWeek> days) {
    /** Monday first. */
    public static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    /** Monday to Friday. */
    public static final Weekdays WORKDAYS = new Weekdays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public Weekdays {
        days = Set.copyOf(days);
    }

    /**
     * Reads {@code mon-fri}, or {@code mon,wed,fri}.
     *
     * @throws TilException where a name is none
     */
    public static Weekdays parse(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] ends = part.strip().split("-", 2);
            DayOfWeek day = day(ends[0].strip());
            DayOfWeek last = ends.length == 1 ? day : day(ends[1].strip());
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return new Weekdays(days);
    }

    private static DayOfWeek day(String name) {
        int index = NAMES.indexOf(name.length() > 3 ? name.substring(0, 3) : name);
        if (index < 0) {
            throw TilException.usage(
                    "'%s' is no weekday".formatted(name),
                    Nearest.of(name, NAMES)
                            .map("did you mean '%s'? Write mon-fri, or mon,wed,fri"::formatted)
                            .orElse("write mon-fri, or mon,wed,fri"));
        }
        return DayOfWeek.of(index + 1);
    }

    /** Their names, Monday first. */
    public List<String> names() {
        return days.stream().sorted().map(day -> NAMES.get(day.getValue() - 1)).toList();
    }
}
