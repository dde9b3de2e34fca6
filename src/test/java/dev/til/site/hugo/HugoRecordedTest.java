package dev.til.site.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Document.Heading;
import dev.til.note.Document.Link;
import dev.til.site.FolderJournal;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteIndex;
import dev.til.site.path.MarkdownPath;
import dev.til.site.publishers.FoundSites;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds til against what real Hugo made of small sites; {@code src/test/record/hugo.sh} records it anew. */
class HugoRecordedTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T13:00:00Z"), ZoneOffset.UTC);

    /** Dead in 0.111; since 0.123 the links of a site with a table of languages lead to the page that they name. */
    private static final Set<String> IN_A_NEWER_HUGO =
            Set.of("content/posts/one.md /posts/one/", "content/posts/a.md /posts/b/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blog",
                "places",
                "languages",
                "suffix",
                "slash",
                "folders",
                "mounts",
                "tokens",
                "raw",
                "tables",
                "late",
                "globs",
                "newer"
            })
    void til_publishes_what_hugo_publishes(String site) throws Exception {
        SiteIndex index = index(site);
        List<String> pages = index.pages().stream()
                .filter(page -> page.publication().published())
                .map(page -> String.join(
                        "\t",
                        Stream.concat(
                                        Stream.of(
                                                page.path(),
                                                page.publication().url().orElseThrow()),
                                        page.document().headings().stream()
                                                .map(Heading::id)
                                                .flatMap(Optional::stream)
                                                .filter(id -> !id.isEmpty()))
                                .toList()))
                .toList();
        assertThat(pages)
                .containsExactlyInAnyOrderElementsOf(recorded(site, "page")
                        .filter(cells -> MarkdownPath.is(cells.get(0)))
                        .map(cells -> String.join(
                                "\t",
                                cells.stream().filter(HugoRecordedTest::isKnown).toList()))
                        .toList());
    }

    /** Not the id of a heading that has none, nor one that a shortcode has a part in: no source tells it. */
    private static boolean isKnown(String cell) {
        return !cell.equals("-")
                && (cell.startsWith("content/") || cell.startsWith("/") || !cell.contains("shortcode"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blog",
                "places",
                "languages",
                "suffix",
                "slash",
                "folders",
                "mounts",
                "tokens",
                "raw",
                "tables",
                "late",
                "globs",
                "newer"
            })
    void til_knows_the_other_paths_of_a_page(String site) throws Exception {
        List<String> aliases = index(site).pages().stream()
                .filter(page -> !hasSlash(page)) // a newer Hugo has another path for these
                .flatMap(page -> page.publication().aliases().stream()
                        .map(alias -> alias + "\t" + page.publication().url().orElseThrow()))
                .toList();
        Predicate<List<String>> leadsToTheHomeOfALanguage =
                cells -> cells.get(0).equals("/") || cells.get(1).equals("/");
        assertThat(aliases)
                .containsExactlyInAnyOrderElementsOf(recorded(site, "alias")
                        .filter(leadsToTheHomeOfALanguage.negate())
                        .map(cells -> String.join("\t", cells))
                        .toList());
    }

    private static boolean hasSlash(Page page) {
        return page.publication().title().filter(title -> title.contains("/")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "blog, 5",
        "places, 1",
        "languages, 0",
        "suffix, 0",
        "slash, 0",
        "folders, 0",
        "mounts, 0",
        "tokens, 0",
        "raw, 0",
        "tables, 3",
        "late, 0",
        "globs, 0",
        "newer, 0"
    })
    void links_lead_where_they_lead_on_the_site(String site, int unknown) throws Exception {
        SiteIndex index = index(site);
        var wrong = new ArrayList<String>();
        var unchecked = new ArrayList<String>();
        recorded(site, "link").forEach(cells -> {
            Page page = index.page(cells.get(0)).orElseThrow();
            Link link = page.document().links().get(Integer.parseInt(cells.get(1)));
            Resolution.Status status = index.follow(link, page).status();
            boolean right = switch (status) {
                case OK -> cells.get(3).equals("leads");
                case BROKEN -> cells.get(3).equals("nowhere");
                case EXTERNAL -> cells.get(3).equals("elsewhere");
                case UNCHECKED -> unchecked.add(link.target());
            };
            if (!right && !IN_A_NEWER_HUGO.contains(cells.get(0) + " " + link.target())) {
                wrong.add(cells.get(0) + " " + link.target() + ": " + status + " where it " + cells.get(3));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(unchecked)
                .as("lists, terms, shortcodes and pages of other formats")
                .hasSize(unknown);
    }

    private static SiteIndex index(String site) throws URISyntaxException {
        var journal = new FolderJournal(sites().resolve(site));
        return SiteIndex.of(FoundSites.of(journal, FoundSites.Said.NOTHING, NOW).home(List.of(), ""), journal);
    }

    private static Stream<List<String>> recorded(String site, String kind) throws Exception {
        return Files.readAllLines(sites().resolve(site + ".tsv")).stream()
                .map(row -> List.of(row.split("\t", -1)))
                .filter(cells -> cells.get(0).equals(kind))
                .map(cells -> cells.subList(1, cells.size()));
    }

    private static Path sites() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(HugoRecordedTest.class.getResource("sites"))
                .toURI());
    }
}
