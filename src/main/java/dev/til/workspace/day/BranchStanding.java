package dev.til.workspace.day;

import dev.til.git.history.History;
import dev.til.git.refs.BaseBranch;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the branch that is checked out stands to the base and to the remote, as they were fetched last.
 *
 * @param base as a person names it
 * @param onBase whether it is the base itself
 * @param stranger who has written it, where that is somebody else
 * @param behind whether the base has commits that it has not
 * @param merged whether the base has all that was ever handed in of it
 */
public record BranchStanding(
        String base, HandIn handIn, boolean onBase, Optional<String> stranger, boolean behind, boolean merged) {
    private static final int MOST_COMMITS = 10;

    /** Of a branch with a commit. */
    static BranchStanding of(Workspace workspace, BaseBranch base, String branch, String head) {
        History history = workspace.repo().history();
        String name = base.toString();
        Optional<String> there = base.commit().filter(commit -> base.remote().isPresent());
        if (there.isEmpty() || there.get().equals(head)) {
            return new BranchStanding(
                    name, HandIn.NOTHING, branch.equals(base.name()), Optional.empty(), false, false);
        }
        boolean onTop = history.isRightBelow(there.get(), head, MOST_COMMITS);
        if (branch.equals(base.name())) {
            HandIn ahead = onTop && !base.local() ? HandIn.OLDER : HandIn.NOTHING;
            return new BranchStanding(name, ahead, true, Optional.empty(), !onTop && !base.local(), false);
        }
        HandIn handIn = HandIn.of(branch, head, workspace.route().remote(), history);
        if (onTop) {
            return new BranchStanding(name, handIn, false, stranger(workspace, head), false, false);
        }
        return moved(workspace, name, there.get(), head, handIn);
    }

    /** Where the base has moved on, with the branch or without it. */
    private static BranchStanding moved(
            Workspace workspace, String base, String there, String head, HandIn handIn) {
        History history = workspace.repo().history();
        if (history.isRightBelow(head, there, MOST_COMMITS) || history.contains(there, head)) {
            boolean merged = handIn == HandIn.DONE;
            return new BranchStanding(base, HandIn.NOTHING, false, Optional.empty(), !merged, merged);
        }
        boolean behind = !history.contains(head, there);
        List<History.Commit> own = behind ? history.between(there, head) : List.of();
        boolean merged = behind
                && history.landing(own, there)
                        .upTo()
                        .equals(Optional.of(own.get(own.size() - 1).id()));
        return new BranchStanding(
                base, merged ? HandIn.NOTHING : handIn, false, stranger(workspace, head), behind && !merged, merged);
    }

    /** Who has written the last commit of a branch, if that is not the person. */
    static Optional<String> stranger(Workspace workspace, String head) {
        Optional<RepositoryIdentity> author = workspace.repo().history().author(head);
        return author.filter(them -> !isMe(workspace, them))
                .map(them -> them.name().isBlank() ? them.email() : them.name());
    }

    /** As the settings say: git is not asked for it. */
    private static boolean isMe(Workspace workspace, RepositoryIdentity author) {
        var environment = workspace.caller().environment();
        var settings = workspace.repo().settings();
        Optional<String> email =
                Optional.ofNullable(environment.get("GIT_AUTHOR_EMAIL")).or(() -> settings.last("user.email"));
        Optional<String> name =
                Optional.ofNullable(environment.get("GIT_AUTHOR_NAME")).or(() -> settings.last("user.name"));
        return email.isEmpty() || isSame(email, author.email()) || isSame(name, author.name());
    }

    private static boolean isSame(Optional<String> mine, String theirs) {
        return mine.map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(theirs.strip().toLowerCase(Locale.ROOT)::equals)
                .isPresent();
    }
}
