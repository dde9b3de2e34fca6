package dev.til.workflow.start;

import dev.til.TilException;
import dev.til.config.ConfigReader;
import dev.til.config.CourseConfigEdit;
import dev.til.git.Repo;
import dev.til.git.oplog.OperationRecorder;
import dev.til.git.refs.BaseBranch;
import dev.til.git.refs.NewBranch;
import dev.til.git.refs.Stacks;
import dev.til.scaffold.Draft;
import dev.til.scaffold.NewFiles;
import dev.til.workflow.sync.Sync;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceListener;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Puts a planned note where it belongs: on its branch, with what else begins with it.
 *
 * @param command as the log keeps it
 */
record NewNoteWriting(Workspace workspace, NewNoteWorkflow.Wish wish, WorkspaceListener listener, String command) {
    /** The configuration's text with what begins with this note; empty where there is none, or it says so already. */
    Optional<String> settled(Draft draft) {
        return draft.beginning()
                .flatMap(begins -> workspace
                        .teamConfig()
                        .text()
                        .map(text -> begins.byNotes()
                                ? CourseConfigEdit.counted(text, begins.path())
                                : CourseConfigEdit.numbered(text, begins.path().orElseThrow())))
                .filter(text -> !workspace.teamConfig().text().equals(Optional.of(text)));
    }

    /**
     * Does it, as one operation.
     *
     * @param settled the configuration's text, where it changes with the note
     * @param start the branch that is started; empty where one is there
     * @param begun the branch that is there
     * @param pushed the branch on the remote that is gone on with
     */
    void write(
            Draft draft,
            Optional<String> settled,
            Optional<NewBranch> start,
            Optional<DayBranch> begun,
            Optional<DayBranch> pushed,
            NewFiles files) {
        try (var operation =
                workspace.repo().operations().begin(command, workspace.caller().clock())) {
            begun.ifPresent(branch -> goOn(branch, operation));
            start.ifPresent(operation::start);
            pushed.ifPresent(branch -> {
                branch.follow();
                operation.settled();
            });
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
        start.ifPresent(branch -> listener.on(
                pushed.isPresent()
                        ? new NewNoteEvent.WentOn(branch.name(), branch.base().remote())
                        : new NewNoteEvent.BranchStarted(branch, isUnconfigured())));
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

    /** On a branch that is there, brought onto the base as far as that goes without the person. */
    private void goOn(DayBranch day, OperationRecorder operation) {
        Repo repo = workspace.repo();
        String branch = day.name();
        boolean lasting = workspace.branches().lasting().isPresent();
        if (!repo.checkedOut().equals(Optional.of(branch))) {
            operation.checkOut(branch);
            listener.on(new NewNoteEvent.Switched(branch));
        } else if (!lasting) {
            listener.on(new NewNoteEvent.WentOn(branch, Optional.empty()));
        }
        BaseBranch base = day.base();
        if (lasting && base.commit().isPresent()) {
            // the forge is asked only where the network was
            var known = wish.fetch()
                    ? base
                    : new BaseBranch(
                            base.name(), base.remote(), base.commit(), base.local(), Optional.of("not asked to"));
            new Sync(workspace, known, false, operation, listener).follow(branch);
        } else if (day.isEmpty()) {
            String head = repo.history().branch(branch).orElseThrow();
            base.commit()
                    .filter(commit -> !commit.equals(head))
                    .ifPresent(commit -> operation.move(branch, head, commit, "til new: onto " + base));
        }
    }
}
