package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.Document.Definition;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.util.List;

/** A definition that no link uses. */
final class ReferenceUnused implements Rule {
    @Override
    public RuleId id() {
        return RuleId.REFERENCE_UNUSED;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        return page.document().definitions().stream()
                .filter(definition -> !definition.used() && !isComment(definition))
                .map(definition -> problem(
                        definition.span(),
                        "nothing uses [%s]".formatted(definition.label()),
                        "take the line out, or link to it with [text][%s]".formatted(definition.label())))
                .toList();
    }

    // Markdown has no comments, so [//]: # (text) and [comment]: <> (text) are written: definitions of nowhere
    private static boolean isComment(Definition definition) {
        String target = definition.target();
        return definition.label().equals("//")
                || definition.label().equalsIgnoreCase("comment")
                || target.isBlank()
                || target.equals("#")
                || target.startsWith("# ")
                || target.startsWith("<>"); // kramdown: a title in parentheses is part of the target
    }
}
