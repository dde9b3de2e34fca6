package dev.til.cli;

import com.google.gson.JsonObject;
import dev.til.config.ConfigReader;
import dev.til.course.CalendarDay;
import dev.til.course.Course;
import dev.til.git.FilterDoubt;
import dev.til.git.Repo;
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
 * @param today what the course says of today; empty without a calendar
 * @param last the highest number, where days are counted by notes; 0 before the first
 * @param notes today's notes
 * @param open the branch on which today's note is, where that is another one
 * @param branch empty when HEAD is detached
 * @param uncommitted notes that differ from the last commit
 * @param doubt files of which nobody can tell whether they do
 * @param gaps days up to today without a note
 * @param silent since when there is no note, where that is so long that the course may be over
 * @param create the words behind {@code til new} for the note that is due; empty where none is
 */
record Standing(
        LocalDate date,
        boolean configured,
        Optional<Course> course,
        Optional<CalendarDay> today,
        Optional<Integer> last,
        List<String> notes,
        Optional<String> open,
        Optional<String> branch,
        List<String> uncommitted,
        Optional<FilterDoubt> doubt,
        List<Days> gaps,
        Optional<LocalDate> silent,
        Optional<String> create) {
    private static final int MOST_NAMED = 8;

    static Standing of(Workspace workspace) {
        Repo repo = workspace.repo();
        LocalDate date = workspace.today();
        Journal files = repo.workingTree();
        Optional<List<String>> changed = repo.history()
                .commit("HEAD")
                .map(head -> repo.changedSince(head).changed());
        DueNote due = DueNote.of(workspace, files, date);
        return new Standing(
                date,
                workspace.configText().isPresent(),
                workspace.course(),
                workspace.course().map(course -> course.on(date)),
                due.last(),
                due.notes(),
                due.open(),
                repo.checkedOut(),
                uncommitted(
                        workspace,
                        changed.orElseGet(() -> files.entries().stream()
                                .map(Journal.Entry::path)
                                .toList())),
                changed.flatMap(repo::doubt),
                due.gaps(),
                due.silent(),
                due.words());
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
        if (open.isPresent()) {
            lines.add("note    open on branch '%s'".formatted(open.get()));
        } else if (today.flatMap(CalendarDay::day).isPresent() || !notes.isEmpty()) {
            lines.add("note    " + (notes.isEmpty() ? "none yet" : String.join(", ", notes)));
        }
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
        if (last.isPresent()) {
            return "%s %s, days are counted by notes: %s"
                    .formatted(date, weekday, last.get() == 0 ? "none yet" : "day " + last.get() + " is the last");
        }
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
        boolean lacking =
                today.filter(day -> !day.absent()).flatMap(CalendarDay::day).isPresent()
                        && notes.isEmpty()
                        && open.isEmpty();
        Optional<String> creating = create.map(words -> ("til new " + words).strip());
        return lacking || uncommitted.isEmpty() ? creating : Optional.of("til check");
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
