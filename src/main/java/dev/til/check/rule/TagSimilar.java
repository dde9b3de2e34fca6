package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.util.List;

/** A tag or category that differs from a more frequent one in hyphens and blanks only. */
final class TagSimilar implements Rule {
    @Override
    public RuleId id() {
        return RuleId.TAG_SIMILAR;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        return RuleTermUse.terms(page, context).stream()
                .flatMap(used -> RuleTermUse.of(context).similar(used).stream()
                        .map(rival -> problem(
                                used.term().span(),
                                "%s '%s' is much like '%s', which %d notes have"
                                        .formatted(used.what(), used.term().text(), rival.spelling(), rival.notes()),
                                "if they mean the same, write '%s'".formatted(rival.spelling()))))
                .toList();
    }
}
