package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.Survey;
import dev.til.note.FrontMatter;
import dev.til.note.Problem;
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
    public List<Problem> check(Page page, Survey survey) {
        return Stream.concat(survey.problems(page, id()).stream(), misfits(page, survey))
                .toList();
    }

    private Stream<Problem> misfits(Page page, Survey survey) {
        if (!FrontMatterKeyMissing.held(page, survey)
                || !(page.note().frontMatter() instanceof FrontMatter.Fields fields)) {
            return Stream.of();
        }
        return FrontMatterSchema.of(survey).misfits(fields).stream()
                .map(misfit -> problem(
                                misfit.span(),
                                misfit.message(),
                                "the schema is what check.front-matter.schema in .til/config.yml names")
                        .as(Severity.ERROR));
    }
}
