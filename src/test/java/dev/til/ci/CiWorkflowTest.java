package dev.til.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CiWorkflowTest {
    private static final String WORKFLOW = """
            on: pull_request
            jobs:
              check:
                runs-on: ubuntu-24.04
                steps:
                  - uses: actions/checkout@v4
                    with: {fetch-depth: 2}
                  - uses: til-notes/til@v1
                    with:
                      fail-on: warning
                  - run: echo til
              other:
                steps:
                  - {uses: ./.github/actions/check, if: always()}
            """;

    @Test
    void the_steps_of_til_are_told_from_others() {
        var workflow = CiWorkflow.of(WORKFLOW);
        assertThat(workflow.steps()).hasSize(2);
        assertThat(workflow.inputs("fail-on", "error")).isEqualTo(List.of("warning", "error"));
    }

    @Test
    void another_release_is_the_same_step_and_another_input_or_condition_is_not() {
        var workflow = CiWorkflow.of(WORKFLOW);
        assertThat(CiWorkflow.of(WORKFLOW.replace("til@v1", "til@v2"))).isEqualTo(workflow);
        assertThat(CiWorkflow.of(WORKFLOW.replace("checkout@v4", "checkout@v5")))
                .isEqualTo(workflow);
        assertThat(CiWorkflow.of(WORKFLOW.replace("fail-on: warning", "fail-on: never")))
                .isNotEqualTo(workflow);
        assertThat(CiWorkflow.of(WORKFLOW.replace("if: always()", "if: false"))).isNotEqualTo(workflow);
        assertThat(CiWorkflow.of(WORKFLOW.replace(
                        "      - uses: til-notes/til@v1\n        with:\n          fail-on: warning\n", "")))
                .isNotEqualTo(workflow);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "til-notes/til@main",
                "mina/til@0123456789abcdef0123456789abcdef01234567",
                "til-notes/til/.github/actions/check@v0.1.0",
                "./.github/actions/check",
                "./tools/til"
            })
    void til_is_called_in_many_ways(String uses) {
        assertThat(CiWorkflow.of("jobs: {a: {steps: [{uses: %s}]}}".formatted(uses))
                        .steps())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actions/checkout@til", "mina/until@v1", "mina/til-docs@v1", "docker://til"})
    void what_only_sounds_like_it_is_another(String uses) {
        assertThat(CiWorkflow.of("jobs: {a: {steps: [{uses: %s}]}}".formatted(uses))
                        .steps())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jobs: [",
                "jobs: 1",
                "jobs: {a: }",
                "jobs: {a: {steps: 1}}",
                "jobs: {a: {steps: [1, {uses: [til]}]}}"
            })
    void what_is_no_workflow_has_no_step(String text) {
        assertThat(CiWorkflow.of(text).steps()).isEmpty();
    }
}
