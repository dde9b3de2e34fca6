package dev.til.check;

import dev.til.note.RuleId;
import dev.til.site.JournalIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was wrong already, so that old debt does not stand in the way of new work. */
public final class Baseline {
    private final Map<Fingerprint, Integer> known = new HashMap<>();

    /** What a finding is known again by when lines above it have come or gone. */
    private record Fingerprint(RuleId rule, String path, String message, String line) {
        static Fingerprint of(Finding finding, JournalIndex index) {
            String line = index.page(finding.path())
                    .map(page -> page.note().text().sourceLine(finding.span().line()))
                    .orElse("");
            return new Fingerprint(finding.rule(), finding.path(), finding.message(), line.strip());
        }
    }

    public Baseline(List<Finding> findings, JournalIndex index) {
        findings.forEach(finding -> known.merge(Fingerprint.of(finding, index), 1, Integer::sum));
    }

    /** The findings that were not there before; of several alike, those beyond the old number. */
    public List<Finding> added(List<Finding> findings, JournalIndex index) {
        var left = new HashMap<>(known);
        return findings.stream()
                .filter(finding -> left.merge(Fingerprint.of(finding, index), -1, Integer::sum) < 0)
                .toList();
    }
}
