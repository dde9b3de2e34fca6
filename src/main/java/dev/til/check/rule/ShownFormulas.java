package dev.til.check.rule;

import dev.til.check.RuleContext;
import dev.til.note.Formulas;
import dev.til.note.Span;
import dev.til.site.Page;

/** Brackets in formulas, which are no links where a site shows formulas. */
final class ShownFormulas {
    private ShownFormulas() {}

    static boolean hold(Page page, Span at, RuleContext context) {
        return Formulas.hold(page.note().text(), at)
                && context.index()
                        .site()
                        .markdown()
                        .showsMaths(page.note(), context.index().files());
    }
}
