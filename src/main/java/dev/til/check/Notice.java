package dev.til.check;

import dev.til.note.Document.Link;
import dev.til.note.Fix;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.Site.Trouble;
import dev.til.site.SiteIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was noticed about a page while it was read, published, and its links were followed. The rule of the same id says
 * how bad it is.
 *
 * @param severity how bad this one is, where it is not as bad as its rule says
 */
public record Notice(
        RuleId rule, Span span, String message, Optional<String> hint, Optional<Fix> fix, Optional<Severity> severity) {
    /** Everything noticed about a page: its bytes, its Markdown, its publication, its links. */
    static List<Notice> of(Page page, SiteIndex index) {
        var notices = new ArrayList<Notice>();
        page.note().flaws().forEach(flaw -> notices.add(plain(flaw.rule(), flaw.span(), flaw.message())));
        page.document().oddities().forEach(odd -> notices.add(plain(odd.rule(), odd.span(), odd.message())));
        index.site()
                .troubles(page, index)
                .forEach(trouble -> notices.add(new Notice(
                        trouble.rule(),
                        trouble.span(),
                        trouble.message(),
                        trouble.hint(),
                        Optional.empty(),
                        severity(trouble.gravity()))));
        for (Link link : page.document().links()) {
            index.resolve(link, page).fault().ifPresent(fault -> notices.add(of(link, fault)));
        }
        return List.copyOf(notices);
    }

    private static Notice plain(RuleId rule, Span span, String message) {
        return new Notice(rule, span, message, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Notice of(Link link, Resolution.Fault fault) {
        Optional<Fix> fix = fault.replacement()
                .map(better -> new Fix("replace by " + better, List.of(new Fix.Edit(link.targetSpan(), better))));
        return new Notice(fault.rule(), place(link), fault.message(), fault.hint(), fix, severity(fault.gravity()));
    }

    private static Optional<Severity> severity(Optional<Trouble.Gravity> gravity) {
        return gravity.map(Enum::name).map(Severity::valueOf);
    }

    /** The target, in the line that the link starts in: not in a definition far away. */
    private static Span place(Link link) {
        Span target = link.targetSpan();
        if (target.line() < target.endLine()) { // the line break is what breaks it: the part after it
            return new Span(target.endLine(), 1, target.endLine(), target.endColumn());
        }
        return target.line() == link.span().line() ? target : link.span();
    }
}
