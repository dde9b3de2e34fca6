package dev.til.site.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Document.Link;
import dev.til.note.Journal;
import dev.til.note.Severity;
import dev.til.site.FolderJournal;
import dev.til.site.JournalIndex;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.Site;
import dev.til.site.SiteIndex;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.MarkdownPath;
import dev.til.site.path.RelativePath;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds til against what real Jekyll and Hugo made of small repositories in which sites lie in many places;
 * {@code src/test/record/sites-by-place.sh} records it anew. The folders of sites are {@code .} for the root.
 */
class SitesByPlaceRecordedTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T13:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "two, jekyll blog; hugo docs",
        "deep, jekyll work/site",
        "excluded, jekyll .",
        "hidden, jekyll .",
        "example, hugo .",
        "below, hugo site",
        "around, jekyll .; hugo docs",
        "forms, jekyll .; jekyll _old; jekyll eight; jekyll eleven; jekyll nine; jekyll seven; jekyll ten; jekyll twelve",
        "sourced, jekyll .; jekyll blog"
    })
    void a_site_is_what_somebody_builds(String repository, String built) throws Exception {
        assertThat(found(repository, Map.of()).all().stream()
                        .map(site -> site.publisher().name() + " " + dotted(site.folder())))
                .containsExactlyInAnyOrder(built.split("; "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "deep", "excluded", "hidden", "example", "below", "around", "forms", "sourced"})
    void each_site_publishes_its_notes_where_its_builder_does(String repository) throws Exception {
        FoundSites sites = found(repository, Map.of());
        for (Site site : sites.all()) {
            assertThat(published(sites, site))
                    .as(site.folder())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(pages(repository, site.folder()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "deep", "excluded", "hidden", "example", "below", "around", "forms", "sourced"})
    void a_note_is_what_the_nearest_site_makes_of_it(String repository) throws Exception {
        FoundSites sites = found(repository, Map.of());
        JournalIndex index = sites.index();
        for (String note : notes(repository)) {
            Optional<String> recorded = sites.isBuilt(sites.at(note))
                    ? recorded(repository, "page", sites.at(note).folder())
                            .filter(cells -> cells.get(0).equals(note))
                            .map(cells -> cells.get(1))
                            .findFirst()
                    : Optional.empty();
            Optional<String> url = index.page(note)
                    .filter(page -> sites.isBuilt(sites.at(note)))
                    .filter(page -> page.publication().published())
                    .flatMap(Page::url);
            assertThat(url).as(note).isEqualTo(recorded);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "two, CONTRIBUTING.md; README.md; docs/README.md",
        "deep, README.md; work/_posts/2022-03-05-b.md; work/notes.md; work/site/drafts/plan.md",
        "excluded, README.md; docs/_posts/2022-03-05-demo.md; docs/index.md; test/_posts/2022-03-05-case.md; tests/page.md",
        "hidden, .gems/x/docs/_posts/2013-08-16-old.md; .gems/x/docs/index.md; node_modules/w/_posts/2014-01-02-w.md; vendor/bundle/z/_posts/2014-01-02-z.md",
        "example, README.md; exampleSite/content/posts/shown.md; themes/t/README.md; themes/t/exampleSite/content/posts/theme.md",
        "below, README.md; content/posts/root.md; site/README.md",
        "around, ''",
        "forms, _new/_posts/2022-03-05-new.md; _new/page.md; five/_posts/2022-03-05-five.md; five/page.md; four/_posts/2022-03-05-four.md; four/page.md; one/_posts/2022-03-05-one.md; one/page.md; six/_posts/2022-03-05-six.md; six/page.md; three/_posts/2022-03-05-three.md; three/page.md; two/_posts/2022-03-05-two.md; two/page.md",
        "sourced, README.md; other.md"
    })
    void what_no_site_publishes_is_published_nowhere(String repository, String notes) throws Exception {
        FoundSites sites = found(repository, Map.of());
        JournalIndex index = sites.index();
        List<String> unpublished = notes(repository);
        List<String> unrecorded = notes(repository);
        for (Site site : sites.all()) {
            unpublished.removeIf(note -> indexOf(index, site)
                    .page(note)
                    .filter(page -> page.publication().published())
                    .isPresent());
            recorded(repository, "page", site.folder()).forEach(cells -> unrecorded.remove(cells.get(0)));
        }
        assertThat(unpublished).isEqualTo(unrecorded);
        assertThat(String.join("; ", unpublished)).isEqualTo(notes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "deep", "excluded", "hidden", "example", "below", "around", "forms", "sourced"})
    void a_link_leads_where_it_leads_on_the_site_of_its_note(String repository) throws Exception {
        FoundSites sites = found(repository, Map.of());
        for (Site site : sites.all()) {
            assertLinksAsRecorded(indexOf(sites.index(), site), repository, site.folder());
        }
    }

    @ParameterizedTest
    @CsvSource({"two, 0", "excluded, 0", "around, 1", "forms, 7", "sourced, 0"})
    void a_site_in_a_site_is_told_where_both_publish_a_note(String repository, int sharing) throws Exception {
        FoundSites sites = found(repository, Map.of());
        List<String> outer =
                recorded(repository, "page", "").map(cells -> cells.get(0)).toList();
        var shared = new ArrayList<SiteDoubt>();
        for (Site site : sites.all()) {
            if (!site.folder().isEmpty()
                    && recorded(repository, "page", site.folder()).anyMatch(cells -> outer.contains(cells.get(0)))) {
                shared.add(new SiteDoubt.Nested(site.folder(), site.publisher().name(), ""));
            }
        }
        assertThat(shared).hasSize(sharing);
        assertThat(sites.doubts()).containsExactlyInAnyOrderElementsOf(shared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "deep", "below"})
    void a_readme_beside_the_sites_leads_to_files(String repository) throws Exception {
        JournalIndex index = found(repository, Map.of()).index();
        List<List<String>> shown = recorded(repository, "shown", "").toList();
        assertThat(shown).hasSizeGreaterThan(3);
        assertThat(shown.stream().flatMap(cells -> wrong(index.of("README.md"), cells).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "excluded, docs, JEKYLL",
        "excluded, test, JEKYLL",
        "excluded, tests, JEKYLL",
        "hidden, vendor/y, JEKYLL",
        "hidden, vendor/bundle/z, JEKYLL",
        "hidden, node_modules/w, JEKYLL",
        "hidden, .gems/x/docs, JEKYLL",
        "forms, _new, JEKYLL",
        "forms, .hid, JEKYLL",
        "example, exampleSite, HUGO",
        "example, themes/t/exampleSite, HUGO"
    })
    void a_site_that_the_team_names_is_as_it_is_when_built_by_itself(String repository, String folder, Sites builder)
            throws Exception {
        FoundSites sites = found(repository, Map.of(folder, Optional.of(builder)));
        Site site = sites.at(folder + "/a.md");
        assertThat(site.folder()).isEqualTo(folder);
        assertThat(published(sites, site)).isNotEmpty().containsExactlyInAnyOrderElementsOf(pages(repository, folder));
        assertLinksAsRecorded(indexOf(sites.index(), site), repository, folder);
    }

    private static void assertLinksAsRecorded(SiteIndex index, String repository, String folder) throws Exception {
        List<List<String>> recorded = recorded(repository, "link", folder).toList();
        assertThat(recorded.stream().flatMap(cells -> wrong(index, cells).stream()))
                .isEmpty();
        assertThat(index.pages().stream()
                        .filter(page -> page.publication().published())
                        .mapToInt(page -> page.document().links().size())
                        .sum())
                .as("as many links as the site has")
                .isEqualTo(recorded.size());
    }

    /** A line if til finds anything else about a link than was recorded. */
    private static List<String> wrong(SiteIndex index, List<String> cells) {
        Page page = index.page(cells.get(0)).orElseThrow();
        Link link = page.document().links().get(Integer.parseInt(cells.get(1)));
        Resolution found = index.follow(link, page);
        boolean right = switch (cells.get(3)) {
            case "leads" -> found.status() == Resolution.Status.OK;
            case "nowhere" -> found.status() == Resolution.Status.BROKEN;
            // another site's on the same host: no error
            case "beside" ->
                found.status() == Resolution.Status.OK
                        || found.status() == Resolution.Status.EXTERNAL
                        || found.problem()
                                .filter(problem -> problem.severity() != Severity.ERROR)
                                .isPresent();
            default -> false;
        };
        return right
                ? List.of()
                : List.of("%s: %s is %s, and %s for til".formatted(cells.get(0), cells.get(2), cells.get(3), found));
    }

    private static List<String> published(FoundSites sites, Site site) {
        return indexOf(sites.index(), site).pages().stream()
                .filter(page -> page.publication().published())
                .map(page -> page.path() + " " + page.url().orElseThrow())
                .toList();
    }

    private static SiteIndex indexOf(JournalIndex index, Site site) {
        return index.of(RelativePath.in(site.folder(), "a.md"));
    }

    private static List<String> pages(String repository, String folder) throws Exception {
        return recorded(repository, "page", folder)
                .map(cells -> cells.get(0) + " " + cells.get(1))
                .toList();
    }

    /** The rows of a kind about the build of a folder, after these two cells. */
    private static Stream<List<String>> recorded(String repository, String kind, String folder) throws Exception {
        return Files.readAllLines(places().resolve(repository + ".tsv")).stream()
                .map(row -> List.of(row.split("\t")))
                .filter(cells -> cells.get(0).equals(kind) && cells.get(1).equals(dotted(folder)))
                .map(cells -> cells.subList(2, cells.size()).stream()
                        .map(LinkTarget::decode)
                        .toList());
    }

    private static String dotted(String folder) {
        return folder.isEmpty() ? "." : folder;
    }

    private static List<String> notes(String repository) throws Exception {
        var notes = new ArrayList<String>();
        for (Journal.Entry entry : new FolderJournal(places().resolve(repository)).entries()) {
            if (MarkdownPath.is(entry.path())) {
                notes.add(entry.path());
            }
        }
        return notes;
    }

    private static FoundSites found(String repository, Map<String, Optional<Sites>> said) throws Exception {
        var journal = new FolderJournal(places().resolve(repository));
        return FoundSites.of(journal, new FoundSites.Said(said, Optional.empty()), NOW);
    }

    private static Path places() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(SitesByPlaceRecordedTest.class.getResource("places"))
                .toURI());
    }
}
