package dev.til.cli;

import com.google.gson.JsonObject;
import dev.til.config.ConfigReader;
import dev.til.course.CalendarDay;
import dev.til.course.Course;
import dev.til.note.Days;
import dev.til.workspace.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a person stands today, for them or for a program. */
record StandingScreen(Standing standing) {
    private static final int MOST_NAMED = 8;

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(headline());
        if (standing.open().isPresent()) {
            lines.add("note    open on branch '%s'".formatted(standing.open().get()));
        } else if (standing.today().flatMap(CalendarDay::day).isPresent()
                || !standing.notes().isEmpty()) {
            lines.add("note    " + (standing.notes().isEmpty() ? "none yet" : String.join(", ", standing.notes())));
        }
        lines.add("branch  " + standing.branch().orElse("none: HEAD is detached"));
        if (!standing.uncommitted().isEmpty()) {
            lines.add("not committed  " + few(standing.uncommitted()));
        }
        if (!standing.gaps().isEmpty()) {
            lines.add("without a note  "
                    + (standing.gaps().size() == 1 && !standing.gaps().get(0).isRange() ? "day " : "days ")
                    + few(standing.gaps().stream().map(Days::toString).toList()));
        }
        standing.silent()
                .ifPresent(
                        since -> lines.add("no note since %s: if the course is over, add 'end: %s' to 'course:' in %s"
                                .formatted(since, since, ConfigReader.FILE)));
        return lines;
    }

    private String headline() {
        String weekday = CalendarScreen.word(standing.date().getDayOfWeek());
        if (standing.last().isPresent()) {
            return "%s %s, days are counted by notes: %s"
                    .formatted(
                            standing.date(),
                            weekday,
                            standing.last().get() == 0
                                    ? "none yet"
                                    : "day " + standing.last().get() + " is the last");
        }
        if (standing.today().isEmpty()) {
            return "%s %s, no course is configured".formatted(standing.date(), weekday);
        }
        String name = standing.course().map(Course::name).orElse("");
        String of = name.isEmpty() ? "" : " of " + name;
        CalendarDay day = standing.today().get();
        return switch (day.kind()) {
            case STUDY ->
                "day %d%s, %s %s, week %d%s"
                        .formatted(
                                day.day().orElseThrow(),
                                of,
                                standing.date(),
                                weekday,
                                day.week(),
                                day.absent() ? ", absent" : "");
            case OFF -> "no study day: %s (%s %s)".formatted(day.why().orElse("day off"), standing.date(), weekday);
            case WEEKEND -> "no study day: %s (%s %s)".formatted(day.why().orElse("weekend"), standing.date(), weekday);
            case AFTER ->
                "the course is over%s (today is %s %s)"
                        .formatted(
                                standing.course()
                                        .flatMap(Course::end)
                                        .map(end -> " since " + end)
                                        .orElse(""),
                                standing.date(),
                                weekday);
            case BEFORE ->
                "no study day yet: day 1%s is %s (today is %s %s)"
                        .formatted(
                                of,
                                standing.course()
                                        .flatMap(known -> known.date(1))
                                        .map(LocalDate::toString)
                                        .orElse("never"),
                                standing.date(),
                                weekday);
        };
    }

    private static String few(List<String> names) {
        return names.size() <= MOST_NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + (names.size() - MOST_NAMED) + " more";
    }

    JsonObject json() {
        JsonObject answer = Json.answer();
        answer.addProperty("date", standing.date().toString());
        answer.addProperty("configured", standing.configured());
        answer.add("course", Json.of(standing.course().map(Course::name)));
        answer.add("kind", Json.of(standing.today().map(day -> day.kind().name().toLowerCase(Locale.ROOT))));
        answer.add("day", Json.of(standing.today().flatMap(CalendarDay::day)));
        answer.add("week", Json.of(standing.today().map(CalendarDay::week)));
        answer.add("why", Json.of(standing.today().flatMap(CalendarDay::why)));
        answer.add("notes", Json.array(standing.notes()));
        answer.add("branch", Json.of(standing.branch()));
        answer.add("uncommitted", Json.array(standing.uncommitted()));
        answer.add(
                "withoutNote",
                Json.array(standing.gaps().stream()
                        .flatMap(days -> days.numbers().stream())
                        .toList()));
        answer.add("next", Json.of(standing.next()));
        return answer;
    }
}
