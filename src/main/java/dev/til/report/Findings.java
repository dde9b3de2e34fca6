package dev.til.report;

import dev.til.check.CheckedNotes;
import dev.til.check.FailOn;
import dev.til.check.Finding;
import dev.til.note.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run of the checker found.
 *
 * @param notes the notes that were looked at
 * @param failOn from which severity on findings fail the run
 * @param took how long it took
 */
public record Findings(List<Finding> all, CheckedNotes notes, FailOn failOn, Duration took) {
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

    /** Whether one of them fails the run. */
    public boolean failed() {
        return failOn.failed(all);
    }

    private int count(Severity severity) {
        return (int)
                all.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** {@code 2 errors, 1 warning in 66 notes}. Nothing is called right that nobody looked at. */
    String summary() {
        String in = " in " + counted(notes.count(), "note");
        if (all.isEmpty()) {
            return (notes.unchecked().isEmpty() ? "nothing wrong" : "no findings") + in;
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

    /** {@code 3 links not followed: 2 Liquid, 1 missing theme}; empty where all were. */
    Optional<String> unchecked() {
        var links = notes.unchecked();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(counted(links.all(), "link") + " not followed: " + links.words());
    }

    /**
     * The same with links to other sites, which nobody follows either; empty where there are none of both.
     *
     * @param outside how many lead there
     */
    Optional<String> unfollowed(int outside) {
        var links = notes.unchecked();
        int count = outside + links.all();
        if (count == 0) {
            return Optional.empty();
        }
        String sites = outside == 0 ? "" : links.isEmpty() ? "to other sites" : outside + " to other sites, ";
        return Optional.of(
                (count == 1 ? "1 link was" : count + " links were") + " not followed: " + sites + links.words());
    }

    static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
