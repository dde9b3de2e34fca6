package dev.til.git.program;

/** What til was asked for. */
public enum ProgramIntent {
    /** To look, as every dry run does: no program that the repository names runs. */
    LOOK,
    /** To change something: git runs what it runs. */
    CHANGE;

    public static ProgramIntent of(boolean dryRun) {
        return dryRun ? LOOK : CHANGE;
    }
}
