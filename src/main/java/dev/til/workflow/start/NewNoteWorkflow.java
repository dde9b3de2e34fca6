package dev.til.workflow.start;

import dev.til.TilException;
import dev.til.git.Repo;
import dev.til.git.refs.BaseBranch;
import dev.til.git.refs.Branches;
import dev.til.git.refs.NewBranch;
import dev.til.note.NoteDays;
import dev.til.scaffold.Draft;
import dev.til.scaffold.NewFiles;
import dev.til.scaffold.NoteRequest;
import dev.til.submit.BranchOwners;
import dev.til.workflow.LooseCommits;
import dev.til.workflow.NotePlanner;
import dev.til.workflow.WorkflowBase;
import dev.til.workflow.start.FirstCommitWorkflow.FirstCommit;
import dev.til.workflow.sync.SyncEvent;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceListener;
import dev.til.workspace.WorkspaceTurns;
import dev.til.workspace.day.OpenDays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Starts a note: a branch for its day off a fresh base, and the note from the team's template on it. */
public final class NewNoteWorkflow {
    private final Workspace workspace;
    private final OpenDays days;
    private final Wish wish;
    private final WorkspaceListener listener;
    private final Consent together;

    /** Whether the person goes on with a branch on the remote that others have written on too. */
    @FunctionalInterface
    public interface Consent {
        boolean given(String branch, BranchOwners owners);
    }

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
        this(workspace, wish, listener, (branch, owners) -> false);
    }

    /** @param together is asked where nothing is changed yet */
    public NewNoteWorkflow(Workspace workspace, Wish wish, WorkspaceListener listener, Consent together) {
        this.workspace = workspace;
        this.days = new OpenDays(workspace);
        this.wish = wish;
        this.listener = listener;
        this.together = together;
    }

    /** @throws TilException where the words say no note, or it cannot be started; nothing is changed then */
    public Started run() {
        // a fetch that is killed leaves locks too: all of it is in til's turn
        return wish.dryRun() ? started() : WorkspaceTurns.hold(workspace.repo(), this::started);
    }

    private Started started() {
        var planner = new NotePlanner(workspace, days);
        NoteRequest request = planner.request(wish.words()); // what is wrong with them needs no network to be told
        Optional<NoteDays> wanted = wish.branch() && wish.onto().isEmpty()
                ? request.days(workspace.config().course())
                : Optional.empty();
        Optional<String> open = wanted.flatMap(days::elsewhere);
        if (open.isPresent()) {
            return again(open.get(), repo -> days.note(repo.workingTree(), wanted.get()));
        }
        Draft first;
        try {
            first = plan(planner, request); // nor does what is there already
        } catch (TilException refusal) {
            Draft there = writtenElsewhere(request).orElseThrow(() -> refusal);
            return again(there.branch(), repo -> Optional.of(there.path()));
        }
        return anew(planner, request, first);
    }

    /** The note that is in the way of a new one, where another branch has it and here there is none. */
    private Optional<Draft> writtenElsewhere(NoteRequest request) {
        boolean named = request.title().isPresent() && !(request.wanted() instanceof NoteRequest.OfKind);
        if (!wish.branch() || wish.onto().isPresent() || named) {
            return Optional.empty();
        }
        Draft draft = plan(NotePlanner.here(workspace), request);
        return workspace
                .repo()
                .history()
                .branch(draft.branch())
                .filter(commit -> workspace.repo().paths(commit).contains(draft.path()))
                .map(commit -> draft);
    }

    /** The day is open on another branch: to go on with it is what the person means. */
    private Started again(String branch, Function<Repo, Optional<String>> note) {
        Repo repo = workspace.repo();
        repo.branches().planSwitch(branch).ifPresent(doubt -> listener.on(new NewNoteEvent.Doubted(doubt)));
        LooseCommits.tell(repo, listener);
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
        return new Started.Again(branch, note.apply(repo));
    }

    private Started anew(NotePlanner planner, NoteRequest request, Draft first) {
        Optional<BaseBranch> found = wish.branch() ? Optional.of(base(first.branch())) : Optional.empty();
        Draft draft = planner.learn(found) ? plan(planner, request) : first;
        planner.demandPublished(draft);
        Optional<FirstCommitWorkflow> birth = FirstCommitWorkflow.of(workspace, found);
        Optional<BaseBranch> base = found.filter(known -> known.commit().isPresent() || birth.isPresent());
        Optional<DayBranch> day = base.filter(from -> wish.onto().isEmpty())
                .map(from -> new DayBranch(workspace, draft.branch(), from, command(draft)));
        Optional<DayBranch> begun = day.filter(DayBranch::isBegun);
        Optional<BaseBranch> pushed = day.flatMap(branch -> branch.pushed(together));
        Optional<String> there = begun.map(DayBranch::name);
        Branches branches = workspace.repo().branches();
        there.flatMap(branches::planSwitch).ifPresent(doubt -> listener.on(new NewNoteEvent.Doubted(doubt)));
        Optional<NewBranch> start = base.filter(from -> there.isEmpty())
                .map(from -> branches.planHere(draft.branch(), pushed.orElse(from)));
        start.flatMap(NewBranch::doubt).ifPresent(doubt -> listener.on(new NewNoteEvent.Doubted(doubt)));
        if (base.isPresent()) {
            LooseCommits.tell(workspace.repo(), listener);
        }
        Optional<String> written =
                pushed.flatMap(BaseBranch::commit).flatMap(commit -> written(commit, draft, request));
        if (written.isPresent()) {
            return goneOn(day.orElseThrow(), start.orElseThrow(), written);
        }
        var files = new NewFiles(workspace.repo().root());
        files.demandPossible(draft.path());
        workspace.repo().demandOnDisk(List.of(draft.path()));
        var writing = new NewNoteWriting(workspace, wish, listener, command(draft));
        Optional<String> settled = writing.settled(draft);
        Optional<FirstCommit> firstCommit = birth.map(FirstCommitWorkflow::commit);
        if (wish.dryRun()) {
            return new Started.Anew(draft, firstCommit, start, there, Optional.empty(), planner.today());
        }
        if (birth.isPresent()) {
            BaseBranch born = birth.get().happen(command(draft), settled);
            firstCommit.ifPresent(listener::on);
            settled = Optional.empty(); // it is in the first commit
            start = start.map(planned -> branches.planHere(planned.name(), born));
        }
        writing.write(draft, settled, start, begun, pushed.flatMap(from -> day), files);
        Optional<String> unborn = wish.branch() && base.isEmpty()
                ? workspace.repo().checkedOut().or(() -> Optional.of("HEAD"))
                : Optional.empty();
        return new Started.Anew(draft, firstCommit, start, there, unborn, planner.today());
    }

    /** The note where a commit has it. */
    private Optional<String> written(String commit, Draft draft, NoteRequest request) {
        List<String> paths = workspace.repo().paths(commit);
        return Optional.of(draft.path())
                .filter(paths::contains)
                .or(() -> request.days(workspace.config().course()).flatMap(those -> days.note(paths.stream(), those)));
    }

    /** The person has begun the day on another machine: to go on with it is what they mean. */
    private Started goneOn(DayBranch day, NewBranch start, Optional<String> path) {
        if (!wish.dryRun()) {
            try (var operation = workspace
                    .repo()
                    .operations()
                    .begin(
                            "til new " + String.join(" ", wish.words()),
                            workspace.caller().clock())) {
                operation.start(start);
                day.follow();
                operation.settled();
                operation.done();
            }
            listener.on(new NewNoteEvent.WentOn(day.name(), start.base().remote()));
        }
        return new Started.Again(day.name(), path);
    }

    private Draft plan(NotePlanner planner, NoteRequest request) {
        return planner.plan(
                request,
                wish.title(),
                wish.date().map(text -> NoteRequest.date(text, planner.today())),
                wish.variables(),
                wish.ahead());
    }

    /** @param name of the note's branch, of which the remote may have one */
    private BaseBranch base(String name) {
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
        BaseBranch base = wish.fetch() && !wish.dryRun()
                ? WorkflowBase.of(workspace, listener, List.of(name))
                : workspace.base(false);
        // an earlier til began a repository with the day's branch, and nothing to merge it into
        return base.commit().isEmpty() && workspace.branches().has(base.name())
                ? new BaseBranch("main", base.remote(), base.commit(), base.local(), base.notFetched())
                : base;
    }

    private String command(Draft draft) {
        return "til new " + (wish.words().isEmpty() ? draft.path() : String.join(" ", wish.words()));
    }
}
