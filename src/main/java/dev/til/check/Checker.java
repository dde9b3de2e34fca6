package dev.til.check;

import dev.til.TilException;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.site.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs rules over pages, minds what notes silence, and lets the team's settings decide how bad each finding is. */
public final class Checker {
    /** Other threads take longer to start than as many pages to be checked. */
    private static final int FEW = 8;

    private final List<Rule> all;
    private final List<Rule> wanted;
    private final JournalContext context;

    public Checker(List<Rule> rules, JournalContext context) {
        this.all = rules;
        this.wanted =
                rules.stream().filter(rule -> wanted(rule, context.settings())).toList();
        this.context = context;
    }

    private static boolean wanted(Rule rule, CheckSettings settings) {
        Optional<Severity> chosen = settings.severities().get(rule.id());
        return chosen == null ? !rule.off() : chosen.isPresent();
    }

    /** All findings about these pages, sorted by place. The pages are looked at on all cores. */
    public List<Finding> check(Collection<Page> pages) {
        var all = pages.size() < FEW ? pages.stream() : pages.parallelStream();
        return once(all.flatMap(page -> check(page).stream()).sorted().toList());
    }

    /** The same without what is said twice: found by the order, since how a record is hashed is worked out at run time. */
    private static List<Finding> once(List<Finding> sorted) {
        List<Finding> once = new ArrayList<>(sorted.size());
        for (Finding finding : sorted) {
            int at = once.size() - 1;
            while (at >= 0
                    && once.get(at).compareTo(finding) == 0
                    && !once.get(at).equals(finding)) {
                at--;
            }
            if (at < 0 || once.get(at).compareTo(finding) != 0) {
                once.add(finding);
            }
        }
        return List.copyOf(once);
    }

    private List<Finding> check(Page page) {
        var findings = new ArrayList<Finding>();
        RuleContext context = this.context.of(page.path());
        for (Rule rule : wanted) {
            try {
                for (NoteProblem problem : rule.check(page, context)) {
                    findings.add(finding(page, problem));
                }
            } catch (TilException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new IllegalStateException("rule '%s' failed on '%s'".formatted(rule.id(), page.path()), e);
            }
        }
        List<Suppression> suppressions = Suppression.of(page);
        if (!suppressions.isEmpty()) {
            silence(findings, suppressions, page);
        }
        return findings;
    }

    private void silence(List<Finding> findings, List<Suppression> suppressions, Page page) {
        Set<Suppression> used = new HashSet<>();
        findings.removeIf(finding -> {
            List<Suppression> covering = suppressions.stream()
                    .filter(suppression -> suppression.covers(finding))
                    .toList();
            used.addAll(covering);
            return !covering.isEmpty();
        });
        wanted.stream()
                .filter(rule -> rule.id() == RuleId.SUPPRESSION_UNUSED)
                .forEach(rule -> suppressions.stream()
                        .filter(suppression -> !used.contains(suppression))
                        .filter(suppression -> !suppression.names(RuleId.SUPPRESSION_UNUSED))
                        .flatMap(suppression -> unused(suppression, rule).stream())
                        .forEach(problem -> findings.add(finding(page, problem))));
    }

    private Optional<NoteProblem> unused(Suppression suppression, Rule rule) {
        Optional<Rule> named =
                all.stream().filter(other -> suppression.names(other.id())).findFirst();
        if (named.isEmpty()) {
            return Optional.of(rule.problem(
                    suppression.span(),
                    "there is no rule '%s' to ignore".formatted(suppression.rule()),
                    "'til explain' lists the rules"));
        }
        return wanted.contains(named.get()) // one that the team has switched off cannot be used
                ? Optional.of(rule.problem(
                        suppression.span(),
                        "nothing here breaks '%s'".formatted(suppression.rule()),
                        "take the comment out"))
                : Optional.empty();
    }

    private Finding finding(Page page, NoteProblem problem) {
        Optional<Severity> chosen = context.settings().severities().getOrDefault(problem.rule(), Optional.empty());
        return new Finding(page.path(), chosen.map(problem::as).orElse(problem));
    }
}
