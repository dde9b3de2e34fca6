package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.FrontMatter;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.site.Page;
import dev.til.site.SiteTermCounts;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A date that is read as UTC, though the writer's clock shows another time. */
final class DateWithoutOffset implements Rule {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

    @Override
    public RuleId id() {
        return RuleId.DATE_WITHOUT_OFFSET;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        return context.problems(page, id()).stream()
                .flatMap(problem -> weighed(problem, page, context).stream())
                .toList();
    }

    private static Optional<NoteProblem> weighed(NoteProblem problem, Page page, RuleContext context) {
        var read = page.publication().date();
        if (read.isEmpty() || !(page.note().frontMatter() instanceof FrontMatter.Fields fields)) {
            return Optional.of(problem);
        }
        LocalDateTime written = read.get().withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        Optional<ZoneOffset> meant = meant(context, written);
        if (meant.filter(ZoneOffset.UTC::equals).isPresent()) {
            return Optional.empty(); // it is read as it was meant
        }
        boolean ahead = meant.filter(offset -> offset.getTotalSeconds() > 0).isPresent();
        boolean moved = !read.get().toLocalDate().equals(written.toLocalDate());
        String hint = meant.map(offset -> "write the offset behind it: %s %s"
                        .formatted(fields.text("date").orElse("").strip(), OFFSET.format(offset)))
                .orElse("write your own offset behind it; in Seoul that is +0900");
        boolean told = !read.get().getOffset().equals(ZoneOffset.UTC);
        return Optional.of(new NoteProblem(
                problem.rule(),
                ahead || moved ? Severity.WARNING : Severity.INFO,
                problem.span(),
                ahead && !told
                        ? "%s: until then, hours after the time that is meant, the note is in the future"
                                .formatted(problem.message())
                        : problem.message(),
                Optional.of(hint),
                Optional.empty()));
    }

    /** What most of the journal's notes write that have an offset, else the offset of the zone that the site names. */
    private static Optional<ZoneOffset> meant(RuleContext context, LocalDateTime written) {
        Optional<ZoneRules> zone = context.index().site().zone().map(ZoneId::getRules);
        Optional<ZoneOffset> ofZone = zone.map(rules -> rules.getOffset(written));
        Optional<ZoneOffset> usual = context.overview(
                        SiteTermCounts.class, checked -> checked.index().terms())
                .usualOffset()
                .flatMap(DateWithoutOffset::offset);
        // it is summer's or winter's, and the zone knows which of them this date has
        boolean ofSeason = usual.isPresent()
                && zone.stream()
                        .anyMatch(rules -> usual.get().equals(rules.getOffset(written.withDayOfYear(1)))
                                || usual.get().equals(rules.getOffset(written.withDayOfYear(183))));
        return ofSeason ? ofZone : usual.or(() -> ofZone);
    }

    private static Optional<ZoneOffset> offset(String written) {
        int minutes = 60 * Integer.parseInt(written.substring(1, 3)) + Integer.parseInt(written.substring(3));
        return minutes > 18 * 60
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(written.charAt(0) == '-' ? -60 * minutes : 60 * minutes));
    }
}
