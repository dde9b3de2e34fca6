package dev.til.report;

import dev.til.check.CheckCircumstances;
import dev.til.check.Finding;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.terminal.Harmless;
import dev.til.terminal.Screen;
import dev.til.terminal.WorkflowCommand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Findings for a step of GitHub Actions: annotations on the lines of a pull request, and every finding as a line of the
 * log.
 */
public final class GithubReport implements Report {
    /** GitHub keeps no more annotations of one type for a step. */
    private static final int MOST = 10;

    private final Screen out;
    private final UnaryOperator<String> paths;
    private final CheckCircumstances circumstances;

    /** @param paths what a path of the repository is called from the workspace */
    public GithubReport(Screen out, UnaryOperator<String> paths, CheckCircumstances circumstances) {
        this.out = out.ofActions();
        this.paths = paths;
        this.circumstances = circumstances;
    }

    @Override
    public void write(Findings findings) {
        for (Severity severity : Severity.values()) {
            findings.all().stream()
                    .filter(finding -> finding.severity() == severity)
                    .limit(MOST)
                    .forEach(finding -> out.command(annotation(finding)));
        }
        sorted(findings).forEach(finding -> out.line(log(finding)));
        circumstances.remarks().forEach(out::line);
        out.line(findings.summary());
        findings.unfollowed(circumstances.outside()).ifPresent(out::line);
    }

    /** The worst first, each kind by its place. */
    static List<Finding> sorted(Findings findings) {
        return findings.all().stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private WorkflowCommand annotation(Finding finding) {
        Span span = finding.span();
        Map<String, String> place = new LinkedHashMap<>();
        place.put("file", paths.apply(finding.path()));
        place.put("line", String.valueOf(span.line()));
        place.put("endLine", String.valueOf(span.endLine()));
        if (span.line() == span.endLine()) { // GitHub drops columns of an annotation that covers several lines
            place.put("col", String.valueOf(span.column()));
            place.put("endColumn", String.valueOf(Math.max(span.endColumn(), span.column())));
        }
        place.put("title", finding.rule().toString());
        var message = new ArrayList<>(List.of(finding.message()));
        finding.hint().ifPresent(message::add);
        return new WorkflowCommand(type(finding.severity()), place, message);
    }

    private String log(Finding finding) {
        return "%s:%d:%d: %s: %s [%s]"
                .formatted(
                        Harmless.path(paths.apply(finding.path())),
                        finding.span().line(),
                        finding.span().column(),
                        finding.severity().word(),
                        finding.message(),
                        finding.rule());
    }

    private static String type(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.word();
    }
}
