package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.note.RuleId;
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
            new Noticed(RuleId.FRONT_MATTER_MISSING),
            new FrontMatterKeyDuplicate(),
            new FrontMatterKeyMissing(),
            new FrontMatterType(),
            new Noticed(RuleId.FRONT_MATTER_KEY_UNKNOWN),
            new Noticed(RuleId.DATE_INVALID),
            new Noticed(RuleId.DATE_IMPOSSIBLE),
            new Noticed(RuleId.DATE_WITHOUT_OFFSET),
            new DateMismatch(),
            new Noticed(RuleId.NOTE_NOT_PUBLISHED),
            new UrlClash(),
            new TagClash(),
            new TagSimilar(),
            new Noticed(RuleId.PERMALINK_INVALID),
            new Noticed(RuleId.SLUG_EMPTY),
            new Noticed(RuleId.LAYOUT_MISSING),
            new Noticed(RuleId.CATEGORY_TOO_DEEP),
            new DayMismatch(),
            new DayDuplicate(),
            new DayGap(),
            new WeekMismatch(),
            new Noticed(RuleId.LINK_MISSING),
            new Noticed(RuleId.LINK_ANCHOR_MISSING),
            new Noticed(RuleId.LINK_CASE),
            new Noticed(RuleId.LINK_EMPTY),
            new Noticed(RuleId.LINK_UNTRACKED),
            new Noticed(RuleId.LINK_UNPUBLISHED),
            new Noticed(RuleId.LINK_LIQUID),
            new Noticed(RuleId.LINK_MALFORMED),
            new Noticed(RuleId.LINK_LOCAL),
            new Noticed(RuleId.LINK_OTHER_SITE),
            new Noticed(RuleId.IMAGE_MISSING),
            new Noticed(RuleId.IMAGE_UNTRACKED),
            new Noticed(RuleId.IMAGE_CASE),
            new ImageAltMissing(),
            new ReferenceUndefined(),
            new ReferenceUnused(),
            new FootnoteUndefined(),
            new FootnoteUnused(),
            new Noticed(RuleId.HEADING_ACCIDENTAL),
            new Noticed(RuleId.TABLE_ACCIDENTAL),
            new HtmlWithoutId(),
            new ConflictMarker(),
            new PlaceholderLeft(),
            new Noticed(RuleId.LIQUID_BROKEN),
            new Noticed(RuleId.MATH_FLAG_MISSING),
            new Noticed(RuleId.ENCODING_INVALID),
            new Noticed(RuleId.CONTROL_CHARACTER),
            new NameNotNfc(),
            new Noticed(RuleId.NOTE_TOO_COMPLEX),
            new Noticed(RuleId.SUPPRESSION_UNUSED));

    private Rules() {}

    /** The page about a rule, in Markdown: what it means, what happens on the site, what to do, examples. */
    public static String page(Rule rule) {
        try (InputStream page = Rules.class.getResourceAsStream(rule.id() + ".md")) {
            return new String(
                    Objects.requireNonNull(page, rule.id().toString()).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<Rule> named(String id) {
        return ALL.stream().filter(rule -> rule.id().toString().equals(id)).findFirst();
    }
}
