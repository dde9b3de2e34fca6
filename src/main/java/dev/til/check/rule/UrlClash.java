package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.Page;
import java.util.List;
import java.util.stream.Stream;

/** Another note is published at the same URL, and one overwrites the other. */
final class UrlClash implements Rule {
    @Override
    public RuleId id() {
        return RuleId.URL_CLASH;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        var publication = page.publication();
        return Stream.concat(publication.url().stream(), publication.aliases().stream())
                .distinct()
                .flatMap(url -> context.index().at(url).stream()
                        .filter(other -> !other.path().equals(page.path()))
                        .limit(1)
                        .map(other -> problem(
                                        Span.START,
                                        "'%s' is published at %s, too: one overwrites the other"
                                                .formatted(other.path(), url),
                                        "give one of them another file name or permalink")
                                .as(dated(page) || dated(other) ? Severity.ERROR : Severity.WARNING)))
                .toList();
    }

    /** Of two pages without a date, such as the theme's about page and one's own, the one that is lost is rarely missed. */
    private static boolean dated(Page page) {
        return page.publication().date().isPresent();
    }
}
