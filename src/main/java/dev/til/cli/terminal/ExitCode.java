package dev.til.cli.terminal;

/** What a run says to the program that started it. */
public final class ExitCode {
    public static final int OK = 0;
    /** Findings, or something that is missing. */
    public static final int FINDINGS = 1;
    /** Wrong usage or configuration. */
    public static final int USAGE = 2;
    /** Could not: problem and hint are on stderr. */
    public static final int FAILED = 3;
    /** Stopped half-way and waits for the person. */
    public static final int STOPPED = 4;
    /** A bug of ours. */
    public static final int BUG = 70;

    private ExitCode() {}
}
