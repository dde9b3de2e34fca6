package dev.til.check.run;

import dev.til.check.CheckedNotes;
import dev.til.check.Finding;
import dev.til.facts.Validity;
import dev.til.note.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a check has found, to be given again while everything is as it was.
 *
 * @param made when it was found
 * @param validity while everything is as it was
 * @param asked whether a file lies at each of these paths outside of the journal, and what lies below some folders
 * @param notes the notes that were looked at
 */
public record CachedCheckResult(
        Instant made, Validity validity, Map<String, Boolean> asked, CheckedNotes notes, List<Finding> findings) {
    public CachedCheckResult {
        asked = Map.copyOf(asked);
        findings = List.copyOf(findings);
    }

    /** Whether it still holds: a clock that goes backwards tells nothing. */
    boolean holds(Instant now, Journal disk) {
        return !now.isBefore(made)
                && validity.holds(now)
                && asked.entrySet().stream().allMatch(answer -> CheckRunJournal.holds(answer, disk));
    }
}
