package dev.til.report;

/** A way to tell what was found. */
public sealed interface Report permits JsonReport, TextReport {
    void write(Findings findings);
}
