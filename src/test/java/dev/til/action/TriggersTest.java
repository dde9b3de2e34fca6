package dev.til.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which events start a workflow. */
class TriggersTest {
    private static final String SHA = "1".repeat(40);

    private static Event event(String what) {
        String name = what.substring(0, what.indexOf(' '));
        String branch = what.substring(what.indexOf(' ') + 1);
        return switch (name) {
            case "push" -> Event.push("a/b", branch, SHA, SHA, false);
            case "pull_request" ->
                Event.pullRequest(new Event.Side("a/b", branch, SHA), new Event.Side("a/b", "day", SHA), SHA);
            case "merge_group" -> Event.mergeGroup("a/b", SHA, "refs/heads/gh-readonly-queue/main/pr-1", SHA);
            case "schedule" -> Event.schedule("a/b", SHA);
            default -> Event.dispatch("a/b", SHA);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "push                                    | push refs/heads/main   | true",
                "[push, pull_request]                    | pull_request main      | true",
                "[push, pull_request]                    | merge_group main       | false",
                "{push: {branches: [main, master]}}      | push refs/heads/master | true",
                "{push: {branches: [main, master]}}      | push refs/heads/day    | false",
                "{push: {branches: [main]}}              | push refs/tags/v1      | false",
                "{push: {branches: ['til/*']}}           | push refs/heads/til/a  | true",
                "{push: {branches: ['til/*']}}           | push refs/heads/til/a/b| false",
                "{push: {branches-ignore: ['til/**']}}   | push refs/heads/til/a/b| false",
                "{pull_request: }                        | pull_request main      | true",
                "{pull_request: {branches: [main]}}      | pull_request dev       | false",
                "{pull_request: {types: [closed]}}       | pull_request main      | false",
                "{merge_group: {branches: [main]}}       | merge_group x          | true",
                "{workflow_dispatch: }                   | workflow_dispatch x    | true",
                "{schedule: [{cron: '0 0 * * 1'}]}       | schedule x             | true",
                "{push: }                                | schedule x             | false",
            })
    void a_workflow_listens_to_what_it_names(String on, String event, boolean listens) {
        assertThat(new Workflow("on: " + on + "\n").listensTo(event(event))).isEqualTo(listens);
    }
}
