package dev.til.report;

import com.google.gson.stream.JsonWriter;
import dev.til.note.Document.Heading;
import dev.til.note.Document.Link;
import dev.til.note.NoteKinds;
import dev.til.site.JournalIndex;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.Site;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What til knows about a page, as JSON, version 1. */
final class PageReport {
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final JournalIndex index;
    private final NoteKinds kinds;

    PageReport(JournalIndex index, NoteKinds kinds) {
        this.index = index;
        this.kinds = kinds;
    }

    void write(Page page, JsonWriter json) throws IOException {
        var publication = page.publication();
        json.beginObject().name("version").value(1);
        json.name("path").value(page.path());
        name(json, "kind", kinds.of(page.path()).map(kind -> kind.name()));
        json.name("published").value(publication.published());
        name(json, "why", publication.why());
        Site site = index.of(page.path()).site();
        name(json, "url", publication.url().map(site::pageUrl));
        name(json, "date", publication.date().map(DATE::format));
        name(json, "title", publication.title());
        json.name("days").beginArray();
        for (String day : kinds.days(page.path()).map(days -> days.texts()).orElse(List.of())) {
            json.value(day);
        }
        json.endArray().name("headings").beginArray();
        for (Heading heading : page.document().headings()) {
            write(heading, json);
        }
        json.endArray().name("links").beginArray();
        for (Link link : page.document().links()) {
            write(link, index.follow(link, page), json);
        }
        json.endArray().endObject();
    }

    private static void write(Heading heading, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("line").value(heading.span().line());
        json.name("level").value(heading.level());
        json.name("text").value(heading.text());
        name(json, "id", heading.id());
        json.endObject();
    }

    private static void write(Link link, Resolution resolution, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("line").value(link.span().line());
        json.name("column").value(link.span().column());
        json.name("target").value(link.target());
        json.name("status").value(resolution.status().name().toLowerCase(Locale.ROOT));
        name(json, "resolved", resolution.resolved());
        json.endObject();
    }

    private static void name(JsonWriter json, String name, Optional<String> value) throws IOException {
        json.name(name);
        if (value.isPresent()) {
            json.value(value.get());
        } else {
            json.nullValue();
        }
    }
}
