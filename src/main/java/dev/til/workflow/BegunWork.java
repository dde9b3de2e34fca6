package dev.til.workflow;

import dev.til.TilException;
import dev.til.git.Repo;
import dev.til.submit.PausedOperation;
import java.util.List;

/** What was begun in the working tree, by til or with git, and has to come to its end before a branch can be handed in. */
record BegunWork(Repo repo) {
    /** @throws TilException when there is any: what it is, and the commands that end it */
    void refuse() {
        repo.branches().begun().ifPresent(command -> {
            boolean ours = command.equals("rebase")
                    && PausedOperation.read(repo.ownFolder()).isPresent();
            if (ours) {
                throw told(
                        "til has put both sides of a conflict into the files, and waits for you",
                        List.of("mend them, then", "  til continue", "or go back to where it was with", "  til undo"));
            }
            if (command.equals("bisect")) {
                throw told("a bisect is not finished", List.of("end it with", "  git bisect reset"));
            }
            throw told(
                    "a %s is not finished".formatted(command),
                    List.of(
                            "finish it with",
                            "  git %s --continue".formatted(command),
                            "or take it back with",
                            "  git %s --abort".formatted(command)));
        });
    }

    private static TilException told(String problem, List<String> hint) {
        return new TilException(TilException.Kind.FAILED, List.of(problem), hint, null);
    }
}
