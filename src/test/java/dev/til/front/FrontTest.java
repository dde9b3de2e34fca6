package dev.til.front;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.check.Shard;
import dev.til.check.run.CheckRun;
import dev.til.check.run.CheckRunScope;
import dev.til.cli.Sandbox;
import dev.til.submit.Readiness;
import dev.til.submit.Submission;
import dev.til.submit.SubmitStep;
import dev.til.workflow.SaveEvent;
import dev.til.workflow.SaveWorkflow;
import dev.til.workflow.SubmitEvent;
import dev.til.workflow.SubmitWorkflow;
import dev.til.workflow.UndoWorkflow;
import dev.til.workflow.Undone;
import dev.til.workflow.WorkflowSession;
import dev.til.workflow.start.NewNoteEvent;
import dev.til.workflow.start.NewNoteWorkflow;
import dev.til.workflow.start.Started;
import dev.til.workflow.sync.SyncEvent;
import dev.til.workflow.sync.SyncWorkflow;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceCaller;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of study without a terminal: what a front end that is no command line sees and hears of til. */
class FrontTest {
    private static final String NOTE = "_posts/2022-10-19-Boostcamp-21days.md";
    private static final String BRANCH = "til/2022-10-19-day21";

    @TempDir
    private Path root;

    private final List<WorkspaceEvent> events = new ArrayList<>();
    private Sandbox notes;
    private WorkspaceCaller caller;

    @BeforeEach
    void a_team_with_a_bare_remote() {
        notes = new Sandbox(root)
                .init()
                .write("_config.yml", "timezone: Asia/Seoul\npermalink: /posts/:title/\n")
                .write(".til/config.yml", """
                        version: 1
                        course: {name: Boostcamp, start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
                        notes:
                          day: {path: "_posts/{{date}}-{{course}}-{{days}}days.md"}
                        """)
                .commit("start");
        String bare = root.resolve("notes.git").toString();
        notes.git("init", "-q", "--bare", "-b", "main", bare);
        notes.git("remote", "add", "origin", bare);
        notes.git("push", "-q", "origin", "main");
        caller = new WorkspaceCaller(
                notes.directory(), notes.environment(), Clock.fixed(Sandbox.NOW, ZoneId.of("Asia/Seoul")));
    }

    private void startDay() {
        try (var workspace = Workspace.open(caller)) {
            var wish = new NewNoteWorkflow.Wish(
                    List.of("day21"),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    false,
                    true,
                    true,
                    false);
            Started started = new NewNoteWorkflow(workspace, wish, events::add).run();
            assertThat(started)
                    .isInstanceOfSatisfying(
                            Started.Anew.class,
                            anew -> assertThat(anew.draft().path()).isEqualTo(NOTE));
        }
    }

    private void write(String text) {
        notes.write(NOTE, notes.read(NOTE) + text);
    }

    private SubmitWorkflow.Result submit() {
        try (var desk = WorkspaceDesk.at(caller)) {
            var session = WorkflowSession.open(desk, events::add, Optional.of(false));
            var wishes = new Submission.Wishes(true, false, false, true, false);
            try (var delivery = new SubmitWorkflow(
                    session, wishes, submission -> true, new SubmitWorkflow.Wants("til submit", false))) {
                return delivery.current();
            }
        }
    }

    @Test
    void a_day_is_started_and_its_branch_told_of() {
        startDay();
        assertThat(events).singleElement().isInstanceOfSatisfying(NewNoteEvent.BranchStarted.class, started -> {
            assertThat(started.start().name()).isEqualTo(BRANCH);
            assertThat(started.start().base()).hasToString("origin/main");
        });
    }

    @Test
    void what_is_wrong_with_a_note_has_a_rule_and_a_place() {
        startDay();
        write("\nSee [nothing](#not-there).\n");
        try (var desk = WorkspaceDesk.at(caller)) {
            var check = new CheckRun(desk, CheckRunScope.onDisk(desk.repo(), false), List.of(), Shard.WHOLE);
            assertThat(check.findings(false)).singleElement().satisfies(finding -> {
                assertThat(finding.path()).isEqualTo(NOTE);
                assertThat(finding.rule()).hasToString("link-anchor-missing");
            });
        }
    }

    @Test
    void a_note_is_saved_as_one_commit_and_told_file_by_file() {
        startDay();
        write("\nWhat I learned.\n");
        notes.write("other.txt", "not of the note\n");
        events.clear();
        try (var desk = WorkspaceDesk.at(caller)) {
            var wish = new SaveWorkflow.Wish(List.of(), Optional.empty(), false, false, false, true);
            assertThat(new SaveWorkflow(desk, events::add).save(wish).commit())
                    .contains(notes.git("rev-parse", "HEAD").strip());
        }
        assertThat(events)
                .containsExactly(
                        new SaveEvent.Committed("docs: day21 Boostcamp day 21", List.of(NOTE), List.of(), true),
                        new SaveEvent.LeftAlone(List.of("other.txt")));
    }

    @Test
    void a_branch_is_made_ready_rule_by_rule() {
        startDay();
        write("\nWhat I learned.\n");
        try (var desk = WorkspaceDesk.at(caller)) {
            List<Readiness.Line> lines = WorkflowSession.toLookAt(desk, events::add)
                    .current()
                    .inquiry()
                    .look()
                    .lines();
            assertThat(lines)
                    .filteredOn(line -> line.state() == Readiness.State.MISSING)
                    .extracting(line -> line.rule().id())
                    .containsExactly("committed", "one-commit", "pushed");
        }
    }

    @Test
    void a_note_is_handed_in_step_by_step_and_taken_back() {
        startDay();
        write("\nWhat I learned.\n");
        events.clear();
        SubmitWorkflow.Result result = submit();
        assertThat(result.done()).isTrue();
        assertThat(events)
                .filteredOn(SubmitEvent.Done.class::isInstance)
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        SubmitEvent.Done.class, done -> assertThat(done.step()).isInstanceOf(SubmitStep.Push.class));
        assertThat(notes.git("ls-remote", "origin", BRANCH))
                .startsWith(notes.git("rev-parse", "HEAD").strip());
        events.clear();
        try (var workspace = Workspace.open(caller)) {
            Undone undone = new UndoWorkflow(workspace.repo(), caller, events::add, false, false).run();
            assertThat(undone).isInstanceOfSatisfying(Undone.Command.class, command -> {
                assertThat(command.command()).isEqualTo("til submit");
                assertThat(command.elsewhere()).hasSize(1);
            });
        }
        assertThat(notes.git("status", "--porcelain", "-uall")).isEqualTo("?? " + NOTE + "\n");
    }

    @Test
    void what_the_team_has_merged_is_told_branch_by_branch() {
        startDay();
        write("\nWhat I learned.\n");
        submit();
        notes.git("push", "-q", "origin", "HEAD:main");
        events.clear();
        try (var workspace = Workspace.open(caller)) {
            SyncWorkflow.Result result = new SyncWorkflow(workspace, events::add, false).run();
            assertThat(result.stuck()).isEmpty();
            assertThat(result.blocked()).isFalse();
        }
        assertThat(events)
                .containsExactly(
                        new SyncEvent.Fate("main", SyncEvent.Outcome.FORWARDED, "", List.of(), true),
                        new SyncEvent.Fate(BRANCH, SyncEvent.Outcome.DELETED, "", List.of(), true));
    }
}
