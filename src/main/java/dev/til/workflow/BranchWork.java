package dev.til.workflow;

import dev.til.check.Checker;
import dev.til.check.JournalContext;
import dev.til.check.rule.AllRules;
import dev.til.git.history.CommitChangeIds;
import dev.til.git.history.History;
import dev.til.note.Journal;
import dev.til.note.Severity;
import dev.til.notelist.NoteFacts;
import dev.til.notelist.NoteIndex;
import dev.til.site.Page;
import dev.til.submit.BranchBase;
import dev.til.submit.CommitForm;
import dev.til.submit.SubmitContent;
import dev.til.submit.SubmitSelection;
import dev.til.submit.SubmitSituation;
import dev.til.submit.SubmitTree;
import dev.til.workspace.WorkspaceDesk;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What somebody has done on a branch, committed or not.
 *
 * @param ground what the branch stands on, and its own commits
 * @param unsaved what is not committed
 * @param lists the files that hold a list of notes between marks
 * @param stale those of them that are not as the committed notes make them
 * @param notes that the branch brings
 * @param brought what else a pull request says of them
 */
public record BranchWork(
        BranchBase ground,
        SubmitSelection unsaved,
        List<String> lists,
        List<String> stale,
        List<NoteFacts> notes,
        SubmitContent brought) {

    static BranchWork of(WorkspaceDesk desk, String head, BranchBase ground, SubmitSelection unsaved) {
        Journal committed = desk.repo().commit(head);
        JournalContext context =
                desk.context(new SubmitTree(committed, desk.repo().workingTree(), Set.copyOf(unsaved.paths())));
        NoteIndex index = desk.workspace().index();
        List<String> lists = index.files(committed);
        List<NoteFacts> notes = notes(desk, context, ground.commits(), unsaved, lists);
        return new BranchWork(
                ground,
                unsaved,
                lists,
                List.copyOf(index.renewed(committed, lists).keySet()),
                notes,
                brought(desk, context, ground, notes, unsaved));
    }

    /** The notes that the branch brings, committed or not. */
    private static List<NoteFacts> notes(
            WorkspaceDesk desk,
            JournalContext context,
            List<History.Commit> commits,
            SubmitSelection unsaved,
            List<String> lists) {
        var pages = new LinkedHashMap<String, Page>();
        commits.stream()
                .flatMap(commit -> commit.changes().changed().stream())
                .filter(path -> !lists.contains(path))
                .flatMap(path -> context.index().page(path).stream())
                .forEach(page -> pages.put(page.path(), page));
        unsaved.notes().stream()
                .flatMap(page -> context.index().page(page.path()).stream())
                .forEach(page -> pages.put(page.path(), page));
        var workspace = desk.workspace();
        return pages.values().stream()
                .map(page -> NoteFacts.of(
                        page, workspace.config().notes(), workspace.config().numbering(), workspace.member()))
                .toList();
    }

    private static SubmitContent brought(
            WorkspaceDesk desk,
            JournalContext context,
            BranchBase ground,
            List<NoteFacts> notes,
            SubmitSelection unsaved) {
        var changed = new HashSet<>(unsaved.paths());
        ground.commits().forEach(commit -> changed.addAll(commit.changes().changed()));
        List<Page> pages = notes.stream().map(NoteFacts::page).toList();
        return new SubmitContent(
                context.index(),
                context.index().journal(),
                desk.repo().commit(ground.onto()),
                changed,
                new Checker(AllRules.ALL, context)
                        .check(pages).stream()
                                .filter(finding -> finding.severity() != Severity.INFO)
                                .toList(),
                desk.workspace().config().review().deadline());
    }

    /**
     * Its own commits, oldest first.
     *
     * @param form what the team wants of them
     * @param reviewed whether the one with this id was reviewed
     */
    List<SubmitSituation.Commit> commits(CommitForm form, Predicate<String> reviewed) {
        return ground.commits().stream()
                .map(commit -> new SubmitSituation.Commit(
                        commit.subject(),
                        commit.parents().size(),
                        notes.isEmpty() || form.fits(commit),
                        reviewed.test(commit.id())))
                .toList();
    }

    /** What the team wants of commits. */
    static CommitForm form(WorkspaceDesk desk) {
        return new CommitForm(
                desk.repo().identity(),
                desk.workspace().signsOff(),
                desk.repo().settings().signsCommits(),
                desk.workspace().config().git().message());
    }

    /** Whether nothing is to be committed any more, and every commit has what Gerrit knows it again by. */
    boolean isIdentified() {
        return unsaved.paths().isEmpty()
                && ground.commits().stream()
                        .allMatch(commit -> CommitChangeIds.of(commit.message()).isPresent());
    }
}
