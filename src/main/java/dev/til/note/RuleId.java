package dev.til.note;

import static dev.til.note.Severity.ERROR;
import static dev.til.note.Severity.INFO;
import static dev.til.note.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be wrong with a note: the name of its rule, and how bad it is unless somebody says otherwise. */
public enum RuleId {
    FRONT_MATTER_INVALID("front-matter-invalid", ERROR),
    FRONT_MATTER_UNCLOSED("front-matter-unclosed", ERROR),
    FRONT_MATTER_NOT_A_MAP("front-matter-not-a-map", ERROR),
    FRONT_MATTER_MISSING("front-matter-missing", ERROR),
    FRONT_MATTER_KEY_DUPLICATE("front-matter-key-duplicate", WARNING),
    FRONT_MATTER_KEY_MISSING("front-matter-key-missing", WARNING),
    FRONT_MATTER_TYPE("front-matter-type", WARNING),
    FRONT_MATTER_KEY_UNKNOWN("front-matter-key-unknown", INFO),
    DATE_INVALID("date-invalid", ERROR),
    DATE_IMPOSSIBLE("date-impossible", ERROR),
    DATE_WITHOUT_OFFSET("date-without-offset", WARNING),
    DATE_MISMATCH("date-mismatch", WARNING),
    NOTE_NOT_PUBLISHED("note-not-published", INFO),
    URL_CLASH("url-clash", ERROR),
    TAG_CLASH("tag-clash", WARNING),
    TAG_SIMILAR("tag-similar", INFO),
    PERMALINK_INVALID("permalink-invalid", ERROR),
    SLUG_EMPTY("slug-empty", WARNING),
    LAYOUT_MISSING("layout-missing", WARNING),
    CATEGORY_TOO_DEEP("category-too-deep", INFO),
    DAY_MISMATCH("day-mismatch", ERROR),
    DAY_DUPLICATE("day-duplicate", ERROR),
    DAY_GAP("day-gap", WARNING),
    WEEK_MISMATCH("week-mismatch", WARNING),
    LINK_MISSING("link-missing", ERROR),
    LINK_ANCHOR_MISSING("link-anchor-missing", ERROR),
    LINK_CASE("link-case", ERROR),
    LINK_EMPTY("link-empty", WARNING),
    LINK_UNTRACKED("link-untracked", ERROR),
    LINK_UNPUBLISHED("link-unpublished", WARNING),
    LINK_LIQUID("link-liquid", ERROR),
    LINK_MALFORMED("link-malformed", ERROR),
    LINK_LOCAL("link-local", ERROR),
    LINK_OTHER_SITE("link-other-site", INFO),
    LINK_AS_TEXT("link-as-text", WARNING),
    IMAGE_MISSING("image-missing", ERROR),
    IMAGE_UNTRACKED("image-untracked", ERROR),
    IMAGE_CASE("image-case", ERROR),
    IMAGE_ALT_MISSING("image-alt-missing", INFO),
    REFERENCE_UNDEFINED("reference-undefined", ERROR),
    REFERENCE_UNUSED("reference-unused", INFO),
    FOOTNOTE_UNDEFINED("footnote-undefined", ERROR),
    FOOTNOTE_UNUSED("footnote-unused", INFO),
    HEADING_ACCIDENTAL("heading-accidental", WARNING),
    TABLE_ACCIDENTAL("table-accidental", WARNING),
    HTML_WITHOUT_ID("html-without-id", WARNING),
    CONFLICT_MARKER("conflict-marker", ERROR),
    PLACEHOLDER_LEFT("placeholder-left", WARNING),
    LIQUID_BROKEN("liquid-broken", ERROR),
    MATH_FLAG_MISSING("math-flag-missing", WARNING),
    ENCODING_INVALID("encoding-invalid", ERROR),
    CONTROL_CHARACTER("control-character", WARNING),
    NAME_NOT_NFC("name-not-nfc", WARNING),
    NOTE_TOO_COMPLEX("note-too-complex", WARNING),
    SUPPRESSION_UNUSED("suppression-unused", WARNING);

    private final String word;
    private final Severity severity;

    RuleId(String word, Severity severity) {
        this.word = word;
        this.severity = severity;
    }

    /** All of them, as people write them. */
    public static List<String> words() {
        return Stream.of(values()).map(RuleId::toString).toList();
    }

    /** How bad it is unless a team or the place says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What a person, a file or another til calls so; empty where there is no such rule. */
    public static Optional<RuleId> of(String word) {
        return Stream.of(values()).filter(rule -> rule.word.equals(word)).findFirst();
    }

    /** As people write it: {@code link-missing}. */
    @Override
    public String toString() {
        return word;
    }
}
