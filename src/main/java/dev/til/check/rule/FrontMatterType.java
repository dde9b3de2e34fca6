package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.FrontMatter;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.site.Page;
import java.util.List;
import java.util.stream.Stream;

/** A front matter value is not of the sort that its key wants, or does not fit the team's schema. */
final class FrontMatterType implements Rule {
    @Override
    public RuleId id() {
        return RuleId.FRONT_MATTER_TYPE;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        return Stream.concat(context.problems(page, id()).stream(), misfits(page, context))
                .toList();
    }

    private Stream<NoteProblem> misfits(Page page, RuleContext context) {
        if (!FrontMatterKeyMissing.held(page, context)
                || !(page.note().frontMatter() instanceof FrontMatter.Fields fields)) {
            return Stream.of();
        }
        return FrontMatterSchema.of(context).misfits(fields).stream()
                .map(misfit -> problem(
                                misfit.span(),
                                misfit.message(),
                                "the schema is what check.front-matter.schema in .til/config.yml names")
                        .as(Severity.ERROR));
    }
}
