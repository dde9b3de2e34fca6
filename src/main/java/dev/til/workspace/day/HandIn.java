package dev.til.workspace.day;

import dev.til.git.history.History;
import java.util.Optional;

/** How much of a branch has been handed in, as far as Git tells without asking anybody. */
public enum HandIn {
    /** There is nothing to hand in, or nowhere to. */
    NOTHING,
    NOT_YET,
    /** The remote has another state of it. */
    OLDER,
    /** The remote has more of it. */
    NEWER,
    DONE;

    private static final int MOST_COMMITS = 10;

    /** Of a branch that has something to hand in. */
    static HandIn of(String branch, String head, String remote, History history) {
        Optional<String> there = history.tracking(remote, branch)
                // a forge that takes changes has no branch of that name, and til writes down what it was given
                .or(() -> history.commit("refs/til/handed/" + remote + "/" + branch));
        if (there.isEmpty()) {
            return NOT_YET;
        }
        if (there.get().equals(head)) {
            return DONE;
        }
        return history.isRightBelow(head, there.get(), MOST_COMMITS) ? NEWER : OLDER;
    }

    /** Whether something of it is still to be handed in. */
    public boolean isLeft() {
        return this == NOT_YET || this == OLDER;
    }
}
