package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.til.check.Finding;
import dev.til.check.run.CheckRunFixes;
import dev.til.check.run.CheckRunStrictness.RulesUnusable;
import dev.til.cli.screen.EventScreen;
import dev.til.cli.terminal.CommandProgress;
import dev.til.cli.terminal.Terminal;
import dev.til.git.history.History;
import dev.til.git.objects.TreeChanges;
import dev.til.git.refs.BaseBranch;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.note.Fix;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.submit.SubmitStep;
import dev.til.terminal.Screen;
import dev.til.workflow.ContinueWorkflow.ListsLeft;
import dev.til.workflow.ContinueWorkflow.Switched;
import dev.til.workflow.HookWorkflow;
import dev.til.workflow.InitWorkflow.SetupFile;
import dev.til.workflow.LooseCommits;
import dev.til.workflow.SaveEvent;
import dev.til.workflow.SubmitEvent;
import dev.til.workflow.WaitEvent;
import dev.til.workflow.start.FirstCommitWorkflow.FirstCommit;
import dev.til.workflow.start.NewNoteEvent;
import dev.til.workflow.sync.SyncEvent;
import dev.til.workflow.sync.SyncEvent.Fate;
import dev.til.workflow.sync.SyncEvent.Outcome;
import dev.til.workspace.WorkspaceEvent;
import dev.til.workspace.WorkspaceForge.Waiting;
import dev.til.workspace.WorkspaceTurns.Repair;
import java.io.BufferedReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every screen says of what happens. */
class EventWordsTest {
    private static final BaseBranch BASE =
            new BaseBranch("main", Optional.of("origin"), Optional.of("c0ffee"), false, Optional.empty());
    private static final BaseBranch ALONE =
            new BaseBranch("main", Optional.empty(), Optional.of("c0ffee"), true, Optional.empty());
    private static final Finding FINDING = new Finding(
            "a.md",
            new NoteProblem(
                    RuleId.DAY_MISMATCH,
                    new Span(4, 1, 4, 2),
                    "wrong",
                    Optional.empty(),
                    Optional.of(new Fix("say day21", List.of()))));

    private static final Map<WorkspaceEvent, String> WORDS = words();

    /** What only one command tells, on a screen of its own. */
    private static final Set<Class<? extends WorkspaceEvent>> ELSEWHERE = Set.of(
            SubmitEvent.Began.class,
            SubmitEvent.Planned.class,
            SubmitEvent.Done.class,
            SubmitEvent.HandedIn.class,
            SubmitEvent.Failed.class,
            SubmitEvent.HeldBack.class,
            SubmitEvent.Ended.class,
            SubmitEvent.Missing.class,
            NewNoteEvent.Doubted.class,
            NewNoteEvent.Switched.class,
            NewNoteEvent.WentOn.class,
            NewNoteEvent.BranchStarted.class,
            FirstCommit.class,
            SetupFile.class,
            HookWorkflow.Changed.class);

    private static final Map<WaitEvent, String> WAITS = Map.of(
            new WaitEvent.Fetching("origin"), "fetching from 'origin'",
            new WaitEvent.Asking("origin"), "asking 'origin'",
            new WaitEvent.Committing(), "commit, and wait for the repository's hooks",
            new WaitEvent.Doing(new SubmitStep.Found("main", "origin", "0".repeat(40))),
                    "push 'main' to 'origin', which has no branch yet");

    private static Map<WorkspaceEvent, String> words() {
        var words = new LinkedHashMap<WorkspaceEvent, String>();
        words.put(new SaveEvent.NothingToSave(), "nothing to save: no note has changed since the last commit\n");
        words.put(
                new SaveEvent.Committed("docs: day21", List.of("a.md", "b.md"), List.of("b.md"), true),
                "committed: docs: day21\n  here/a.md\n  here/b.md (deleted)\n");
        words.put(
                new SaveEvent.PutBack(List.of("a.md", "b.md")),
                "put back: here/a.md, here/b.md; a hook of the repository had deleted them\n");
        words.put(
                new SaveEvent.Committed("docs: day21", List.of("a.md"), List.of(), false),
                "would commit: docs: day21\n  here/a.md\n");
        words.put(
                new SaveEvent.NothingChanged(),
                "nothing was committed: the repository's filter says that nothing has changed\n");
        words.put(new SaveEvent.LeftAlone(List.of("a.md", "b.md")), "left alone: here/a.md, here/b.md\n");
        words.put(
                new SaveEvent.LeftAlone(List.of("1", "2", "3", "4", "5", "6")),
                "left alone: here/1, here/2, here/3, here/4, here/5 and 1 more\n");
        words.put(
                new SaveEvent.ListLeftAlone("README.md"),
                "left alone: the list of notes in here/README.md, for you have changed the file\n");
        words.put(new SaveEvent.ListFault("no end"), "warning: no end\n");
        words.put(new SyncEvent.InStep(BASE), "everything is on top of 'origin/main'\n");
        words.put(new SyncEvent.InStep(ALONE), "there is no remote to fetch from; everything is on top of 'main'\n");
        words.put(new SyncEvent.ForgeSilent("no network"), "could not ask the forge what is merged: no network\n");
        words.put(fate(Outcome.FORWARDED, true), "forwarded 'day21'\n");
        words.put(
                new Fate("day21", Outcome.BLOCKED, "in the way", List.of("commit it", "or stash it"), true),
                "'day21' stays where it is: in the way\nhint: commit it\nor stash it\n");
        words.put(new SubmitEvent.NotFetched(BASE, "no network"), "could not fetch 'origin/main': no network\n");
        words.put(new SubmitEvent.Remarked("welcome"), "welcome\n");
        words.put(new SubmitEvent.Merged("day21"), "it is merged; 'til sync' deletes it\n");
        words.put(new SubmitEvent.NothingOpen(BASE), "nothing to do: every day is on 'origin/main'\n");
        words.put(new Switched("day21", true), "switched to branch 'day21'\n");
        words.put(new Switched("day21", false), "would switch to branch 'day21'\n");
        words.put(new LooseCommits(List.of(commit("1"), commit("2"))), """
                2 commits are on no branch, and stay behind: 2222222 'docs: day2'
                hint: keep them: git branch kept-2222222 2222222
                """);
        words.put(new ListsLeft("no configuration"), "the lists of notes stay as they are: no configuration\n");
        words.put(
                new Repair.LockDeleted(".git/index.lock"),
                "an earlier til did not come to its end and left '.git/index.lock'; it is deleted\n");
        words.put(new Repair.Recovered("taken back"), "taken back\n");
        words.put(new Waiting("github.com", Duration.ofSeconds(60)), "github.com asks to wait for 60 s\n");
        words.put(
                new RulesUnusable("main", "no YAML"),
                "the configuration of main cannot be used, so the rules are this change's own: no YAML\n");
        words.put(new CheckRunFixes.Fixed(FINDING), "here/a.md:4: fixed: say day21\n");
        return words;
    }

    private static History.Commit commit(String digit) {
        return new History.Commit(
                digit.repeat(40),
                "docs: day" + digit + "\n",
                new RepositoryIdentity("Mina", "mina@example.com"),
                List.of(),
                false,
                new TreeChanges(List.of(), List.of()));
    }

    private final StringWriter err = new StringWriter();
    private final Terminal terminal = new Terminal(
            Path.of("/"),
            new BufferedReader(Reader.nullReader()),
            Screen.nowhere(),
            new Screen(err, Map.of()),
            Map.of(),
            false,
            false,
            false,
            Clock.systemUTC(),
            new CommandProgress());

    private static Fate fate(Outcome outcome, boolean done) {
        return new Fate("day21", outcome, "X", List.of(), done);
    }

    private String said(WorkspaceEvent event) {
        err.getBuffer().setLength(0);
        new EventScreen(terminal, path -> "here/" + path).on(event);
        return err.toString();
    }

    @Test
    void every_kind_of_event_has_its_words() {
        assertAll(WORDS.entrySet().stream()
                .map(told -> () -> assertThat(said(told.getKey())).isEqualTo(told.getValue())));
    }

    @Test
    void no_kind_of_event_is_forgotten() {
        Set<String> all = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.til.check.run", "dev.til.workspace", "dev.til.workflow")
                        .stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(WorkspaceEvent.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        Set<String> known = Stream.of(WORDS.keySet().stream(), WAITS.keySet().stream())
                .flatMap(events -> events)
                .map(Object::getClass)
                .map(Class::getName)
                .collect(Collectors.toSet());
        ELSEWHERE.stream().map(Class::getName).forEach(known::add);
        assertThat(known).isEqualTo(all);
    }

    @Test
    void what_is_waited_for_has_its_words() {
        assertAll(WAITS.entrySet().stream().map(told -> () -> {
            try (var wait = new EventScreen(terminal).begin(told.getKey())) {
                assertThat(wait).isNotNull();
                assertThat(terminal.progress().interrupt(List.of())).startsWith("til: interrupted: " + told.getValue());
            }
        }));
    }

    @Test
    void what_becomes_of_a_branch_is_said_of_each_as_it_is_or_would_be() {
        assertThat(Arrays.stream(Outcome.values())
                        .map(outcome -> said(fate(outcome, true)) + said(fate(outcome, false)))
                        .collect(Collectors.joining()))
                .isEqualTo("""
                        forwarded 'day21'
                        would forward 'day21'
                        brought 'day21' up to 'X'
                        would bring 'day21' up to 'X'
                        forwarded 'day21' to what you have pushed to 'X'
                        would forward 'day21' to what you have pushed to 'X'
                        deleted 'day21', which is merged
                        would delete 'day21', which is merged
                        rebased 'day21'
                        would rebase 'day21'
                        rebased 'day21' onto 'X'
                        would rebase 'day21' onto 'X'
                        'day21' has commits that 'X' has not; it is left as it is
                        'day21' has commits that 'X' has not; it is left as it is
                        commits of 'day21' were taken back on 'X'; it is left as it is
                        commits of 'day21' were taken back on 'X'; it is left as it is
                        'day21' is checked out in 'X'; it is left as it is
                        'day21' is checked out in 'X'; it is left as it is
                        'day21' was merged and taken back on 'X'; 'til submit' hands it in again
                        'day21' was merged and taken back on 'X'; 'til submit' hands it in again
                        'day21' is merged; its name is not a day's, so it is left
                        'day21' is merged; its name is not a day's, so it is left
                        'day21' is X's; it is left as it is
                        'day21' is X's; it is left as it is
                        the remote's 'day21' has commits of X that you have not; it is left as it is
                        the remote's 'day21' has commits of X that you have not; it is left as it is
                        'day21' and 'X' have both gone on; it is left as it is
                        'day21' and 'X' have both gone on; it is left as it is
                        'day21' stays where it is: X
                        'day21' stays where it is: X
                        'day21' does not fit onto 'X'; it stays where it is
                        'day21' does not fit onto 'X'; it stays where it is
                        """);
    }

    @Test
    void who_stops_a_command_hears_of_what_lasts_and_of_nothing_else() {
        WORDS.keySet().forEach(this::said);
        Arrays.stream(Outcome.values()).forEach(outcome -> said(fate(outcome, true)));
        Arrays.stream(Outcome.values()).forEach(outcome -> said(fate(outcome, false)));
        assertThat(terminal.progress().interrupt(List.of("sync")))
                .containsExactly(
                        "til: interrupted",
                        "done: committed: docs: day21",
                        "done: forwarded 'day21'",
                        "done: switched to branch 'day21'",
                        "done: here/a.md:4: fixed: say day21",
                        "done: forwarded 'day21'",
                        "done: brought 'day21' up to 'X'",
                        "done: forwarded 'day21' to what you have pushed to 'X'",
                        "done: deleted 'day21', which is merged",
                        "done: rebased 'day21'",
                        "done: rebased 'day21' onto 'X'",
                        "hint: 'til sync' does what is missing; 'til undo' takes back what was done");
    }
}
