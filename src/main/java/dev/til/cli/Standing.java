package dev.til.cli;

import com.google.gson.JsonObject;
import dev.til.config.ConfigReader;
import dev.til.course.CalendarDay;
import dev.til.course.Course;
import dev.til.git.FilterDoubt;
import dev.til.git.Repo;
import dev.til.note.DayNotes;
import dev.til.note.DayNotes.DayNote;
import dev.til.note.Days;
import dev.til.note.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a person stands today.
 *
 * @param configured whether the team has a configuration
 * @param today what the course says of today; empty without a course
 * @param notes today's notes
 * @param branch empty when HEAD is detached
 * @param uncommitted notes that differ from the last commit
 * @param doubt files of which nobody can tell whether they do
 * @param gaps days up to today without a note
 * @param silent since when there is no note, where that is so long that the course may be over
 */
record Standing(
        LocalDate date,
        boolean configured,
        Optional<Course> course,
        Optional<CalendarDay> today,
        List<String> notes,
        Optional<String> branch,
        List<String> uncommitted,
        Optional<FilterDoubt> doubt,
        List<Days> gaps,
        Optional<LocalDate> silent) {
    private static final int MOST_NAMED = 8;

    static Standing of(Workspace workspace) {
        Repo repo = workspace.repo();
        LocalDate date = workspace.today();
        Journal files = repo.workingTree();
        DayNotes notes = DayNotes.of(files, workspace.kinds());
        Optional<CalendarDay> today = workspace.course().map(course -> course.on(date));
        Optional<List<String>> changed = repo.history()
                .commit("HEAD")
                .map(head -> repo.changedSince(head).changed());
        return new Standing(
                date,
                workspace.configText().isPresent(),
                workspace.course(),
                today,
                today.flatMap(CalendarDay::day).map(notes::of).orElse(List.of()).stream()
                        .map(DayNote::path)
                        .toList(),
                repo.checkedOut(),
                uncommitted(
                        workspace,
                        changed.orElseGet(() -> files.entries().stream()
                                .map(Journal.Entry::path)
                                .toList())),
                changed.flatMap(repo::doubt),
                workspace
                        .course()
                        .map(course -> DayGaps.until(DayGaps.expected(date, course, notes), course, notes))
                        .orElse(List.of()),
                workspace
                        .course()
                        .filter(course -> DayGaps.expected(date, course, notes).isBefore(date))
                        .flatMap(course -> notes.last().flatMap(course::date)));
    }

    /** Notes of a configured kind; where there are none, all Markdown. */
    private static List<String> uncommitted(Workspace workspace, List<String> changed) {
        boolean kinds = !workspace.kinds().all().isEmpty();
        return changed.stream()
                .filter(path -> kinds ? workspace.kinds().of(path).isPresent() : path.endsWith(".md"))
                .toList();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(headline());
        today.flatMap(CalendarDay::day)
                .ifPresent(day -> lines.add("note    " + (notes.isEmpty() ? "none yet" : String.join(", ", notes))));
        lines.add("branch  " + branch.orElse("none: HEAD is detached"));
        if (!uncommitted.isEmpty()) {
            lines.add("not committed  " + few(uncommitted));
        }
        if (!gaps.isEmpty()) {
            lines.add("without a note  " + (gaps.size() == 1 && !gaps.get(0).isRange() ? "day " : "days ")
                    + few(gaps.stream().map(Days::toString).toList()));
        }
        silent.ifPresent(since -> lines.add("no note since %s: if the course is over, add 'end: %s' to 'course:' in %s"
                .formatted(since, since, ConfigReader.FILE)));
        return lines;
    }

    private String headline() {
        String weekday = CalendarScreen.word(date.getDayOfWeek());
        if (today.isEmpty()) {
            return "%s %s, no course is configured".formatted(date, weekday);
        }
        String name = course.map(Course::name).orElse("");
        String of = name.isEmpty() ? "" : " of " + name;
        CalendarDay day = today.get();
        return switch (day.kind()) {
            case STUDY ->
                "day %d%s, %s %s, week %d%s"
                        .formatted(
                                day.day().orElseThrow(), of, date, weekday, day.week(), day.absent() ? ", absent" : "");
            case OFF -> "no study day: %s (%s %s)".formatted(day.why().orElse("day off"), date, weekday);
            case WEEKEND -> "no study day: %s (%s %s)".formatted(day.why().orElse("weekend"), date, weekday);
            case AFTER ->
                "the course is over%s (today is %s %s)"
                        .formatted(
                                course.flatMap(Course::end)
                                        .map(end -> " since " + end)
                                        .orElse(""),
                                date,
                                weekday);
            case BEFORE ->
                "no study day yet: day 1%s is %s (today is %s %s)"
                        .formatted(
                                of,
                                course.flatMap(known -> known.date(1))
                                        .map(LocalDate::toString)
                                        .orElse("never"),
                                date,
                                weekday);
        };
    }

    private static String few(List<String> names) {
        return names.size() <= MOST_NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + (names.size() - MOST_NAMED) + " more";
    }

    /** The command that takes the person on; empty when nothing is left to do. */
    Optional<String> next() {
        if (!configured) {
            return Optional.of("til init");
        }
        Optional<Integer> day = today.filter(known -> !known.absent()).flatMap(CalendarDay::day);
        if (day.isPresent() && notes.isEmpty()) {
            return Optional.of("til new day" + day.get());
        }
        if (!uncommitted.isEmpty()) {
            return Optional.of("til check");
        }
        return gaps.isEmpty()
                ? Optional.of("til new").filter(create -> course.isEmpty())
                : Optional.of("til new day" + gaps.get(gaps.size() - 1).last());
    }

    JsonObject json() {
        JsonObject answer = Json.answer();
        answer.addProperty("date", date.toString());
        answer.addProperty("configured", configured);
        answer.add("course", Json.of(course.map(Course::name)));
        answer.add("kind", Json.of(today.map(day -> day.kind().name().toLowerCase(Locale.ROOT))));
        answer.add("day", Json.of(today.flatMap(CalendarDay::day)));
        answer.add("week", Json.of(today.map(CalendarDay::week)));
        answer.add("why", Json.of(today.flatMap(CalendarDay::why)));
        answer.add("notes", Json.array(notes));
        answer.add("branch", Json.of(branch));
        answer.add("uncommitted", Json.array(uncommitted));
        answer.add(
                "withoutNote",
                Json.array(
                        gaps.stream().flatMap(days -> days.numbers().stream()).toList()));
        answer.add("next", Json.of(next()));
        return answer;
    }
}
