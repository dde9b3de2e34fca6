package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.note.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The one list of rules: each {@link RuleId} has one. A rule's page is the file with its id beside this class. */
public final class AllRules {
    /** In the order of their ids. */
    public static final List<Rule> ALL = all(
            FrontMatterBroken.INVALID,
            FrontMatterBroken.UNCLOSED,
            FrontMatterBroken.NOT_A_MAP,
            new FrontMatterKeyDuplicate(),
            new FrontMatterKeyMissing(),
            new FrontMatterType(),
            new DateWithoutOffset(),
            new DateMismatch(),
            new UrlClash(),
            new TagClash(),
            new TagSimilar(),
            new DayMismatch(),
            new DayDuplicate(),
            new DayGap(),
            new WeekMismatch(),
            new LinkAsText(),
            new ImageAltMissing(),
            new ReferenceUndefined(),
            new ReferenceUnused(),
            new FootnoteUndefined(),
            new FootnoteUnused(),
            new HtmlWithoutId(),
            new ConflictMarker(),
            new PlaceholderLeft(),
            new NameNotNfc());

    private AllRules() {}

    /** @param looking those that look at a page themselves; what the others speak of is noticed before */
    private static List<Rule> all(Rule... looking) {
        var rules = new EnumMap<RuleId, Rule>(RuleId.class);
        for (RuleId id : RuleId.values()) {
            rules.put(id, new NoticedRule(id));
        }
        for (Rule rule : looking) {
            rules.put(rule.id(), rule);
        }
        return List.copyOf(rules.values());
    }

    /** The page about a rule, in Markdown: what it means, what happens on the site, what to do, examples. */
    public static String page(Rule rule) {
        try (InputStream page = AllRules.class.getResourceAsStream(rule.id() + ".md")) {
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
