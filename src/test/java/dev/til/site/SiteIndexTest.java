package dev.til.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Journal;
import dev.til.site.publishers.FoundSites;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The notes of one site, by path and by URL. */
class SiteIndexTest {
    private static final String POST = "blog/_posts/2022-01-01-a.md";

    private static SiteIndex index(PaperSite sites, String path) {
        return FoundSites.of(
                        sites,
                        FoundSites.Said.NOTHING,
                        Clock.fixed(Instant.parse("2022-10-19T11:00:00Z"), ZoneOffset.UTC))
                .index()
                .of(path);
    }

    private static List<String> paths(SiteIndex index) {
        return index.pages().stream().map(Page::path).toList();
    }

    @Test
    void two_notes_at_one_url_are_told_in_gits_order() {
        var site = new PaperSite()
                .with("_config.yml", "permalink: /:title/\n")
                .post("2022-01-02-a.md", "")
                .post("2022-01-01-a.md", "");
        assertThat(site.index().at("/a/").stream().map(Page::path))
                .containsExactly("_posts/2022-01-01-a.md", "_posts/2022-01-02-a.md");
    }

    @Test
    void a_note_is_found_at_each_of_its_urls() {
        SiteIndex index = new PaperSite()
                .with("_config.yml", "permalink: /:title/\nplugins: [jekyll-redirect-from]\n")
                .with("_posts/2022-01-01-a.md", "---\nredirect_from: /old/\n---\n")
                .index();
        assertThat(index.urls()).containsExactly("/a/", "/old/");
        assertThat(index.at("/old/").stream().map(Page::path)).containsExactly("_posts/2022-01-01-a.md");
        assertThat(index.at("/none/")).isEmpty();
    }

    @Test
    void templates_are_no_notes() {
        var site =
                new PaperSite().with(".til/templates/day.md", "# {{title}}\n").with("a.md", "# A\n");
        assertThat(paths(index(site, "a.md"))).containsExactly("a.md");
    }

    @Test
    void who_reads_notes_in_place_shows_those_of_the_sites_below_when_asked() {
        var site = new PaperSite()
                .with("README.md", "# R\n")
                .with("blog/_config.yml", "")
                .with(POST, "---\ntitle: A\n---\n")
                .with("blog/p.png", "")
                .with("blog/l.md", "# L\n")
                .with("blog/l.md", Journal.Kind.SYMLINK);
        SiteIndex around = index(site, "README.md");
        assertThat(paths(around)).containsExactly("README.md");
        assertThat(around.page(POST).map(Page::path)).contains(POST);
        assertThat(around.page("blog/p.png")).isEmpty();
        assertThat(around.page("blog/l.md")).isEmpty();
        assertThat(around.page("none.md")).isEmpty();
    }

    @Test
    void who_builds_a_site_builds_the_notes_of_the_sites_in_it_too() {
        var site = new PaperSite()
                .with("_config.yml", "")
                .with("index.md", "---\n---\n")
                .with("docs/hugo.toml", "")
                .with("docs/content/d.md", "---\n---\n");
        assertThat(paths(index(site, "index.md"))).containsExactly("docs/content/d.md", "index.md");
    }

    @Test
    void a_note_that_is_not_published_is_a_file_beside_the_pages() {
        SiteIndex index = new PaperSite()
                .with("_config.yml", "")
                .post("2022-01-01-a.md", "")
                .with("_posts/2022-01-02-b.md", "---\npublished: false\n---\n")
                .index();
        assertThat(index.besidePages().stream().map(Journal.Entry::path))
                .containsExactly("_config.yml", "_posts/2022-01-02-b.md");
    }
}
