package dev.til.site.jekyll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.Truth;
import dev.til.note.Notes;
import dev.til.site.FolderJournal;
import dev.til.site.Publication;
import dev.til.site.Site;
import dev.til.site.SiteFiles;
import dev.til.site.path.LinkTarget;
import dev.til.site.publishers.FoundSites;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holds the URL of every source of real blogs against the one that Jekyll gave it. */
class JekyllPermalinksTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T13:00:00Z"), ZoneOffset.UTC);

    @Test
    void every_source_is_published_where_jekyll_publishes_it() {
        Map<String, List<Truth.Row>> byRepository = new TreeMap<>();
        Truth.table("permalinks.tsv.gz")
                .forEach(row -> byRepository
                        .computeIfAbsent(row.get("repo"), none -> new ArrayList<>())
                        .add(row));
        List<String> problems = new ArrayList<>();
        int rows = 0;
        for (var entry : byRepository.entrySet()) {
            var journal = new FolderJournal(Truth.corpus(entry.getKey()));
            var files = new SiteFiles(journal);
            FoundSites sites = FoundSites.of(journal, FoundSites.Said.NOTHING, CLOCK);
            for (Truth.Row row : entry.getValue()) {
                rows++;
                if (!isLaterPage(row)) {
                    problem(row, sites.at(row.get("source")), files).ifPresent(problems::add);
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(rows).isPositive();
    }

    /** The second and later pages of a list that a plugin makes of one source. */
    private static boolean isLaterPage(Truth.Row row) {
        return row.get("source").equals("index.html") && row.get("url").matches("/page\\d+/");
    }

    private static Optional<String> problem(Truth.Row row, Site site, SiteFiles files) {
        String source = row.get("source");
        String url = LinkTarget.decode(row.get("url"));
        Optional<String> got = files.journal()
                .read(source)
                .map(bytes -> site.publish(Notes.read(source, bytes), files))
                .flatMap(Publication::url);
        return got.map(site::pageUrl).equals(Optional.of(url))
                ? Optional.empty()
                : Optional.of("%s %s, til %s".formatted(source, url, got));
    }
}
