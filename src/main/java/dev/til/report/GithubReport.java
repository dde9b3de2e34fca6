package dev.til.report;

import dev.til.check.Finding;
import dev.til.check.Severity;
import dev.til.note.Span;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Findings for a step of GitHub Actions: annotations on the lines of a pull request, and every finding as a line of the
 * log. Nothing that a note says can become a command to the runner.
 */
public final class GithubReport implements Report {
    /** GitHub keeps no more annotations of one type for a step. */
    private static final int MOST = 10;

    /** GitHub cuts longer messages. */
    private static final int LONGEST = 4096;

    private final PrintWriter out;
    private final UnaryOperator<String> paths;

    /** @param paths what a path of the repository is called from the workspace */
    public GithubReport(PrintWriter out, UnaryOperator<String> paths) {
        this.out = out;
        this.paths = paths;
    }

    @Override
    public void write(Findings findings) {
        for (Severity severity : Severity.values()) {
            findings.all().stream()
                    .filter(finding -> finding.severity() == severity)
                    .limit(MOST)
                    .forEach(finding -> out.println(annotation(finding)));
        }
        sorted(findings).forEach(finding -> out.println(log(finding)));
        out.println(findings.summary());
    }

    /** The worst first, each kind by its place. */
    static List<Finding> sorted(Findings findings) {
        return findings.all().stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private String annotation(Finding finding) {
        Span span = finding.span();
        var command = new StringBuilder("::" + type(finding.severity()) + " file=")
                .append(property(paths.apply(finding.path())))
                .append(",line=" + span.line() + ",endLine=" + span.endLine());
        if (span.line() == span.endLine()) { // GitHub drops columns of an annotation that covers several lines
            command.append(",col=" + span.column() + ",endColumn=" + Math.max(span.endColumn(), span.column()));
        }
        command.append(",title=").append(property(finding.rule()));
        String message =
                finding.message() + finding.hint().map(hint -> "\n" + hint).orElse("");
        return command.append("::").append(data(cut(visible(message)))).toString();
    }

    private String log(Finding finding) {
        return harmless("%s:%d:%d: %s: %s [%s]"
                .formatted(
                        Harmless.path(paths.apply(finding.path())),
                        finding.span().line(),
                        finding.span().column(),
                        finding.severity().word(),
                        Harmless.text(finding.message()),
                        finding.rule()));
    }

    private static String type(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.word();
    }

    /** The runner obeys {@code ##[command]} anywhere in a line and {@code ::command} at its start. */
    private static String harmless(String line) {
        String plain = line.replace("##[", "# #[");
        return plain.stripLeading().startsWith("::") ? "- " + plain : plain;
    }

    private static String visible(String message) {
        return String.join("\n", message.lines().map(Harmless::text).toList()).replace("##[", "# #[");
    }

    private static String cut(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST - 1) + "…";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
