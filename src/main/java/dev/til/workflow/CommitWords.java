package dev.til.workflow;

import dev.til.git.history.History;
import dev.til.note.Journal;
import dev.til.note.NoteMoves;
import dev.til.notelist.NoteFacts;
import dev.til.submit.SubjectForm;
import dev.til.submit.SubmitWords;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceDesk;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the notes of commits tell, as they were then. */
record CommitWords(WorkspaceDesk desk, List<NoteFacts> notes) implements SubmitWords {
    @Override
    public List<String> written(History.Commit commit) {
        Stream<String> now = filled(commit.changes().changed(), desk.repo().commit(commit.id()));
        return Stream.concat(now, filled(commit.changes().deleted(), before(commit)))
                .toList();
    }

    private Stream<String> filled(Collection<String> paths, Journal journal) {
        if (paths.isEmpty()) {
            return Stream.empty();
        }
        var index = desk.context(journal).index();
        Workspace workspace = desk.workspace();
        return paths.stream()
                .flatMap(path -> index.page(path).stream())
                .map(page -> NoteFacts.of(
                                page,
                                workspace.config().notes(),
                                workspace.config().numbering(),
                                workspace.member())
                        .fill(workspace.config().git().message()))
                .toList()
                .stream();
    }

    private Journal before(History.Commit commit) {
        return desk.repo()
                .commit(
                        commit.parents().isEmpty()
                                ? commit.id()
                                : commit.parents().get(0));
    }

    @Override
    public NoteMoves moves(History.Commit commit) {
        return NoteMoves.between(
                before(commit),
                desk.repo().commit(commit.id()),
                commit.changes().changed(),
                commit.changes().deleted(),
                desk.workspace().config().notes());
    }

    @Override
    public SubjectForm form() {
        return new SubjectForm(desk.workspace().config().git().message(), notes);
    }
}
