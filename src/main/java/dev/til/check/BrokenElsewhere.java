package dev.til.check;

import dev.til.note.Document.Link;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Links in notes that nobody touched, broken all the same by what was done to others. */
public final class BrokenElsewhere {
    private static final String LINK = "link-";
    private static final String IMAGE = "image-";

    private BrokenElsewhere() {}

    /**
     * Links that led somewhere before and do not any more.
     *
     * @param untouched the notes to look at
     * @param before how things were; asked for only when there is a broken link at all
     */
    public static List<Finding> of(
            Collection<Page> untouched,
            Checker checker,
            JournalContext now,
            Supplier<Optional<JournalContext>> before) {
        List<Finding> broken = checker
                .check(untouched.stream()
                        .filter(page -> now.problems(page).stream().anyMatch(problem -> aboutLinks(problem.rule())))
                        .toList())
                .stream()
                .filter(finding -> aboutLinks(finding.rule()))
                .toList();
        if (broken.isEmpty()) {
            return List.of();
        }
        return before.get()
                .map(earlier -> broken.stream()
                        .filter(finding -> worked(finding, earlier))
                        .map(BrokenElsewhere::blamed)
                        .toList())
                .orElse(List.of());
    }

    private static boolean aboutLinks(RuleId rule) {
        return rule.toString().startsWith(LINK) || rule.toString().startsWith(IMAGE);
    }

    private static boolean worked(Finding finding, JournalContext before) {
        Optional<Page> page = before.index().page(finding.path());
        return page.isPresent()
                && page.get().document().links().stream()
                        .map(Link::targetSpan)
                        .anyMatch(span -> span.equals(finding.span()))
                && before.problems(page.get(), finding.rule()).stream()
                        .noneMatch(problem -> problem.span().equals(finding.span()));
    }

    private static Finding blamed(Finding finding) {
        NoteProblem problem = new NoteProblem(
                finding.rule(),
                finding.severity(),
                finding.span(),
                finding.message() + "; it worked before this change",
                finding.hint(),
                finding.fix());
        return new Finding(finding.path(), problem);
    }
}
