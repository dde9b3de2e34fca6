package dev.til.site;

import dev.til.facts.Packer;
import dev.til.facts.Register;
import dev.til.facts.Unpacker;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is kept of a page from one run to the next: all that others ask about it who do not look into its note. */
final class PageSummary {
    /**
     * Pages are found by their addresses; their terms are counted, a tag as {@code #tag}, a category as {@code /category}, an
     * offset as {@code @+0900}.
     */
    static final Register.Form FORM =
            new Register.Form(kept -> new PageSummary(kept).names(), kept -> new PageSummary(kept).words());

    /** The first byte of what is kept of a published page. */
    static final int PUBLISHED = 1;

    private final boolean published;
    private final Optional<String> url;
    private final List<String> aliases;
    /** Behind what everybody asks for. */
    private final Unpacker rest;

    PageSummary(Unpacker kept) {
        this.published = kept.flag();
        this.url = kept.maybe(kept::text);
        this.aliases = kept.all(kept::text);
        this.rest = kept;
    }

    static byte[] of(Page page) {
        Publication publication = page.publication();
        var to = new Packer();
        to.flag(publication.published());
        to.maybe(publication.url(), to::text);
        to.all(publication.aliases(), to::text);
        to.all(page.tags(), to::text);
        to.all(page.categories(), to::text);
        to.maybe(page.offset(), to::text);
        to.maybe(publication.why(), to::text);
        to.maybe(publication.date(), date -> pack(date, to));
        to.maybe(publication.title(), to::text);
        return to.bytes();
    }

    private static void pack(OffsetDateTime date, Packer to) {
        to.text(Long.toString(date.toEpochSecond()));
        to.number(date.getNano());
        to.number(date.getOffset().getTotalSeconds() - ZoneOffset.MIN.getTotalSeconds());
    }

    private static OffsetDateTime date(Unpacker from) {
        Instant instant = Instant.ofEpochSecond(Long.parseLong(from.text()), from.number());
        return instant.atOffset(ZoneOffset.ofTotalSeconds(from.number() + ZoneOffset.MIN.getTotalSeconds()));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(aliases);
        url.filter(address -> !aliases.contains(address)).ifPresent(names::add);
        return names;
    }

    private List<String> words() {
        return SiteTermCounts.words(published, tags(), categories(), offset());
    }

    boolean published() {
        return published;
    }

    Optional<String> url() {
        return url;
    }

    List<String> aliases() {
        return aliases;
    }

    List<String> tags() {
        Unpacker from = rest.again();
        return from.all(from::text);
    }

    List<String> categories() {
        Unpacker from = rest.again();
        from.all(from::text);
        return from.all(from::text);
    }

    Optional<String> offset() {
        Unpacker from = rest.again();
        from.all(from::text);
        from.all(from::text);
        return from.maybe(from::text);
    }

    Publication publication() {
        Unpacker from = rest.again();
        from.all(from::text);
        from.all(from::text);
        from.maybe(from::text);
        Optional<String> why = from.maybe(from::text);
        Optional<OffsetDateTime> date = from.maybe(() -> date(from));
        return new Publication(published, why, url, aliases, date, from.maybe(from::text));
    }
}
