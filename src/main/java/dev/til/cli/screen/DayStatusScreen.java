package dev.til.cli.screen;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.til.cli.terminal.AnswerJson;
import dev.til.config.ConfigReader;
import dev.til.course.CalendarDay;
import dev.til.course.Course;
import dev.til.note.NoteDays;
import dev.til.workspace.day.DayStatus;
import dev.til.workspace.day.HandIn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a person stands today, for them or for a program. */
public record DayStatusScreen(DayStatus status, Instant now) {
    private static final int MOST_NAMED = 8;

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(headline());
        if (status.open().isPresent()) {
            lines.add("note    open on branch '%s'%s"
                    .formatted(status.open().get(), howOpen(status.open().get())));
        } else if (status.today().flatMap(CalendarDay::day).isPresent()
                || !status.notes().isEmpty()) {
            lines.add("note    " + (status.notes().isEmpty() ? "none yet" : String.join(", ", status.notes())));
        }
        lines.add("branch  " + status.branch().orElse("none: HEAD is detached"));
        var work = new DayWorkLines(status.work(), status.branch().orElse(""), now);
        work.branch(lines);
        if (!status.uncommitted().isEmpty()) {
            lines.add("not committed  " + few(status.uncommitted()));
        }
        work.handIn(lines);
        work.open(lines, status.open());
        status.awaited()
                .forEach(note -> lines.add("not out yet  %s: appears with the first build after %s"
                        .formatted(note.path(), moment(note.after()))));
        if (!status.gaps().isEmpty()) {
            lines.add("without a note  "
                    + (status.gaps().size() == 1 && !status.gaps().get(0).isRange() ? "day " : "days ")
                    + few(status.gaps().stream().map(NoteDays::toString).toList()));
        }
        status.silent()
                .ifPresent(
                        since -> lines.add("no note since %s: if the course is over, add 'end: %s' to 'course:' in %s"
                                .formatted(since, since, ConfigReader.FILE)));
        return lines;
    }

    private String headline() {
        String weekday = CalendarScreen.word(status.date().getDayOfWeek());
        if (status.last().isPresent()) {
            return "%s %s, days are counted by notes: %s"
                    .formatted(
                            status.date(),
                            weekday,
                            status.last().get() == 0
                                    ? "none yet"
                                    : "day " + status.last().get() + " is the last");
        }
        if (status.today().isEmpty()) {
            return "%s %s, no course is configured".formatted(status.date(), weekday);
        }
        String name = status.course().map(Course::name).orElse("");
        String of = name.isEmpty() ? "" : " of " + name;
        CalendarDay day = status.today().get();
        return switch (day.kind()) {
            case STUDY ->
                "day %d%s, %s %s, week %d%s"
                        .formatted(
                                day.day().orElseThrow(),
                                of,
                                status.date(),
                                weekday,
                                day.week(),
                                day.absent() ? ", absent" : "");
            case OFF -> "no study day: %s (%s %s)".formatted(day.why().orElse("day off"), status.date(), weekday);
            case WEEKEND -> "no study day: %s (%s %s)".formatted(day.why().orElse("weekend"), status.date(), weekday);
            case AFTER ->
                "the course is over%s (today is %s %s)"
                        .formatted(
                                status.course()
                                        .flatMap(Course::end)
                                        .map(end -> " since " + end)
                                        .orElse(""),
                                status.date(),
                                weekday);
            case BEFORE ->
                "no study day yet: day 1%s is %s (today is %s %s)"
                        .formatted(
                                of,
                                status.course()
                                        .flatMap(known -> known.date(1))
                                        .map(LocalDate::toString)
                                        .orElse("never"),
                                status.date(),
                                weekday);
        };
    }

    private String howOpen(String branch) {
        return status.work().others().stream()
                .filter(open -> open.branch().equals(branch) && open.handIn() != HandIn.NOTHING)
                .map(open -> ", " + new DayWorkLines(status.work(), branch, now).standing(open))
                .findFirst()
                .orElse("");
    }

    /** {@code 09:00 +0900}, with its date where that is not today's. */
    private String moment(OffsetDateTime at) {
        String offset = at.getOffset().getTotalSeconds() == 0
                ? "+0000"
                : at.getOffset().getId().replace(":", "");
        String day = at.toLocalDate().equals(status.date()) ? "" : at.toLocalDate() + " ";
        return day + at.toLocalTime().withNano(0) + " " + offset;
    }

    static String few(List<String> names) {
        return names.size() <= MOST_NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + (names.size() - MOST_NAMED) + " more";
    }

    /** What is left to do, and where that is nothing, what is waited for. */
    public String next() {
        return status.next()
                .map(command -> new DayWorkLines(status.work(), status.branch().orElse(""), now).next(command))
                .orElseGet(() -> status.work()
                        .review()
                        .filter(review ->
                                !review.waiting().isEmpty() || !review.pending().isEmpty())
                        .map(DayWorkLines::wait)
                        .orElse("nothing is left to do"));
    }

    public JsonObject json() {
        JsonObject answer = AnswerJson.answer();
        answer.addProperty("date", status.date().toString());
        answer.addProperty("configured", status.configured());
        answer.add("course", AnswerJson.of(status.course().map(Course::name)));
        answer.add(
                "kind",
                AnswerJson.of(status.today().map(day -> day.kind().name().toLowerCase(Locale.ROOT))));
        answer.add("day", AnswerJson.of(status.today().flatMap(CalendarDay::day)));
        answer.add("week", AnswerJson.of(status.today().map(CalendarDay::week)));
        answer.add("why", AnswerJson.of(status.today().flatMap(CalendarDay::why)));
        answer.add("notes", AnswerJson.array(status.notes()));
        answer.add("branch", AnswerJson.of(status.branch()));
        answer.add("uncommitted", AnswerJson.array(status.uncommitted()));
        answer.add(
                "withoutNote",
                AnswerJson.array(status.gaps().stream()
                        .flatMap(days -> days.numbers().stream())
                        .toList()));
        DayWorkJson.add(status.work(), answer);
        var awaited = new JsonArray();
        status.awaited().forEach(note -> {
            var entry = new JsonObject();
            entry.addProperty("path", note.path());
            entry.addProperty("after", note.after().toString());
            awaited.add(entry);
        });
        answer.add("awaited", awaited);
        answer.add("next", AnswerJson.of(status.next()));
        return answer;
    }
}
