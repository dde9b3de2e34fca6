package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.FrontMatter;
import dev.til.note.NoteProblem;
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
    public List<NoteProblem> check(Page page, RuleContext context) {
        Stream<NoteProblem> wanted = required(page, context)
                .map(key -> problem(
                                place(page),
                                "'%s' is missing, which the team wants in every note".formatted(key),
                                "add '%s:' to the front matter".formatted(key))
                        .as(Severity.ERROR));
        return Stream.concat(wanted, context.problems(page, id()).stream()).toList();
    }

    private static Stream<String> required(Page page, RuleContext context) {
        return held(page, context) && page.note().frontMatter() instanceof FrontMatter.Fields fields
                ? context.settings().requiredKeys().stream()
                        .filter(key -> fields.field(key).isEmpty())
                : Stream.of();
    }

    /** Only published notes of the team's kinds are held to what it wants, where it has any: an about page is no note. */
    static boolean held(Page page, RuleContext context) {
        return page.publication().published()
                && (context.kinds().all().isEmpty()
                        || context.kinds().of(page.path()).isPresent());
    }

    private static Span place(Page page) {
        return page.note().frontMatter() instanceof FrontMatter.Fields fields
                ? fields.block().start()
                : Span.START;
    }
}
