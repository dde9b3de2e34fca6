package dev.til.workflow;

import dev.til.TilException;
import dev.til.config.ConfigReader;
import dev.til.git.oplog.OperationRecorder;
import dev.til.note.Journal;
import dev.til.notelist.NoteFacts;
import dev.til.site.Page;
import dev.til.submit.CommitMessage;
import dev.til.submit.SubjectForm;
import dev.til.submit.SubmitChanges;
import dev.til.submit.SubmitCommit;
import dev.til.submit.SubmitSelection;
import dev.til.submit.SubmitTree;
import dev.til.terminal.ShellWord;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceListener;
import dev.til.workspace.day.BranchNotes;
import dev.til.workspace.day.NoteOfDay;
import dev.til.workspace.day.OpenDays;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Saves notes: looks at what belongs to them, checks the tree that the commit will have, and commits it. */
public final class SaveWorkflow {
    private final WorkspaceDesk desk;
    private final WorkspaceListener listener;

    /** @param listener is told what happens, as {@link SaveEvent}s */
    public SaveWorkflow(WorkspaceDesk desk, WorkspaceListener listener) {
        this.desk = desk;
        this.listener = listener;
    }

    /** Which of several changed notes are saved when none is named. */
    private enum Meant {
        ALL,
        ONE
    }

    /**
     * What the person wants saved.
     *
     * @param alone whether it is no step of something larger, and the day's note only is meant where none is named
     */
    public record Wish(
            List<String> notes,
            Optional<String> message,
            boolean dateOfNote,
            boolean signOff,
            boolean dryRun,
            boolean alone) {
        /** Everything that changed, as a step of something larger that keeps its own record. */
        static Wish within() {
            return new Wish(List.of(), Optional.empty(), false, false, false, false);
        }
    }

    /**
     * What is not committed, sorted by what belongs to the notes and what does not.
     *
     * @param named the notes that the person named; empty for every changed note
     */
    SubmitSelection selection(List<String> named) {
        return selection(named, Meant.ALL);
    }

    private SubmitSelection selection(List<String> named, Meant meant) {
        SubmitSelection notes = notes(named, meant);
        boolean numbers = !notes.isEmpty()
                && notes.others().contains(ConfigReader.FILE)
                && desk.workspace().teamConfig().beginsNumbers("HEAD");
        return numbers ? notes.with(ConfigReader.FILE) : notes;
    }

    private SubmitSelection notes(List<String> named, Meant meant) {
        SubmitChanges changes = new UnsavedWork(desk).changes();
        if (!named.isEmpty()) {
            return changes.of(named.stream().map(path -> note(path, changes)).toList());
        }
        // the notes of days that are open on other branches are not meant here
        SubmitSelection here =
                changes.ofAll(new OpenDays(desk.workspace())::isElsewhere, new BranchNotes(desk.workspace())::has);
        return meant == Meant.ALL || here.each().size() < 2 ? here : changes.of(new NoteOfDay(desk).among(here.each()));
    }

    private String note(String named, SubmitChanges changes) {
        String path = desk.inRepository(named);
        if (!changes.isNote(path)) {
            throw TilException.usage(
                    "'%s' is not a note".formatted(named),
                    "a note is a Markdown file of the site; see 'til show --all'");
        }
        return path;
    }

    /**
     * What came of it.
     *
     * @param any whether there was something to save
     * @param commit where one was made
     */
    public record Saved(boolean any, Optional<String> commit) {}

    /** @throws WorkflowRefusal when what would be committed has errors */
    public Saved save(Wish wish) {
        demandBranch(wish);
        Optional<SubmitCommit> ready = ready(wish);
        if (ready.isEmpty()) {
            return new Saved(false, Optional.empty());
        }
        if (wish.dryRun()) {
            listener.on(new SaveEvent.Committed(
                    ready.get().message().subject(), ready.get().paths(), gone(ready.get()), false));
            leftAlone(ready.get().others());
            return new Saved(true, Optional.empty());
        }
        try (var operation = desk.repo()
                .operations()
                .begin("til save", desk.workspace().caller().clock())) {
            Optional<String> made = patiently(ready.get(), operation);
            operation.done();
            return new Saved(true, made);
        }
    }

    private Optional<String> patiently(SubmitCommit ready, OperationRecorder operation) {
        WorkspaceListener.Wait hooks = listener.begin(new WaitEvent.Committing());
        try (hooks) {
            return commit(ready, operation);
        }
    }

    /** In the middle of a rebase Git puts the commit on the branch itself. */
    private void demandBranch(Wish wish) {
        if (desk.repo().checkedOut().isPresent()
                || desk.repo().unfinishedRebase().isPresent()) {
            return;
        }
        List<NoteFacts> notes = selection(wish.notes(), wish.alone() ? Meant.ONE : Meant.ALL).notes().stream()
                .map(this::facts)
                .toList();
        var name = new NoteBranchName(desk.workspace());
        String branch = desk.repo()
                .history()
                .commit("HEAD")
                .flatMap(head -> name.at(head, notes))
                .map(ShellWord::of)
                .orElseGet(() -> "-c " + ShellWord.of(name.free(notes)));
        throw new TilException(
                "no branch is checked out, so nobody would find the commit again",
                "git switch %s && til save".formatted(branch));
    }

    /**
     * What is to be committed, with its message and the lists of notes as they will be; empty where there is nothing, which
     * is said.
     *
     * @throws WorkflowRefusal when it has errors
     */
    Optional<SubmitCommit> ready(Wish wish) {
        SubmitSelection selection = selection(wish.notes(), wish.alone() ? Meant.ONE : Meant.ALL);
        if (selection.isEmpty()) {
            listener.on(new SaveEvent.NothingToSave());
            leftAlone(selection.others());
            return Optional.empty();
        }
        desk.repo().demandOnDisk(selection.paths());
        Journal tree = tree(selection);
        WorkflowErrors.in(
                        desk.context(tree),
                        selection.notes().stream().map(Page::path).toList())
                .refuse("til: not committed; mend these first, or say that they are meant so with til-ignore");
        CommitMessage text = wish.message()
                .map(CommitMessage::parse)
                .orElseGet(() -> CommitMessage.of(subject(selection)))
                .signedOff(
                        wish.signOff()
                                ? Optional.of(desk.repo().identity())
                                : desk.workspace().signer());
        Map<String, byte[]> lists = new NoteListWorkflow(desk, listener).renewed(tree);
        return Optional.of(new SubmitCommit(
                selection.paths(),
                lists,
                text,
                wish.dateOfNote() ? authorDate(selection.any()) : Optional.empty(),
                selection.others().stream()
                        .filter(path -> !lists.containsKey(path))
                        .toList()));
    }

    /** Commits it, and gives the commit's id; empty where the repository's filter says that nothing has changed. */
    Optional<String> commit(SubmitCommit ready, OperationRecorder operation) {
        Map<String, byte[]> before = new NoteListWorkflow(desk, listener)
                .now(List.copyOf(ready.lists().keySet()));
        List<String> gone = gone(ready);
        try {
            ready.lists().forEach(operation::write);
            Optional<String> made =
                    operation.commit(ready.paths(), ready.message().toString(), ready.date());
            listener.on(
                    made.isPresent()
                            ? new SaveEvent.Committed(ready.message().subject(), ready.paths(), gone, true)
                            : new SaveEvent.NothingChanged());
            putBack(operation);
            leftAlone(ready.others());
            return made;
        } catch (TilException e) {
            before.forEach(operation::write);
            putBack(operation);
            throw e;
        }
    }

    private void putBack(OperationRecorder operation) {
        if (!operation.putBack().isEmpty()) {
            listener.on(new SaveEvent.PutBack(operation.putBack()));
        }
    }

    /** Which of its paths a commit takes away. */
    private List<String> gone(SubmitCommit ready) {
        return ready.paths().stream()
                .filter(path -> !Files.exists(desk.repo().root().resolve(path), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private Journal tree(SubmitSelection selection) {
        Journal disk = desk.repo().workingTree();
        Optional<String> head = desk.repo().history().commit("HEAD");
        Journal committed =
                head.isPresent() ? desk.repo().commit(head.get()) : desk.repo().staged();
        return new SubmitTree(committed, disk, Set.copyOf(selection.paths()));
    }

    private NoteFacts facts(Page note) {
        return NoteFacts.of(
                note,
                desk.workspace().config().notes(),
                desk.workspace().config().numbering(),
                desk.workspace().member());
    }

    private String subject(SubmitSelection selection) {
        String form = desk.workspace().config().git().message();
        var subjects = new ArrayList<String>();
        for (Page note : selection.notes()) {
            String ending = selection.isOnlyRenamed(note) ? SubjectForm.RENAMED : "";
            subjects.add(facts(note).fill(form) + ending);
        }
        selection.deleted().forEach(note -> subjects.add(facts(note).fill(form) + SubjectForm.DELETED));
        return subjects.size() == 1 ? subjects.get(0) : subjects.get(0) + " and %d more".formatted(subjects.size() - 1);
    }

    private static Optional<OffsetDateTime> authorDate(Page note) {
        Optional<OffsetDateTime> date = note.publication().date();
        if (date.isEmpty()) {
            throw new TilException("'%s' has no date of its own".formatted(note.path()), "leave --date-of-note out");
        }
        return date;
    }

    private void leftAlone(List<String> others) {
        if (!others.isEmpty()) {
            listener.on(new SaveEvent.LeftAlone(others));
        }
    }
}
