package dev.til.report;

/** A way to tell what was found. */
public sealed interface Report permits GithubReport, JsonReport, TextReport {
    void write(Findings findings);
}
