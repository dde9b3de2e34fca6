package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import java.text.Normalizer;
import java.util.List;

/** A file name in a form that some systems spell otherwise, so that links to it break there. */
final class NameNotNfc implements Rule {
    @Override
    public RuleId id() {
        return RuleId.NAME_NOT_NFC;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        if (page.path().chars().allMatch(c -> c < 0x300)) {
            return List.of(); // Unicode: what lies before the combining marks is composed already
        }
        String composed = Normalizer.normalize(page.path(), Normalizer.Form.NFC);
        return composed.equals(page.path())
                ? List.of()
                : List.of(problem(
                        Span.START,
                        "the file's name is in decomposed Unicode, as old macOS programs write it",
                        "rename it: git mv '%s' '%s'".formatted(page.path(), composed)));
    }
}
