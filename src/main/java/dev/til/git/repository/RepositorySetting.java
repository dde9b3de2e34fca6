package dev.til.git.repository;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One value of Git's configuration, and where it was read: what a person has set for themselves may do more than what a
 * repository brings along.
 *
 * @param key as {@code git config --list} writes it
 * @param file that it was read from; empty for the command line and the environment, and where nobody can tell
 * @param inWorkingTree whether whoever commits to the repository decides about it: it was read from a file of the working
 *     tree that another file includes, or nobody can tell
 */
public record RepositorySetting(String key, String value, Scope scope, Optional<Path> file, boolean inWorkingTree) {

    /** What git calls a scope, the weakest first. What is included has the scope of the file that includes it. */
    public enum Scope {
        SYSTEM,
        GLOBAL,
        LOCAL,
        WORKTREE,
        COMMAND;

        /** git has more words for what is neither the person's nor told apart: then it is the repository's. */
        static Scope of(String word) {
            return switch (word) {
                case "system" -> SYSTEM;
                case "global" -> GLOBAL;
                case "command" -> COMMAND;
                case "worktree" -> WORKTREE;
                default -> LOCAL;
            };
        }
    }

    /** Whether it is the person's own, for all of their repositories or for this run; else it is the repository's. */
    public boolean isPersons() {
        return scope != Scope.LOCAL && scope != Scope.WORKTREE;
    }
}
