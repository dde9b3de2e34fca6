package dev.til.report;

import dev.til.note.Document.Heading;
import dev.til.note.Document.Link;
import dev.til.note.NoteKinds;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteIndex;
import java.io.PrintWriter;
import java.util.Locale;

/** What til knows about a page, for people. */
final class PageText {
    private final SiteIndex index;
    private final NoteKinds kinds;
    private final PrintWriter out;

    PageText(SiteIndex index, NoteKinds kinds, PrintWriter out) {
        this.index = index;
        this.kinds = kinds;
        this.out = out;
    }

    void write(Page page) {
        var publication = page.publication();
        out.println(Harmless.path(page.path()));
        kinds.of(page.path()).ifPresent(kind -> out.println("  kind   " + kind.name()));
        kinds.days(page.path()).ifPresent(days -> out.println("  days   " + days.text("~")));
        publication.title().ifPresent(title -> out.println("  title  " + Harmless.text(title)));
        publication.date().ifPresent(date -> out.println("  date   " + PageReport.DATE.format(date)));
        out.println(publication
                .url()
                .map(url -> "  url    " + Harmless.text(url))
                .orElseGet(() -> "  not published: " + publication.why().orElse("the publisher leaves it out")));
        for (Heading heading : page.document().headings()) {
            out.printf(
                    "  %4d  %s %s%s%n",
                    heading.span().line(),
                    "#".repeat(heading.level()),
                    Harmless.text(heading.text()),
                    heading.id().map(id -> "  #" + Harmless.text(id)).orElse("  (no id)"));
        }
        for (Link link : page.document().links()) {
            Resolution resolution = index.resolve(link, page);
            out.printf(
                    "  %4d  %s  %s%s%n",
                    link.span().line(),
                    Harmless.text(link.target()),
                    resolution.status().name().toLowerCase(Locale.ROOT),
                    resolution.resolved().map(to -> " -> " + Harmless.text(to)).orElse(""));
        }
    }
}
