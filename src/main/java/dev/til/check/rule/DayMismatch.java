package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.Fix;
import dev.til.note.FrontMatter;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The title, the headings, and the calendar speak of other days than the file's name. */
final class DayMismatch implements Rule {
    @Override
    public RuleId id() {
        return RuleId.DAY_MISMATCH;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        return RuleDayNote.of(page, context).stream()
                .flatMap(note -> Stream.of(
                                title(note).stream(),
                                headings(note),
                                new RuleDayTags(this, note).check().stream(),
                                calendar(note, context).stream())
                        .flatMap(problems -> problems))
                .toList();
    }

    private Optional<NoteProblem> title(RuleDayNote note) {
        if (!(note.page().note().frontMatter() instanceof FrontMatter.Fields fields)) {
            return Optional.empty();
        }
        return RuleDayForm.of(note.kind().path())
                .flatMap(form -> fields.field("title")
                        .flatMap(field -> field.value()
                                .text()
                                .map(form::mentions)
                                .filter(mentions ->
                                        mentions.stream().noneMatch(mention -> mention.agreesWith(note.days())))
                                .flatMap(mentions -> mentions.stream().findFirst())
                                .map(mention -> other(note, field.value().span(), "title", mention))));
    }

    private Stream<NoteProblem> headings(RuleDayNote note) {
        Optional<RuleDayForm> form = note.kind().heading().flatMap(RuleDayForm::of);
        return note.page().document().headings().stream()
                .flatMap(heading -> form.stream()
                        .flatMap(days -> days.mentions(heading.text()).stream())
                        .filter(mention -> !mention.agreesWith(note.days()))
                        .map(mention -> other(note, heading.span(), "heading", mention)));
    }

    /** Points at the number itself where it stands on one line. */
    private NoteProblem other(RuleDayNote note, Span span, String where, RuleDayForm.Mention mention) {
        String days = note.days().text(note.kind().range());
        String message = "this is the note of day %s, but its %s says %s".formatted(days, where, mention.text());
        String line = note.page().note().text().sourceLine(span.line());
        int from = line.indexOf(mention.text(), span.column() - 1);
        if (from < 0) {
            return problem(span, message, "write %s, or rename the file".formatted(days));
        }
        var exact = new Span(
                span.line(), from + 1, span.line(), from + 1 + mention.text().length());
        return problem(
                exact,
                message,
                Optional.of("write %s, or rename the file".formatted(days)),
                Optional.of(Fix.replacing(mention.text(), exact, days)));
    }

    /** The calendar may be what is wrong: nothing on the site breaks, so this is only a warning. */
    private Optional<NoteProblem> calendar(RuleDayNote note, RuleContext context) {
        List<LocalDate> dates = note.dates(context);
        return note.date()
                .filter(date -> !dates.isEmpty() && !dates.contains(date))
                .map(date -> problem(
                                Span.START,
                                "day %s of the course is %s, but the file's name says %s"
                                        .formatted(
                                                note.days().text(note.kind().range()),
                                                dates.size() == 1
                                                        ? dates.get(0)
                                                        : dates.get(0) + " to " + dates.get(dates.size() - 1),
                                                date),
                                "rename the file, or correct course.days-off in .til/config.yml; 'til course' prints the calendar")
                        .as(Severity.WARNING));
    }
}
