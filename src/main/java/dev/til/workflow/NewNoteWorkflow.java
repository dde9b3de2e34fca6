package dev.til.workflow;

import dev.til.TilException;
import dev.til.config.ConfigReader;
import dev.til.config.CourseConfigEdit;
import dev.til.git.Repo;
import dev.til.git.oplog.OperationRecorder;
import dev.til.git.refs.BaseBranch;
import dev.til.git.refs.Branches;
import dev.til.git.refs.NewBranch;
import dev.til.git.refs.Stacks;
import dev.til.note.NoteDays;
import dev.til.scaffold.Draft;
import dev.til.scaffold.NewFiles;
import dev.til.scaffold.NoteRequest;
import dev.til.workflow.FirstCommitWorkflow.FirstCommit;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceListener;
import dev.til.workspace.day.OpenDays;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts a note: a branch for its day off a fresh base, and the note from the team's template on it. */
public final class NewNoteWorkflow {
    private final Workspace workspace;
    private final OpenDays days;
    private final Wish wish;
    private final WorkspaceListener listener;

    /**
     * What the person wants.
     *
     * @param words a day, days, a week, a date, or a kind and a title
     * @param date the note's, as a person types it, even where the calendar says another
     * @param variables of the template's own
     * @param onto an open day or a branch to start the branch off, in place of the base
     * @param ahead whether a number is meant although it is far from the others
     * @param branch whether the note gets a branch
     * @param fetch whether the base is fetched first
     * @param dryRun whether nothing is done
     */
    public record Wish(
            List<String> words,
            Optional<String> title,
            Optional<String> date,
            Map<String, String> variables,
            Optional<String> onto,
            boolean ahead,
            boolean branch,
            boolean fetch,
            boolean dryRun) {
        public Wish {
            words = List.copyOf(words);
        }
    }

    /** @param listener is told what happens, as {@link NewNoteEvent}s, {@link FirstCommit} and {@link SyncEvent}s */
    public NewNoteWorkflow(Workspace workspace, Wish wish, WorkspaceListener listener) {
        this.workspace = workspace;
        this.days = new OpenDays(workspace);
        this.wish = wish;
        this.listener = listener;
    }

    /** @throws TilException where the words say no note, or it cannot be started; nothing is changed then */
    public Started run() {
        var planner = new NotePlanner(workspace, days);
        NoteRequest request = planner.request(wish.words()); // what is wrong with them needs no network to be told
        Optional<NoteDays> wanted = wish.branch() && wish.onto().isEmpty()
                ? request.days(workspace.config().course())
                : Optional.empty();
        Optional<String> open = wanted.flatMap(days::elsewhere);
        return open.isPresent() ? again(open.get(), wanted.get()) : anew(planner, request);
    }

    /** The day is open on another branch: to go on with it is what the person means. */
    private Started again(String branch, NoteDays wanted) {
        Repo repo = workspace.repo();
        repo.branches().planSwitch(branch).ifPresent(doubt -> listener.on(new NewNoteEvent.Doubted(doubt)));
        if (wish.dryRun()) {
            return new Started.Again(branch, Optional.empty());
        }
        try (var operation = repo.operations()
                .begin(
                        "til new " + String.join(" ", wish.words()),
                        workspace.caller().clock())) {
            operation.checkOut(branch);
            operation.done();
        }
        return new Started.Again(branch, days.note(repo.workingTree(), wanted));
    }

    private Started anew(NotePlanner planner, NoteRequest request) {
        Draft first = plan(planner, request); // nor does what is there already
        Optional<BaseBranch> found = wish.branch() ? Optional.of(base()) : Optional.empty();
        Draft draft = planner.learn(found) ? plan(planner, request) : first;
        planner.demandPublished(draft);
        Optional<FirstCommitWorkflow> birth = FirstCommitWorkflow.of(workspace, found);
        Optional<BaseBranch> base = found.filter(known -> known.commit().isPresent() || birth.isPresent());
        Branches branches = workspace.repo().branches();
        Optional<String> lasting =
                workspace.branches().lasting().filter(branch -> base.isPresent() && branches.exists(branch));
        lasting.flatMap(branches::planSwitch).ifPresent(doubt -> listener.on(new NewNoteEvent.Doubted(doubt)));
        Optional<NewBranch> start =
                base.filter(from -> lasting.isEmpty()).map(from -> branches.plan(draft.branch(), from));
        start.flatMap(NewBranch::doubt).ifPresent(doubt -> listener.on(new NewNoteEvent.Doubted(doubt)));
        var files = new NewFiles(workspace.repo().root());
        files.demandPossible(draft.path());
        Optional<String> settled = settled(draft);
        Optional<FirstCommit> firstCommit = birth.map(FirstCommitWorkflow::commit);
        if (wish.dryRun()) {
            return new Started.Anew(draft, firstCommit, start, lasting, Optional.empty(), planner.today());
        }
        if (birth.isPresent()) {
            BaseBranch born = birth.get().happen(command(draft), settled);
            firstCommit.ifPresent(listener::on);
            settled = Optional.empty(); // it is in the first commit
            start = start.map(planned -> branches.plan(planned.name(), born));
        }
        write(draft, settled, start, lasting.flatMap(branch -> base), files);
        Optional<String> unborn = wish.branch() && base.isEmpty()
                ? workspace.repo().checkedOut().or(() -> Optional.of("HEAD"))
                : Optional.empty();
        return new Started.Anew(draft, firstCommit, start, lasting, unborn, planner.today());
    }

    private Draft plan(NotePlanner planner, NoteRequest request) {
        return planner.plan(
                request,
                wish.title(),
                wish.date().map(text -> NoteRequest.date(text, planner.today())),
                wish.variables(),
                wish.ahead());
    }

    private BaseBranch base() {
        if (wish.onto().isPresent()) {
            workspace.branches().lasting().ifPresent(branch -> {
                throw TilException.usage(
                        "all notes are written on '%s' here: none stands on another".formatted(branch),
                        "leave --onto out");
            });
            String branch = days.named(wish.onto().get());
            return new BaseBranch(
                    branch, Optional.empty(), workspace.repo().history().branch(branch), true, Optional.empty());
        }
        BaseBranch base = wish.fetch() && !wish.dryRun() ? WorkflowBase.of(workspace, listener) : workspace.base(false);
        // an earlier til began a repository with the day's branch, and nothing to merge it into
        return base.commit().isEmpty() && workspace.branches().has(base.name())
                ? new BaseBranch("main", base.remote(), base.commit(), base.local(), base.notFetched())
                : base;
    }

    /** The configuration's text with what begins with this note; empty where there is none, or it says so already. */
    private Optional<String> settled(Draft draft) {
        return draft.beginning()
                .flatMap(begins -> workspace
                        .teamConfig()
                        .text()
                        .map(text -> begins.byNotes()
                                ? CourseConfigEdit.counted(text, begins.path())
                                : CourseConfigEdit.numbered(text, begins.path().orElseThrow())))
                .filter(text -> !workspace.teamConfig().text().equals(Optional.of(text)));
    }

    private String command(Draft draft) {
        return "til new " + (wish.words().isEmpty() ? draft.path() : String.join(" ", wish.words()));
    }

    private void write(
            Draft draft,
            Optional<String> settled,
            Optional<NewBranch> start,
            Optional<BaseBranch> lasting,
            NewFiles files) {
        try (var operation = workspace
                .repo()
                .operations()
                .begin(command(draft), workspace.caller().clock())) {
            lasting.ifPresent(base -> goOn(draft.branch(), base, operation));
            start.ifPresent(operation::start);
            start.filter(branch -> wish.onto().isPresent()).ifPresent(this::stack);
            Optional<String> before = workspace.teamConfig().text();
            try {
                settled.ifPresent(text -> operation.write(ConfigReader.FILE, bytes(text)));
                operation.write(draft.path(), bytes(draft.text()), () -> files.write(draft.path(), draft.text()));
            } catch (TilException e) {
                before.filter(text -> settled.isPresent())
                        .ifPresent(text -> operation.write(ConfigReader.FILE, bytes(text)));
                start.ifPresent(NewBranch::back);
                operation.done();
                throw e;
            }
            operation.done();
        }
        start.ifPresent(branch -> listener.on(new NewNoteEvent.BranchStarted(branch, isUnconfigured())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private boolean isUnconfigured() {
        return !workspace.config().notes().all().isEmpty()
                && !Files.exists(workspace.repo().root().resolve(ConfigReader.FILE));
    }

    private void stack(NewBranch branch) {
        branch.base()
                .commit()
                .ifPresent(commit -> workspace
                        .repo()
                        .stacks()
                        .put(branch.name(), new Stacks.Below(branch.base().name(), commit)));
    }

    /** On the branch that all notes are written on, brought onto the base as far as that goes without the person. */
    private void goOn(String branch, BaseBranch base, OperationRecorder operation) {
        Repo repo = workspace.repo();
        if (!repo.checkedOut().equals(Optional.of(branch))) {
            operation.checkOut(branch);
            listener.on(new NewNoteEvent.Switched(branch));
        }
        if (base.commit().isPresent()) {
            // the forge is asked only where the network was
            var known = wish.fetch()
                    ? base
                    : new BaseBranch(
                            base.name(), base.remote(), base.commit(), base.local(), Optional.of("not asked to"));
            new Sync(workspace, known, false, operation, listener).follow(branch);
        }
    }
}
