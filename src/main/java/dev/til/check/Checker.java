package dev.til.check;

import dev.til.site.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Runs rules over pages and lets the team's settings decide how bad each finding is. */
public final class Checker {
    private final List<Rule> rules;
    private final Survey survey;

    public Checker(List<Rule> rules, Survey survey) {
        this.rules =
                rules.stream().filter(rule -> wanted(rule, survey.settings())).toList();
        this.survey = survey;
    }

    private static boolean wanted(Rule rule, CheckSettings settings) {
        Optional<Severity> chosen = settings.severities().get(rule.id());
        return chosen == null ? !rule.off() : chosen.isPresent();
    }

    /** All findings about these pages, sorted by place. The pages are looked at on all cores. */
    public List<Finding> check(Collection<Page> pages) {
        return pages.parallelStream()
                .flatMap(page -> check(page).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Finding> check(Page page) {
        var findings = new ArrayList<Finding>();
        for (Rule rule : rules) {
            try {
                rule.check(page, survey).forEach(finding -> findings.add(weighed(finding)));
            } catch (RuntimeException e) {
                throw new IllegalStateException("rule '%s' failed on '%s'".formatted(rule.id(), page.path()), e);
            }
        }
        return findings;
    }

    private Finding weighed(Finding finding) {
        Optional<Severity> chosen = survey.settings().severities().getOrDefault(finding.rule(), Optional.empty());
        return chosen.map(finding::with).orElse(finding);
    }
}
