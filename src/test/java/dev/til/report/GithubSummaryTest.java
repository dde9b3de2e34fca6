package dev.til.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.check.CheckCircumstances;
import dev.til.check.CheckedNotes;
import dev.til.check.FailOn;
import dev.til.check.Finding;
import dev.til.check.UncheckedLinks;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GithubSummaryTest {
    private static final int LARGEST = 1024 * 1024;

    /** @param there how many bytes of a summary there are already */
    private static String summary(int findings, long there) {
        List<Finding> all = IntStream.rangeClosed(1, findings)
                .mapToObj(line -> new Finding(
                        "노트.md", new NoteProblem(RuleId.LINK_MISSING, new Span(line, 1, line, 2), "no file")))
                .toList();
        return GithubSummary.of(
                new Findings(all, CheckedNotes.of(List.of("a.md"), UncheckedLinks.NONE), FailOn.ERROR, Duration.ZERO),
                CheckCircumstances.NONE,
                path -> path,
                there);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void what_github_would_refuse_for_its_size_is_cut_and_the_rest_counted() {
        String summary = summary(50_000, 0);
        assertThat(bytes(summary)).isBetween(LARGEST - 1000, LARGEST);
        long rows = summary.lines().filter(line -> line.startsWith("| error |")).count();
        assertThat(summary).endsWith("\nand %d more, all in the log\n".formatted(50_000 - rows));
    }

    @Test
    void what_other_steps_have_said_counts_too() {
        assertThat(bytes(summary(50_000, LARGEST / 2))).isBetween(LARGEST / 2 - 1000, LARGEST / 2);
        assertThat(summary(50_000, LARGEST - 10)).isEmpty();
    }
}
