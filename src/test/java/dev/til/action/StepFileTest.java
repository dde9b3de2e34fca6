package dev.til.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the runner of the tests takes for outputs: as GitHub's. */
class StepFileTest {
    @Test
    void outputs_stand_in_a_line_or_between_two() {
        assertThat(StepFile.read("errors=1\ntil=/a b=c/til\n\nempty=\nmany<<END\na=b\nc<<d\nEND\n"))
                .hasToString("{empty=, errors=1, many=a=b\nc<<d, til=/a b=c/til}");
    }

    @Test
    void what_github_refuses_fails_the_test() {
        assertThatThrownBy(() -> StepFile.read("errors\n")).hasMessageContaining("invalid format");
        assertThatThrownBy(() -> StepFile.read("a<<END\nb\n")).hasMessageContaining("delimiter");
    }
}
