package dev.til.workspace.day;

import dev.til.git.history.History;
import dev.til.git.refs.BaseBranch;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * How the branch that is checked out stands to the base and to the remote, as they were fetched last.
 *
 * @param base as a person names it
 * @param onBase whether it is the base itself
 * @param stranger who has written it, where nothing of it is the person's
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
            return new BranchStanding(name, HandIn.NOTHING, branch.equals(base.name()), Optional.empty(), false, false);
        }
        boolean onTop = history.isRightBelow(there.get(), head, MOST_COMMITS);
        if (branch.equals(base.name())) {
            HandIn ahead = onTop && !base.local() ? HandIn.OLDER : HandIn.NOTHING;
            return new BranchStanding(name, ahead, true, Optional.empty(), !onTop && !base.local(), false);
        }
        HandIn handIn = HandIn.of(branch, head, workspace.route().remote(), history);
        if (onTop) {
            return new BranchStanding(name, handIn, false, stranger(workspace, there.get(), head), false, false);
        }
        return moved(workspace, name, there.get(), head, handIn);
    }

    /** Where the base has moved on, with the branch or without it. */
    private static BranchStanding moved(Workspace workspace, String base, String there, String head, HandIn handIn) {
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
                base,
                merged ? HandIn.NOTHING : handIn,
                false,
                stranger(workspace, there, head),
                behind && !merged,
                merged);
    }

    /** Who has written a branch, where none of what it has and the base has not is the person's. */
    static Optional<String> stranger(Workspace workspace, String base, String head) {
        History history = workspace.repo().history();
        // most branches are the person's, and their last commits tell: git is not asked who that is, nor a .mailmap
        // read
        if (workspace
                .repo()
                .author(head)
                .filter(author -> isMe(workspace, author))
                .isPresent()) {
            return Optional.empty();
        }
        List<History.Commit> own = history.between(base, head);
        List<History.Commit> others = isKnown(workspace) ? history.ofOthers(own) : List.of();
        return others.isEmpty() || others.size() < own.size()
                ? Optional.empty()
                : Optional.of(others.get(others.size() - 1).author())
                        .map(author -> author.name().isBlank() ? author.email() : author.name());
    }

    /** As the settings say it. */
    private static boolean isMe(Workspace workspace, RepositoryIdentity author) {
        String mine = workspace.caller().environment().getOrDefault("GIT_AUTHOR_EMAIL", "");
        Optional<String> email = mine.isEmpty() ? workspace.repo().settings().last("user.email") : Optional.of(mine);
        return email.isEmpty() || email.get().equalsIgnoreCase(author.email());
    }

    /** Whether git would know who that is. */
    private static boolean isKnown(Workspace workspace) {
        return email(workspace).isPresent();
    }

    private static Optional<String> email(Workspace workspace) {
        return Optional.ofNullable(workspace.caller().environment().get("GIT_AUTHOR_EMAIL"))
                .or(() -> workspace.repo().settings().last("user.email"))
                .filter(email -> !email.isBlank());
    }
}
