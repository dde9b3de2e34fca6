package dev.til.report;

import dev.til.check.Finding;
import java.io.PrintWriter;
import java.util.Locale;

/** Findings for people. */
public final class TextReport implements Report {
    private final PrintWriter out;

    public TextReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(Findings findings) {
        for (Finding finding : findings.all()) {
            out.printf(
                    "%s:%d:%d: %s: %s [%s]%n",
                    finding.path(),
                    finding.span().line(),
                    finding.span().column(),
                    finding.severity().word(),
                    finding.message(),
                    finding.rule());
            finding.hint().ifPresent(hint -> out.println("      = " + hint));
        }
        out.printf(
                Locale.ROOT,
                "%s (%.1f s)%n",
                findings.summary(),
                findings.took().toMillis() / 1000.0);
    }
}
