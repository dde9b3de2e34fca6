package dev.til.report;

import dev.til.check.CheckCircumstances;
import dev.til.check.Finding;
import dev.til.note.Fix;
import dev.til.terminal.Harmless;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Findings as the Markdown that GitHub shows below a workflow run. */
public final class GithubSummary {
    /** GitHub refuses the whole summary of a step when it is larger than 1 MiB. */
    private static final int LARGEST = 1024 * 1024;

    private static final int RESERVE = 200;

    private GithubSummary() {}

    /**
     * The section of one check.
     *
     * @param paths what a path of the repository is called from the workspace
     * @param there how many bytes of a summary there are already
     */
    public static String of(
            Findings findings, CheckCircumstances circumstances, UnaryOperator<String> paths, long there) {
        var text = new StringBuilder("### til check\n\n" + findings.summary() + "\n");
        findings.unfollowed(circumstances.outside())
                .ifPresent(links -> text.append("\n").append(links).append('\n'));
        circumstances
                .remarks()
                .forEach(remark -> text.append("\n> ").append(plain(remark)).append('\n'));
        List<Finding> all = GithubReport.sorted(findings);
        if (!all.isEmpty()) {
            text.append("\n| | note | place | what breaks | on the site | the fix |\n|---|---|---|---|---|---|\n");
        }
        long size = there + bytes(text.toString());
        int told = 0;
        for (Finding finding : all) {
            String row = row(finding, circumstances, paths);
            size += bytes(row);
            if (size > LARGEST - RESERVE) {
                text.append("\nand %d more, all in the log\n".formatted(all.size() - told));
                break;
            }
            text.append(row);
            told++;
        }
        return there + bytes(text.toString()) > LARGEST ? "" : text.toString();
    }

    private static String row(Finding finding, CheckCircumstances circumstances, UnaryOperator<String> paths) {
        return "| %s | %s | %d:%d | %s \\[%s\\] | %s | %s |\n"
                .formatted(
                        finding.severity().word(),
                        plain(paths.apply(finding.path())),
                        finding.span().line(),
                        finding.span().column(),
                        plain(finding.message()),
                        finding.rule(),
                        plain(circumstances.address().apply(finding.path()).orElse("")),
                        plain(finding.fix().map(Fix::title).or(finding::hint).orElse("")));
    }

    /** Text that stays text in Markdown. */
    private static String plain(String text) {
        var shown = new StringBuilder();
        for (char c : Harmless.text(text.replace('\n', ' ')).toCharArray()) {
            switch (c) {
                case '<' -> shown.append("&lt;");
                case '>' -> shown.append("&gt;");
                case '&' -> shown.append("&amp;");
                case '@' -> shown.append("&#64;"); // would call somebody
                case '|', '\\', '`', '*', '_', '[', ']', '~', '#' ->
                    shown.append('\\').append(c);
                default -> shown.append(c);
            }
        }
        return shown.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
