package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.Document.Link;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.util.List;

/** A picture without a text for those who do not see it. */
final class ImageAltMissing implements Rule {
    @Override
    public RuleId id() {
        return RuleId.IMAGE_ALT_MISSING;
    }

    @Override
    public boolean off() {
        return true; // a matter of the team's own standard: most study notes have none
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        return page.document().links().stream()
                .filter(link -> link.kind() == Link.Kind.IMAGE && link.text().isBlank())
                .map(link -> problem(
                        link.span(), "this picture has no text of its own", "write what it shows: ![text](address)"))
                .toList();
    }
}
