package dev.til.check.rule;

import static dev.til.note.Severity.ERROR;
import static dev.til.note.Severity.INFO;
import static dev.til.note.Severity.WARNING;

import dev.til.check.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The one list of rules. A rule's page is the file with its id beside this class. */
public final class Rules {
    public static final List<Rule> ALL = List.of(
            FrontMatterBroken.INVALID,
            FrontMatterBroken.UNCLOSED,
            FrontMatterBroken.NOT_A_MAP,
            new Noticed("front-matter-missing", ERROR),
            new FrontMatterKeyDuplicate(),
            new FrontMatterKeyMissing(),
            new FrontMatterType(),
            new Noticed("front-matter-key-unknown", INFO),
            new Noticed("date-invalid", ERROR),
            new Noticed("date-impossible", ERROR),
            new Noticed("date-without-offset", WARNING),
            new DateMismatch(),
            new Noticed("note-not-published", INFO),
            new UrlClash(),
            new TagClash(),
            new TagSimilar(),
            new Noticed("permalink-invalid", ERROR),
            new Noticed("slug-empty", WARNING),
            new Noticed("layout-missing", WARNING),
            new Noticed("category-too-deep", INFO),
            new DayMismatch(),
            new DayDuplicate(),
            new DayGap(),
            new WeekMismatch(),
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
            new ImageAltMissing(),
            new ReferenceUndefined(),
            new ReferenceUnused(),
            new FootnoteUndefined(),
            new FootnoteUnused(),
            new Noticed("heading-accidental", WARNING),
            new Noticed("table-accidental", WARNING),
            new HtmlWithoutId(),
            new ConflictMarker(),
            new PlaceholderLeft(),
            new Noticed("liquid-broken", ERROR),
            new Noticed("math-flag-missing", WARNING),
            new Noticed("encoding-invalid", ERROR),
            new Noticed("control-character", WARNING),
            new NameNotNfc(),
            new Noticed("note-too-complex", WARNING),
            new Noticed("suppression-unused", WARNING));

    private Rules() {}

    /** The page about a rule, in Markdown: what it means, what happens on the site, what to do, examples. */
    public static String page(Rule rule) {
        try (InputStream page = Rules.class.getResourceAsStream(rule.id() + ".md")) {
            return new String(Objects.requireNonNull(page, rule.id()).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<Rule> named(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
