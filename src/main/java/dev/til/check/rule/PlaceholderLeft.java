package dev.til.check.rule;

import dev.til.check.CodeParts;
import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.NoteMarker;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import dev.til.site.SiteIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A blank of the template that nobody has filled in. */
final class PlaceholderLeft implements Rule {
    /** What a template of til's may name; {@code {{ page.title }}} is Liquid's and stays. */
    private static final String NAMES =
            "\\{\\{\\{?\\s*(?:title|date|days|day|n|week|course|member|range|time|offset|weekday|slug|year|month)\\s*}}}?";

    private static final Pattern VARIABLE = Pattern.compile(NAMES);
    private static final Pattern DATE = Pattern.compile("\\bYYYY[-/.]MM[-/.]DD\\b");

    @Override
    public RuleId id() {
        return RuleId.PLACEHOLDER_LEFT;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        var problems = new ArrayList<NoteProblem>();
        if (page.note().frontMatter() instanceof FrontMatter.Fields fields) {
            values(fields).forEach(scalar -> {
                if (VARIABLE.matcher(scalar.raw()).find()
                        || DATE.matcher(scalar.raw()).find()) {
                    problems.add(left(scalar.span(), scalar.raw()));
                }
            });
        }
        body(page, context, problems);
        return problems;
    }

    private void body(Page page, RuleContext context, List<NoteProblem> problems) {
        if (!page.note().shows(NoteMarker.LIQUID)) {
            return;
        }
        NoteText body = page.note().body();
        Matcher blank = VARIABLE.matcher(body.chars());
        if (!blank.find()) {
            return;
        }
        var code = CodeParts.of(body);
        SiteIndex index = context.index();
        do {
            if (!code.holds(blank.start())
                    && !index.site().markdown().mayRead(blank.group(), page.note(), index.files())) {
                problems.add(left(body.span(blank.start(), blank.end()), blank.group()));
            }
        } while (blank.find());
    }

    private NoteProblem left(Span span, String what) {
        return problem(
                span,
                "'%s' of the template was left".formatted(what.strip()),
                "write what belongs there, or take it out");
    }

    private static Stream<Scalar> values(FrontMatter.Fields fields) {
        return fields.fields().stream().flatMap(field -> scalars(field.value()));
    }

    private static Stream<Scalar> scalars(Value value) {
        if (value instanceof Scalar scalar) {
            return Stream.of(scalar);
        }
        return value instanceof Sequence sequence
                ? sequence.items().stream().flatMap(PlaceholderLeft::scalars)
                : Stream.of();
    }
}
