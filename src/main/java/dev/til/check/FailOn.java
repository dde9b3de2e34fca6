package dev.til.check;

import dev.til.note.Severity;
import java.util.List;

/** From which severity on findings fail a run. */
public enum FailOn {
    ERROR,
    WARNING,
    INFO,
    NEVER;

    /** Whether these do. */
    public boolean failed(List<Finding> findings) {
        return this != NEVER
                && findings.stream().anyMatch(finding -> finding.severity().compareTo(Severity.valueOf(name())) <= 0);
    }
}
