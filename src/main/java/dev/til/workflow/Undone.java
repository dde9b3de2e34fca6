package dev.til.workflow;

import java.util.List;

/** What was taken back; of a dry run, what would be. */
public sealed interface Undone {
    /** Nothing, for til has done nothing that is not taken back. */
    record Nothing() implements Undone {}

    /** A rebase that {@code til continue} had begun is given up; it can be continued otherwise. */
    record Rebase(String branch) implements Undone {}

    /** Where til stopped is forgotten; nothing had moved. */
    record Stop() implements Undone {}

    /**
     * The last thing that til did.
     *
     * @param command which did it
     * @param changes what is changed back, a line each
     * @param elsewhere what is still so on a remote and at the forge, a line each
     */
    record Command(String command, List<String> changes, List<String> elsewhere) implements Undone {
        public Command {
            changes = List.copyOf(changes);
            elsewhere = List.copyOf(elsewhere);
        }
    }
}
