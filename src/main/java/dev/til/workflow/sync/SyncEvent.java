package dev.til.workflow.sync;

import dev.til.git.refs.BaseBranch;
import dev.til.workspace.WorkspaceEvent;
import java.util.List;

/** What happens while branches are brought onto the base. */
public sealed interface SyncEvent extends WorkspaceEvent {
    /** Nothing is to be done: every branch is on top of it. */
    record InStep(BaseBranch base) implements SyncEvent {}

    /** The forge could not be asked what is merged. */
    record ForgeSilent(String why) implements SyncEvent {}

    /**
     * What became of a branch.
     *
     * @param other what else takes part: the branch or commit that it is on now, whose it is, where it is checked out, why
     *     it could not be moved; empty where nothing does
     * @param hint what helps where it could not be moved
     * @param done false where it only would be so
     */
    record Fate(String branch, Outcome outcome, String other, List<String> hint, boolean done) implements SyncEvent {
        public Fate {
            hint = List.copyOf(hint);
        }

        /** Whether the branch is another thing now. */
        public boolean moved() {
            return done
                    && (outcome.deed() == Deed.FORWARD
                            || outcome.deed() == Deed.DELETE
                            || outcome.deed() == Deed.REBASE);
        }
    }

    /** What it is for programs. */
    enum Deed {
        FORWARD,
        DELETE,
        REBASE,
        LEAVE,
        /** It could not be moved: uncommitted work is in the way, for example. */
        BLOCKED,
        CONFLICT
    }

    /** What became of a branch, and why. */
    enum Outcome {
        FORWARDED(Deed.FORWARD),
        /** A branch that stays for the next note starts over from the base. */
        BROUGHT_UP(Deed.FORWARD),
        /** With what the person has pushed from elsewhere. */
        CAUGHT_UP(Deed.FORWARD),
        DELETED(Deed.DELETE),
        REBASED(Deed.REBASE),
        /** Onto another branch of the person's. */
        RESTACKED(Deed.REBASE),
        AHEAD(Deed.LEAVE),
        /** The remote's has lost commits that it had: somebody has pushed others in their place. */
        REPLACED(Deed.BLOCKED),
        CHECKED_OUT(Deed.LEAVE),
        TAKEN_BACK(Deed.LEAVE),
        /** Merged, but its name is not a day's. */
        OTHERWISE_NAMED(Deed.LEAVE),
        STRANGE(Deed.LEAVE),
        /** Somebody else has pushed to it. */
        OVERTAKEN(Deed.LEAVE),
        /** The person has pushed other commits of it from elsewhere than there are here. */
        APART(Deed.BLOCKED),
        BLOCKED(Deed.BLOCKED),
        CONFLICT(Deed.CONFLICT);

        private final Deed deed;

        Outcome(Deed deed) {
            this.deed = deed;
        }

        public Deed deed() {
            return deed;
        }
    }
}
