package dev.til.report;

import dev.til.note.Document.Heading;
import dev.til.note.Document.Link;
import dev.til.note.NoteKinds;
import dev.til.site.JournalIndex;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.terminal.Harmless;
import dev.til.terminal.Screen;
import java.util.Locale;

/** What til knows about a page, for people. */
final class PageTextReport {
    private final JournalIndex index;
    private final NoteKinds kinds;
    private final Screen out;

    PageTextReport(JournalIndex index, NoteKinds kinds, Screen out) {
        this.index = index;
        this.kinds = kinds;
        this.out = out;
    }

    void write(Page page) {
        var publication = page.publication();
        out.line(Harmless.path(page.path()));
        kinds.of(page.path()).ifPresent(kind -> out.line("  kind   " + kind.name()));
        kinds.days(page.path()).ifPresent(days -> out.line("  days   " + days.text("~")));
        publication.title().ifPresent(title -> out.line("  title  " + title));
        publication.date().ifPresent(date -> out.line("  date   " + PageReport.DATE.format(date)));
        out.line(publication
                .url()
                .map(url -> "  url    " + url)
                .orElseGet(() -> "  not published: " + publication.why().orElse("the publisher leaves it out")));
        for (Heading heading : page.document().headings()) {
            out.line("  %4d  %s %s%s"
                    .formatted(
                            heading.span().line(),
                            "#".repeat(heading.level()),
                            heading.text(),
                            heading.id().map(id -> "  #" + id).orElse("  (no id)")));
        }
        for (Link link : page.document().links()) {
            Resolution resolution = index.follow(link, page);
            out.line("  %4d  %s  %s%s"
                    .formatted(
                            link.span().line(),
                            link.target(),
                            resolution.status().name().toLowerCase(Locale.ROOT),
                            resolution.resolved().map(to -> " -> " + to).orElse("")));
        }
    }
}
