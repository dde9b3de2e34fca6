package dev.til.cli;

/** What a run says to the program that started it. */
final class ExitCode {
    static final int OK = 0;
    /** Findings, or something that is missing. */
    static final int FINDINGS = 1;
    /** Wrong usage or configuration. */
    static final int USAGE = 2;
    /** Could not: problem and hint are on stderr. */
    static final int FAILED = 3;
    /** Stopped half-way and waits for the person. */
    static final int STOPPED = 4;
    /** A bug of ours. */
    static final int BUG = 70;

    private ExitCode() {}
}
