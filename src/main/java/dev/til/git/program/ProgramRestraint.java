package dev.til.git.program;

import java.util.List;
import java.util.Map;

/** What keeps a git from running what a repository names. */
public interface ProgramRestraint {
    /** What is said to git before the command itself. */
    List<String> options();

    /** What git is given as environment. */
    Map<String, String> over(Map<String, String> environment);
}
