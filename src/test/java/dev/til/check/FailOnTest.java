package dev.til.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailOnTest {
    /** Whether one finding of each severity, alone, fails a run. */
    @ParameterizedTest
    @CsvSource({
        "ERROR, 'true, false, false'",
        "WARNING, 'true, true, false'",
        "INFO, 'true, true, true'",
        "NEVER, 'false, false, false'"
    })
    void what_is_worse_or_as_bad_fails_a_run(FailOn failOn, String failed) {
        assertThat(Arrays.stream(new Severity[] {Severity.ERROR, Severity.WARNING, Severity.INFO})
                        .map(severity -> new Finding(
                                "a.md", new NoteProblem(RuleId.DAY_MISMATCH, Span.START, "wrong").as(severity)))
                        .map(finding -> failOn.failed(List.of(finding)))
                        .toList())
                .hasToString("[" + failed + "]");
        assertThat(failOn.failed(List.of())).isFalse();
    }
}
