package dev.til.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.facts.Validity;
import dev.til.note.Journal;
import dev.til.site.publishers.FoundSites;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sites of one journal, as one. */
class JournalIndexTest {
    private static final String POST = "blog/_posts/2022-01-01-a.md";
    private static final String PAGE = "docs/content/posts/d.md";

    private static JournalIndex index(PaperSite sites) {
        return FoundSites.of(
                        sites,
                        FoundSites.Said.NOTHING,
                        Clock.fixed(Instant.parse("2022-10-19T11:00:00Z"), ZoneOffset.UTC))
                .index();
    }

    /** A blog and documentation beside each other, and a README above them. */
    private static PaperSite sites() {
        return new PaperSite()
                .with("README.md", "# R\n")
                .with("blog/_config.yml", "")
                .with("docs/hugo.toml", "")
                .with(PAGE, "---\ntitle: D\n---\n")
                .with("z.md", "# Z\n");
    }

    private static boolean keepsLinks(PaperSite sites, String path, String before, String after) {
        return index(sites.with(path, "---\ntitle: T\n---\n" + after))
                .keepsLinks(path, Optional.of(("---\ntitle: T\n---\n" + before).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void other_words_keep_links_and_another_heading_does_not() {
        assertThat(keepsLinks(sites(), POST, "## Part\n", "## Part\n\nwords\n")).isTrue();
        assertThat(keepsLinks(sites(), POST, "## Part\n", "## Other\n")).isFalse();
    }

    @Test
    void who_reads_the_note_where_it_lies_may_know_another_place_in_it() {
        assertThat(keepsLinks(sites(), POST, "## Part {#id}\n", "## Other {#id}\n"))
                .isFalse();
        assertThat(keepsLinks(sites(), PAGE, "## Part {#id}\n", "## Other {#id}\n"))
                .isFalse();
    }

    @Test
    void a_site_around_that_publishes_the_note_itself_knows_no_place_in_this_one() {
        var sites = sites().with("_config.yml", "").with("docs/hugo.toml", "");
        assertThat(keepsLinks(sites, PAGE, "## Part {.c #id}\n", "## Other {.c #id}\n"))
                .isTrue();
    }

    @Test
    void a_site_beside_it_knows_nothing_of_the_note() {
        var sites = sites().with("a/.vitepress/config.mts", "").with("z/.vitepress/config.mts", "");
        assertThat(keepsLinks(sites, POST, "## Part\n", "## Part\n\nwords\n")).isTrue();
    }

    @Test
    void a_new_note_is_nobodys_place_yet() {
        assertThat(index(sites().with(POST, "---\ntitle: A\n---\n")).keepsLinks(POST, Optional.empty()))
                .isTrue();
    }

    @Test
    void all_pages_are_in_gits_order_and_each_is_of_one_site() {
        var sites =
                sites().with("_config.yml", "").with("index.md", "---\n---\n").with(POST, "---\n---\n");
        assertThat(index(sites).pages().stream().map(Page::path))
                .containsExactly("README.md", POST, PAGE, "index.md", "z.md");
        assertThat(index(sites).pages("docs").stream().map(Page::path)).containsExactly(PAGE);
        assertThat(index(sites).paths()).containsExactly("README.md", POST, PAGE, "index.md", "z.md");
    }

    @Test
    void a_link_and_a_submodule_are_no_notes() {
        var sites = sites().with("l.md", Journal.Kind.SYMLINK).with("s.md", Journal.Kind.SUBMODULE);
        assertThat(index(sites).paths()).containsExactly("README.md", PAGE, "z.md");
    }

    @Test
    void there_are_notes_where_one_site_has_one() {
        assertThat(index(new PaperSite().with("blog/_config.yml", "").with("a.md", ""))
                        .isEmpty())
                .isFalse();
        assertThat(index(new PaperSite().with("blog/_config.yml", "").with(POST, ""))
                        .isEmpty())
                .isFalse();
        assertThat(index(new PaperSite().with("blog/_config.yml", "")).isEmpty())
                .isTrue();
    }

    @Test
    void it_is_whole_when_each_site_was_asked_for() {
        for (List<String> order : List.of(List.of(POST, PAGE, "z.md"), List.of("z.md", PAGE, POST))) {
            JournalIndex index = index(sites().with(POST, "---\ntitle: A\n---\n"));
            for (String path : order) {
                assertThat(index.isWhole()).isFalse();
                index.page(path);
            }
            assertThat(index.isWhole()).isTrue();
        }
    }

    @Test
    void what_one_site_says_until_a_day_holds_no_longer_for_all() {
        for (String later : List.of("blog", "shelf")) {
            var sites = sites().with("shelf/_config.yml", "")
                    .with(later + "/_posts/2022-12-01-l.md", "---\ndate: 2022-12-01 00:00:00 +0000\n---\n");
            JournalIndex index = index(sites);
            assertThat(index.validity()).isEqualTo(Validity.EVER);
            index.pages();
            assertThat(index.validity()).isEqualTo(new Validity(Instant.parse("2022-12-01T00:00:00Z")));
        }
    }
}
