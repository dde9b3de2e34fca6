package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.Survey;
import dev.til.note.FrontMatter;
import dev.til.note.Problem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.Page;
import java.util.List;
import java.util.stream.Stream;

/** A front matter key that the team wants in every published note, or that the publisher needs, is not there. */
final class FrontMatterKeyMissing implements Rule {
    @Override
    public RuleId id() {
        return RuleId.FRONT_MATTER_KEY_MISSING;
    }

    @Override
    public List<Problem> check(Page page, Survey survey) {
        Stream<Problem> wanted = required(page, survey)
                .map(key -> problem(
                                place(page),
                                "'%s' is missing, which the team wants in every note".formatted(key),
                                "add '%s:' to the front matter".formatted(key))
                        .as(Severity.ERROR));
        return Stream.concat(wanted, survey.problems(page, id()).stream()).toList();
    }

    private static Stream<String> required(Page page, Survey survey) {
        return held(page, survey) && page.note().frontMatter() instanceof FrontMatter.Fields fields
                ? survey.settings().requiredKeys().stream()
                        .filter(key -> fields.field(key).isEmpty())
                : Stream.of();
    }

    /** Only published notes of the team's kinds are held to what it wants, where it has any: an about page is no note. */
    static boolean held(Page page, Survey survey) {
        return page.publication().published()
                && (survey.kinds().all().isEmpty()
                        || survey.kinds().of(page.path()).isPresent());
    }

    private static Span place(Page page) {
        return page.note().frontMatter() instanceof FrontMatter.Fields fields
                ? fields.block().start()
                : Span.START;
    }
}
