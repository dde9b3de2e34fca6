package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.Document.Heading;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A heading in raw HTML gets no id, and a link of the note wants to lead to it. */
final class HtmlWithoutId implements Rule {
    @Override
    public RuleId id() {
        return RuleId.HTML_WITHOUT_ID;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        return page.document().headings().stream()
                .filter(heading ->
                        heading.kind() == Heading.Kind.HTML && heading.id().isEmpty())
                // GitHub: gives raw HTML headings ids as well
                .filter(heading -> context.index().site().markdown().isEverShown(page))
                .flatMap(heading -> page.document().links().stream()
                        .filter(link -> link.target().startsWith("#"))
                        .filter(link ->
                                slug(decoded(link.target().substring(1))).equals(slug(heading.text())))
                        .limit(1)
                        .map(link -> problem(
                                heading.span(),
                                "this heading gets no id, so the link in line %d leads nowhere"
                                        .formatted(link.span().line()),
                                "write id=\"%s\" into its tag"
                                        .formatted(link.target().substring(1)))))
                .toList();
    }

    private static String decoded(String anchor) {
        try {
            return URLDecoder.decode(anchor.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return anchor; // a percent sign that is only that
        }
    }

    private static String slug(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
