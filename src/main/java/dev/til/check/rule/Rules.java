package dev.til.check.rule;

import static dev.til.check.Severity.ERROR;
import static dev.til.check.Severity.INFO;
import static dev.til.check.Severity.WARNING;

import dev.til.check.Rule;
import java.util.List;

/** The one list of rules. */
public final class Rules {
    public static final List<Rule> ALL = List.of(
            new Noticed("front-matter-invalid", ERROR),
            new Noticed("front-matter-unclosed", ERROR),
            new Noticed("front-matter-not-a-map", ERROR),
            new Noticed("front-matter-missing", ERROR),
            new Noticed("front-matter-key-duplicate", WARNING),
            new Noticed("front-matter-key-missing", WARNING),
            new Noticed("front-matter-type", WARNING),
            new Noticed("front-matter-key-unknown", INFO),
            new Noticed("date-invalid", ERROR),
            new Noticed("date-impossible", ERROR),
            new Noticed("date-without-offset", WARNING),
            new Noticed("date-mismatch", WARNING),
            new Noticed("note-not-published", INFO),
            new Noticed("category-too-deep", INFO),
            new Noticed("link-missing", ERROR),
            new Noticed("link-anchor-missing", ERROR),
            new Noticed("link-case", ERROR),
            new Noticed("link-empty", WARNING),
            new Noticed("link-untracked", ERROR),
            new Noticed("link-unpublished", WARNING),
            new Noticed("link-liquid", ERROR),
            new Noticed("link-malformed", ERROR),
            new Noticed("link-local", ERROR),
            new Noticed("link-other-site", INFO),
            new Noticed("image-missing", ERROR),
            new Noticed("image-untracked", ERROR),
            new Noticed("image-case", ERROR),
            new Noticed("heading-accidental", WARNING),
            new Noticed("table-accidental", WARNING),
            new Noticed("liquid-broken", ERROR),
            new Noticed("math-flag-missing", WARNING),
            new Noticed("encoding-invalid", ERROR),
            new Noticed("control-character", WARNING),
            new Noticed("note-too-complex", WARNING));

    private Rules() {}
}
