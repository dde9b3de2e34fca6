package dev.til.site.jekyll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.site.Page;
import dev.til.site.PaperSite;
import dev.til.site.publishers.FoundSites;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** READMEs that jekyll-readme-index makes the pages of their folders. */
class JekyllBarePagesTest {
    private static final String INDEXES = "plugins: [jekyll-readme-index]\n";

    private static PaperSite site() {
        return new PaperSite().with("blog/_config.yml", INDEXES).with("blog/docs/README.md", "# R\n");
    }

    private static String url(PaperSite site, String path) {
        return FoundSites.of(
                        site,
                        FoundSites.Said.NOTHING,
                        Clock.fixed(Instant.parse("2022-10-19T11:00:00Z"), ZoneOffset.UTC))
                .index()
                .page(path)
                .flatMap(Page::url)
                .orElse("none");
    }

    @Test
    void a_readme_is_the_page_of_its_folder() {
        assertThat(url(site(), "blog/docs/README.md")).isEqualTo("/docs/");
        assertThat(url(site().with("blog/readme.md", "# R\n"), "blog/readme.md"))
                .isEqualTo("/");
    }

    @Test
    void only_where_the_plugin_is_on() {
        assertThat(url(site().with("blog/_config.yml", "plugins: [jekyll-feed]\n"), "blog/docs/README.md"))
                .isEqualTo("none");
        assertThat(url(
                        site().with("blog/_config.yml", INDEXES + "readme_index: {enabled: false}\n"),
                        "blog/docs/README.md"))
                .isEqualTo("none");
    }

    @Test
    void not_where_the_folder_has_an_index() {
        for (String index : new String[] {"index.html", "index.md", "index.markdown", "index.xml"}) {
            assertThat(url(site().with("blog/docs/" + index, "x\n"), "blog/docs/README.md"))
                    .as(index)
                    .isEqualTo("none");
        }
        assertThat(url(site().with("blog/index.md", "x\n"), "blog/docs/README.md"))
                .isEqualTo("/docs/");
    }

    @Test
    void a_readme_in_another_language_is_none() {
        assertThat(url(site().with("blog/docs/README.ko.md", "# R\n"), "blog/docs/README.ko.md"))
                .isEqualTo("none");
    }

    @Test
    void a_readme_beside_the_site_is_none_of_its_own() {
        var site = site().with("blog/README.md", "# R\n")
                .with("blog/index.md", "---\n---\n")
                .with("docs/README.md", "# D\n");
        assertThat(url(site, "blog/README.md")).isEqualTo("none");
    }

    @Test
    void front_matter_makes_it_a_page_like_others_unless_it_is_to_count_as_well() {
        var site = site().with("blog/docs/README.md", "---\n---\n# R\n");
        assertThat(url(site, "blog/docs/README.md")).isEqualTo("/docs/README.html");
        site.with("blog/_config.yml", INDEXES + "readme_index: {with_frontmatter: true}\n");
        assertThat(url(site, "blog/docs/README.md")).isEqualTo("/docs/");
    }
}
