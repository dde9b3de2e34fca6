package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.Fix;
import dev.til.note.NoteProblem;
import dev.til.note.NoteTerms;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import java.util.List;
import java.util.Optional;

/** A tag or category that differs from another one in case only, where both are made into the same archive page. */
final class TagClash implements Rule {
    @Override
    public RuleId id() {
        return RuleId.TAG_CLASH;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        return RuleTermUse.terms(page, context).stream()
                .flatMap(used -> RuleTermUse.of(context).otherCase(used, context).stream()
                        .map(rival -> {
                            Span span = used.term().span();
                            String text = used.term().text();
                            return problem(
                                    span,
                                    "%s '%s' shares its archive page with '%s', which %d notes have"
                                            .formatted(used.what(), text, rival.spelling(), rival.notes()),
                                    Optional.of("write '%s'".formatted(rival.spelling())),
                                    fix(used.term(), rival.spelling()));
                        }))
                .toList();
    }

    /** Only where both spellings need no quotes. */
    private static Optional<Fix> fix(NoteTerms.Term term, String better) {
        return term.plain() && better.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]*")
                ? Optional.of(Fix.replacing(term.text(), term.span(), better))
                : Optional.empty();
    }
}
