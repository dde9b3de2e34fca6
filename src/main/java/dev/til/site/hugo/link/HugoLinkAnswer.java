package dev.til.site.hugo.link;

import dev.til.note.Document.Link;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.site.Resolution;
import dev.til.site.SiteLinkProblem;
import dev.til.site.path.LinkTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of one link of a Hugo site once it is known where it leads, and each step on the way there. */
final class HugoLinkAnswer {
    private final Link link;
    private final List<String> steps = new ArrayList<>();

    HugoLinkAnswer(Link link) {
        this.link = link;
    }

    void step(String step) {
        steps.add(step);
    }

    Resolution ok(String resolved) {
        return Resolution.ok(resolved, steps);
    }

    Resolution broken(Optional<String> resolved, NoteProblem problem) {
        steps.add(problem.message());
        return Resolution.broken(resolved, problem, steps);
    }

    Resolution otherSite(String path, String message, Optional<String> meant) {
        return broken(
                Optional.of(path),
                SiteLinkProblem.of(link, RuleId.LINK_OTHER_SITE, message, meant.map(url -> "write " + url), meant)
                        .as(Severity.WARNING));
    }

    Resolution unchecked(Resolution.Doubt doubt) {
        return unchecked(doubt.reason(), doubt.words());
    }

    Resolution unchecked(Resolution.Reason reason, String step) {
        steps.add(step);
        return Resolution.unchecked(reason, steps);
    }

    Resolution external(LinkTarget target) {
        steps.add("it is on another site; only the network knows");
        return onSameHost(target);
    }

    /** A link to another site whose host is this one's. */
    Resolution onSameHost(LinkTarget target) {
        return Resolution.external(target.written(), steps);
    }
}
