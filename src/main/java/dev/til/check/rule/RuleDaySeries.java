package dev.til.check.rule;

import dev.til.check.RuleContext;
import dev.til.course.Course;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The day notes of a journal in the order of their days; each member's and each course's are a series of their own. */
final class RuleDaySeries {
    private final Map<String, TreeMap<Integer, List<RuleDayNote>>> byDay = new HashMap<>();

    static RuleDaySeries of(RuleContext context) {
        return context.overview(RuleDaySeries.class, RuleDaySeries::new);
    }

    private RuleDaySeries(RuleContext context) {
        for (String path : context.journal().paths()) {
            RuleDayNote.at(path, context).ifPresent(note -> {
                var days = byDay.computeIfAbsent(note.series(), none -> new TreeMap<>());
                // A range longer than a year is a slip of the pen, and nothing to be counted through.
                note.days().numbers().stream()
                        .limit(366)
                        .forEach(day -> days.computeIfAbsent(day, none -> new ArrayList<>())
                                .add(note));
            });
        }
    }

    /** Other notes that are about a day of this note, too. */
    List<RuleDayNote> sharing(RuleDayNote note, int day) {
        return days(note).getOrDefault(day, List.of()).stream()
                .filter(other -> !other.path().equals(note.path()))
                .filter(other -> other.days().again() == note.days().again())
                .toList();
    }

    /** Days right before this note's that no note is about; none before the first note of the series. */
    List<Integer> missingBefore(RuleDayNote note, RuleContext context) {
        Integer earlier = days(note).lowerKey(note.days().first());
        if (earlier == null || note.days().first() > Course.LAST_DAY) {
            return List.of();
        }
        Set<Integer> absent = context.course().map(Course::absent).orElse(Set.of());
        var missing = new ArrayList<Integer>();
        for (int day = earlier + 1; day < note.days().first(); day++) {
            if (!absent.contains(day)) {
                missing.add(day);
            }
        }
        return missing;
    }

    private NavigableMap<Integer, List<RuleDayNote>> days(RuleDayNote note) {
        return byDay.getOrDefault(note.series(), new TreeMap<>());
    }
}
