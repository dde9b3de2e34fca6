package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.Document.Footnote;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A footnote that no mark leads to. */
final class FootnoteUnused implements Rule {
    @Override
    public RuleId id() {
        return RuleId.FOOTNOTE_UNUSED;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        List<Footnote> footnotes = page.document().footnotes();
        Set<String> used = footnotes.stream()
                .filter(footnote -> !footnote.definition())
                .map(footnote -> FootnoteUndefined.key(footnote.name()))
                .collect(Collectors.toSet());
        return footnotes.stream()
                .filter(footnote -> footnote.definition() && !used.contains(FootnoteUndefined.key(footnote.name())))
                .map(footnote -> problem(
                        footnote.span(),
                        "nothing leads to footnote '%s', so readers never see it".formatted(footnote.name()),
                        "put [^%s] where it belongs, or take the footnote out".formatted(footnote.name())))
                .toList();
    }
}
