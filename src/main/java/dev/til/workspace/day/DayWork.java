package dev.til.workspace.day;

import dev.til.git.Repo;
import dev.til.git.history.History;
import dev.til.git.refs.BaseBranch;
import dev.til.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * What a person has begun and not ended.
 *
 * @param waiting what has stopped half-way in this working tree
 * @param standing how the branch that is checked out stands; empty where none is, and before the first commit
 * @param review what the forge has said last of its pull request
 * @param others the days that are open on other branches
 * @param adrift commits that no branch has, each in one line, oldest first
 */
public record DayWork(
        Optional<Waiting> waiting,
        Optional<BranchStanding> standing,
        Optional<ReviewAnswer> review,
        List<OpenDay> others,
        List<String> adrift) {
    private static final int BRIEF = 7;

    public DayWork {
        others = List.copyOf(others);
        adrift = List.copyOf(adrift);
    }

    /** Where nothing of all that is known. */
    static DayWork none(Optional<Waiting> waiting) {
        return new DayWork(waiting, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    static DayWork of(Workspace workspace, BaseBranch base, Optional<Waiting> waiting) {
        Repo repo = workspace.repo();
        History history = repo.history();
        Optional<String> branch = repo.checkedOut();
        Optional<String> head = history.commit("HEAD");
        if (head.isEmpty()) {
            return none(waiting);
        }
        List<OpenDay> others = new OtherBranches(workspace, base).open();
        if (branch.isEmpty()) {
            return new DayWork(
                    waiting,
                    Optional.empty(),
                    Optional.empty(),
                    others,
                    waiting.isPresent() ? List.of() : adrift(history));
        }
        return new DayWork(
                waiting,
                Optional.of(BranchStanding.of(workspace, base, branch.get(), head.get())),
                new ReviewAnswers(repo.sharedFolder()).of(branch.get(), head.get()),
                others,
                List.of());
    }

    private static List<String> adrift(History history) {
        return history.loose().stream()
                .map(commit -> commit.id().substring(0, BRIEF) + " " + commit.subject())
                .toList();
    }
}
