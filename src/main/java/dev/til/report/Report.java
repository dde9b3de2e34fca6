package dev.til.report;

/** A way to tell what was found. */
public interface Report {
    void write(Findings findings);
}
