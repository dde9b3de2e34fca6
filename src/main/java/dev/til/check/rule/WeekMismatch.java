package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.course.Course;
import dev.til.note.Fix;
import dev.til.note.NoteKind;
import dev.til.note.NotePathPattern;
import dev.til.note.NoteProblem;
import dev.til.note.NoteTerms;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The week tag names another week of the course than the note's date lies in. */
final class WeekMismatch implements Rule {
    @Override
    public RuleId id() {
        return RuleId.WEEK_MISMATCH;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        Optional<NoteKind> kind = context.kinds().of(page.path());
        Optional<String> pattern =
                kind.flatMap(own -> Optional.ofNullable(own.tags().get("week")));
        return context.course().flatMap(course -> pattern.flatMap(tag -> check(page, context, course, tag))).stream()
                .toList();
    }

    private Optional<NoteProblem> check(Page page, RuleContext context, Course course, String pattern) {
        SortedSet<Integer> weeks = weeks(page, context, course);
        NotePathPattern form = NotePathPattern.of(pattern);
        List<NoteTerms.Term> tagged = NoteTerms.tags(page.note()).all().stream()
                .filter(tag -> form.match(tag.text()).isPresent())
                .toList();
        if (weeks.isEmpty()
                || tagged.isEmpty()
                || tagged.stream()
                        .anyMatch(tag ->
                                weeks.stream().anyMatch(week -> tag.text().equals(tag(pattern, week))))) {
            return Optional.empty();
        }
        String right = tag(pattern, weeks.first());
        NoteTerms.Term wrong = tagged.get(0);
        return Optional.of(problem(
                wrong.span(),
                "this note is of week %d of the course, but it is tagged '%s'".formatted(weeks.first(), wrong.text()),
                Optional.of("write '%s'".formatted(right)),
                Optional.of(Fix.replacing(wrong.text(), wrong.span(), right))));
    }

    private static String tag(String pattern, int week) {
        return pattern.replaceAll("\\{\\{\\s*(?:week|n)\\s*}}", String.valueOf(week));
    }

    private static SortedSet<Integer> weeks(Page page, RuleContext context, Course course) {
        var weeks = new TreeSet<Integer>();
        Optional<RuleDayNote> days = RuleDayNote.of(page, context);
        List<LocalDate> dates = days.map(note -> note.dates(context)).orElse(List.of());
        if (dates.isEmpty()) {
            RuleDates.ofFile(page.note()).ifPresent(date -> weeks.add(course.week(date)));
        }
        dates.forEach(date -> weeks.add(course.week(date)));
        return weeks;
    }
}
