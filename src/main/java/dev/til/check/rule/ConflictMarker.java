package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.CodeLines;
import dev.til.note.NoteMarker;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Git writes into a file that it could not merge was left there. */
final class ConflictMarker implements Rule {
    private static final String OURS = "<<<<<<< ";
    private static final String THEIRS = ">>>>>>> ";

    @Override
    public RuleId id() {
        return RuleId.CONFLICT_MARKER;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        if (!page.note().shows(NoteMarker.CONFLICT)) {
            return List.of();
        }
        NoteText text = page.note().text();
        var code = CodeLines.of(text); // a note about Git shows such markers in a block of code
        var problems = new ArrayList<NoteProblem>();
        Optional<Integer> open = Optional.empty();
        for (int line = 1; line <= text.sourceLines(); line++) {
            String source = text.sourceLine(line);
            if (code.contains(line)) {
                continue;
            }
            if (source.startsWith(OURS)) {
                open = Optional.of(line);
            } else if (source.startsWith(THEIRS) && open.isPresent()) {
                int from = open.get();
                problems.add(problem(
                        new Span(from, 1, from, text.sourceLine(from).length() + 1),
                        "a merge conflict was left here, up to line " + line,
                        "keep one side, and take the lines <<<<<<<, ======= and >>>>>>> out"));
                open = Optional.empty();
            }
        }
        return problems;
    }
}
