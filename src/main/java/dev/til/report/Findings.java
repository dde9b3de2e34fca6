package dev.til.report;

import dev.til.check.Finding;
import dev.til.note.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of the checker found.
 *
 * @param notes how many notes were looked at
 * @param took how long it took
 */
public record Findings(List<Finding> all, int notes, Duration took) {
    public Findings {
        all = List.copyOf(all);
    }

    public int errors() {
        return count(Severity.ERROR);
    }

    public int warnings() {
        return count(Severity.WARNING);
    }

    public int infos() {
        return count(Severity.INFO);
    }

    private int count(Severity severity) {
        return (int)
                all.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** {@code 2 errors, 1 warning in 66 notes}. */
    String summary() {
        String in = " in " + counted(notes, "note");
        if (all.isEmpty()) {
            return "nothing wrong" + in;
        }
        var parts = new ArrayList<String>();
        if (errors() > 0) {
            parts.add(counted(errors(), "error"));
        }
        if (warnings() > 0) {
            parts.add(counted(warnings(), "warning"));
        }
        if (infos() > 0) {
            parts.add(counted(infos(), "info"));
        }
        return String.join(", ", parts) + in;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
