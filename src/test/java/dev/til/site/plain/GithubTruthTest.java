package dev.til.site.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.Truth;
import dev.til.site.FolderJournal;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteIndex;
import dev.til.site.publishers.FoundSites;
import dev.til.site.publishers.Sites;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every link that leads nowhere in real repositories, as GitHub shows them, is found at its line. */
class GithubTruthTest {
    @Test
    void every_link_that_github_cannot_follow_is_found_at_its_line() {
        List<String> missed = new ArrayList<>();
        Truth.table("github-broken.tsv.gz").stream()
                .collect(Collectors.groupingBy(row -> row.get("repo"), TreeMap::new, Collectors.toList()))
                .forEach((repository, rows) -> {
                    SiteIndex index = index(Truth.corpus(repository));
                    rows.stream()
                            .filter(row -> !isBroken(index, row.get("file"), Integer.parseInt(row.get("line"))))
                            .forEach(row -> missed.add("%s %s:%s %s (%s)"
                                    .formatted(
                                            repository,
                                            row.get("file"),
                                            row.get("line"),
                                            row.get("target"),
                                            row.get("status"))));
                });
        assertThat(missed).isEmpty();
    }

    private static boolean isBroken(SiteIndex index, String file, int line) {
        Page page = index.page(file).orElseThrow();
        return page.document().links().stream()
                .filter(link ->
                        link.span().line() <= line && line <= link.span().endLine())
                .anyMatch(link -> index.follow(link, page).status() == Resolution.Status.BROKEN);
    }

    private static SiteIndex index(Path repository) {
        var journal = new FolderJournal(repository);
        return SiteIndex.of(
                FoundSites.of(
                                journal,
                                new FoundSites.Said(Map.of("", Optional.of(Sites.PLAIN)), Optional.empty()),
                                Clock.systemUTC())
                        .at(""),
                journal);
    }
}
