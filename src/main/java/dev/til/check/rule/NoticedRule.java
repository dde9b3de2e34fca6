package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.util.List;

/** A rule that passes on what the note's reader, its site or the resolution of its links has noticed. */
record NoticedRule(RuleId id) implements Rule {
    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        return context.problems(page, id);
    }
}
