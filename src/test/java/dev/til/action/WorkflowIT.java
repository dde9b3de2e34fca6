package dev.til.action;

import static dev.til.action.Notebook.FAULT;
import static dev.til.action.Notebook.NEW_FAULT;
import static dev.til.action.Notebook.NO_FAULT;
import static dev.til.action.Notebook.OLD_FAULT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflow that {@code til init --workflow} writes, played for every event it may be run for. */
class WorkflowIT {
    private static final String HEAD = "${{ github.event.pull_request.head.sha }}";
    private static final String HEAD_REPOSITORY = "${{ github.event.pull_request.head.repo.full_name }}";
    private static final String GONE = "rm -rf \"${GITHUB_SERVER_URL#file://}\"";
    private static final List<Integer> DEPTHS = List.of(1, 2, 0);

    @TempDir
    private static Path written;

    private static Workflow workflow = new Workflow("");

    @TempDir
    private Path root;

    @BeforeAll
    static void the_workflow_is_written() {
        workflow = Workflow.written(written);
    }

    /** What happened, and how the workflow differs from the one that til writes. */
    record Case(String name, Function<Notebook, Event> event, UnaryOperator<Workflow> variation) {
        Case atDepth(int depth) {
            return new Case(
                    "%s, fetch-depth: %d".formatted(name, depth),
                    event,
                    varied -> variation.apply(varied).with(Workflow.CHECKOUT, "fetch-depth", String.valueOf(depth)));
        }

        Case withoutServer() {
            return new Case(
                    name + ", the server gone",
                    event,
                    varied -> variation.apply(varied).running(GONE, Workflow.TIL));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case plain(String name, Function<Notebook, Event> event) {
        return new Case(name, event, UnaryOperator.identity());
    }

    private static Case head(String name, Function<Notebook, Event> event) {
        return new Case(name, event, varied -> varied.with(Workflow.CHECKOUT, "ref", HEAD));
    }

    private static Case fork() {
        return new Case(
                "pull request, the fork checked out",
                Notebook::pullRequestFromFork,
                varied -> varied.with(Workflow.CHECKOUT, "ref", HEAD)
                        .with(Workflow.CHECKOUT, "repository", HEAD_REPOSITORY));
    }

    /** Every event that has a base. */
    private static List<Case> changes() {
        return List.of(
                plain("pull request", Notebook::pullRequest),
                plain("pull request, main has moved on", Notebook::pullRequestOfOldBase),
                plain("pull request from a fork", Notebook::pullRequestFromFork),
                head("pull request, its head checked out", Notebook::pullRequest),
                head("pull request, its head checked out, main has moved on", Notebook::pullRequestOfOldBase),
                head("pull request from a fork, its head checked out", Notebook::pullRequestFromFork),
                fork(),
                plain("merge queue, merge", Notebook::mergeGroup),
                plain("merge queue, squash", Notebook::mergeGroupOfSquash),
                plain("merge queue, rebase", Notebook::mergeGroupOfRebase),
                plain("push of one commit", Notebook::pushOfOneCommit),
                plain("push of several commits", Notebook::push),
                plain("forced push", Notebook::forcedPush));
    }

    static Stream<Case> changesAtEveryDepth() {
        return changes().stream().flatMap(change -> DEPTHS.stream().map(change::atDepth));
    }

    static Stream<Case> changesAsWritten() {
        return changes().stream();
    }

    static Stream<Case> everything() {
        return Stream.of(
                plain("started by hand", Notebook::dispatch),
                new Case(
                        "started by the clock",
                        Notebook::schedule,
                        varied -> varied.on("schedule: [{cron: '0 0 * * 1'}]")),
                plain("push of a new branch", Notebook::pushOfNewBranch));
    }

    static Stream<Case> basesThatCannotBeHad() {
        var cases = new ArrayList<Case>();
        for (Case change : List.of(
                plain("pull request", Notebook::pullRequest),
                head("pull request, its head checked out", Notebook::pullRequest),
                fork(),
                plain("merge queue", Notebook::mergeGroup),
                plain("push", Notebook::push))) {
            cases.add(change.atDepth(1).withoutServer());
        }
        cases.add(plain("merge queue, rebase", Notebook::mergeGroupOfRebase)
                .atDepth(2)
                .withoutServer());
        cases.add(plain("forced push over a commit that is gone", Notebook::forcedPushOverWhatIsGone));
        return cases.stream();
    }

    private static Outcome play(Case played, Notebook notes, Event event) {
        List<Outcome> outcomes = notes.runner().play(played.variation().apply(workflow), event);
        assertThat(outcomes).as("jobs that listen to %s", event.name()).hasSize(1);
        return outcomes.get(0);
    }

    private Outcome play(Case played, String words) {
        var notes = new Notebook(root).change(words);
        return play(played, notes, played.event().apply(notes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesAtEveryDepth")
    void the_fault_of_a_change_fails_the_job_and_no_older_one_is_told(Case change) {
        Outcome outcome = play(change, FAULT);
        assertThat(outcome).as(outcome.log()).hasToString(NEW_FAULT + "exit 1\n");
        assertThat(outcome.outputs()).containsEntry("errors", "1").containsEntry("warnings", "0");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesAsWritten")
    void a_change_without_a_fault_passes(Case change) {
        Outcome outcome = play(change, NO_FAULT);
        assertThat(outcome).as(outcome.log()).hasToString("exit 0\n");
        assertThat(outcome.outputs()).containsEntry("errors", "0");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    void where_nothing_was_before_everything_is_told(Case start) {
        Outcome outcome = play(start, FAULT);
        assertThat(outcome).as(outcome.log()).hasToString(OLD_FAULT + NEW_FAULT + "exit 1\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("basesThatCannotBeHad")
    void a_base_that_cannot_be_had_is_named_with_what_to_set(Case change) {
        var notes = new Notebook(root).change(NO_FAULT);
        Event event = change.event().apply(notes);
        Outcome outcome = play(change, notes, event);
        assertThat(outcome).as(outcome.log()).hasToString("error til check\nexit 2\n");
        assertThat(outcome.log()).contains(base(event).substring(0, 7)).contains("fetch-depth");
    }

    private static String base(Event event) {
        var payload = event.payload();
        return switch (event.name()) {
            case "pull_request" ->
                payload.getAsJsonObject("pull_request")
                        .getAsJsonObject("base")
                        .get("sha")
                        .getAsString();
            case "merge_group" ->
                payload.getAsJsonObject("merge_group").get("base_sha").getAsString();
            default -> payload.get("before").getAsString();
        };
    }

    @Test
    void where_something_else_is_checked_out_than_the_pull_request_there_is_no_answer() {
        Case other = new Case("", Notebook::pullRequest, varied -> varied.with(Workflow.CHECKOUT, "ref", "main"));
        for (int depth : DEPTHS) {
            Path fresh = root.resolve("depth" + depth);
            var notes = new Notebook(fresh).change(FAULT);
            Outcome outcome = play(other.atDepth(depth), notes, notes.pullRequest());
            assertThat(outcome).as(outcome.log()).hasToString("error til check\nexit 2\n");
        }
    }

    @Test
    void a_branch_is_checked_by_its_pull_request_and_not_by_its_push() {
        var notes = new Notebook(root).change(FAULT);
        Event push = Event.push(Notebook.REPOSITORY, "refs/heads/day", notes.start(), notes.start(), false);
        assertThat(notes.runner().play(workflow, push)).isEmpty();
    }

    @Test
    void the_parts_of_a_journal_are_told_by_the_job_that_has_them() {
        var notes = new Notebook(root).change(FAULT);
        List<Outcome> outcomes = notes.runner().play(workflow.shards("[\"1/2\", \"2/2\"]"), notes.pullRequest());
        assertThat(outcomes.stream().map(Outcome::toString))
                .containsExactlyInAnyOrder(NEW_FAULT + "exit 1\n", "exit 0\n");
    }
}
