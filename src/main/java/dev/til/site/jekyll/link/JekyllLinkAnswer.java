package dev.til.site.jekyll.link;

import dev.til.note.Document.Link;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.site.Resolution;
import dev.til.site.SiteLinkProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of one link once it is known where it leads, and each step on the way there. */
final class JekyllLinkAnswer {
    private final Link link;
    private final List<String> steps = new ArrayList<>();

    JekyllLinkAnswer(Link link) {
        this.link = link;
    }

    void step(String step) {
        steps.add(step);
    }

    Resolution ok(String source) {
        return Resolution.ok(source, steps);
    }

    Resolution external(String written) {
        steps.add("it leads to another site");
        return Resolution.external(written, steps);
    }

    Resolution unchecked(Resolution.Reason reason, String why) {
        steps.add(why);
        return Resolution.unchecked(reason, steps);
    }

    Resolution otherSite(String path, String message, Optional<String> hint) {
        return broken(Optional.of(path), RuleId.LINK_OTHER_SITE, message, hint, Optional.empty());
    }

    Resolution broken(RuleId rule, String message, String hint) {
        return broken(Optional.empty(), rule, message, Optional.of(hint), Optional.empty());
    }

    Resolution broken(
            Optional<String> resolved, RuleId rule, String message, Optional<String> hint, Optional<String> better) {
        return broken(resolved, rule, message, hint, better, false);
    }

    /** @param doubtful whether it may be as it was meant */
    Resolution broken(
            Optional<String> resolved,
            RuleId rule,
            String message,
            Optional<String> hint,
            Optional<String> better,
            boolean doubtful) {
        steps.add(message);
        NoteProblem problem = SiteLinkProblem.of(link, rule, message, hint, better);
        return Resolution.broken(resolved, doubtful ? problem.as(Severity.WARNING) : problem, steps);
    }
}
