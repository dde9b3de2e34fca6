package dev.til.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.NoteProblem;
import dev.til.site.publishers.FoundSites;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several sites of one repository, published on one host. */
class SiteNeighboursTest {
    private static final String POST = "blog/_posts/2022-01-01-a.md";

    private static PaperSite sites(String blog, String docs) {
        return new PaperSite()
                .with("blog/_config.yml", blog)
                .with("docs/hugo.toml", docs)
                .with("docs/content/posts/d.md", "---\ntitle: D\n---\n## Sec\n")
                .with("docs/content/posts/draft.md", "---\ntitle: E\ndraft: true\n---\n")
                .with(POST, "---\ntitle: A\n---\n## Sec\n");
    }

    private static PaperSite sites() {
        return sites("url: https://kim.example\n", "baseURL = 'https://kim.example/docs/'\n");
    }

    private static String link(PaperSite sites, String path, String markdown) {
        JournalIndex index = FoundSites.of(
                        sites.with(path, "---\ntitle: X\n---\n" + markdown + "\n"),
                        FoundSites.Said.NOTHING,
                        Clock.fixed(Instant.parse("2022-10-19T11:00:00Z"), ZoneOffset.UTC))
                .index();
        Page page = index.page(path).orElseThrow();
        Resolution resolution = index.follow(page.document().links().get(0), page);
        return resolution
                .problem()
                .map(NoteProblem::rule)
                .map(Object::toString)
                .orElseGet(
                        () -> resolution.status() + " " + resolution.resolved().orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[d](/docs/posts/d/)~OK /posts/d/",
                "[d](/docs/posts/d/#sec)~OK /posts/d/#sec",
                "[d](https://kim.example/docs/posts/d/)~OK /posts/d/",
                "[d](../../../docs/posts/d/)~OK /posts/d/",
                "[d](/docs/posts/d/#nope)~link-anchor-missing",
                "[d](/docs/posts/draft/)~link-unpublished",
                "[d](/docs/posts/nope/)~link-missing",
                "[d](/x/)~link-missing",
                "![d](/docs/x.png)~image-missing",
            })
    void a_page_of_the_other_site_on_this_host_is_alive(String markdown, String expected) {
        assertThat(link(sites(), "blog/_posts/2022-01-02-b.md", markdown)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[a](/2022/01/01/a.html)~OK blog/_posts/2022-01-01-a.md",
                "[a](/2022/01/01/a.html#sec)~OK blog/_posts/2022-01-01-a.md",
                "[a](/2022/01/01/b.html)~link-other-site",
                "[a](nope/)~link-missing",
            })
    void a_site_below_another_one_finds_what_is_above(String markdown, String expected) {
        assertThat(link(sites(), "docs/content/posts/e.md", markdown)).isEqualTo(expected);
    }

    @Test
    void another_host_or_the_same_place_is_no_neighbour() {
        var elsewhere = sites("url: https://kim.example\n", "baseURL = 'https://lee.example/docs/'\n");
        assertThat(link(elsewhere, POST, "[d](/docs/posts/d/)")).isEqualTo("link-missing");
        var nowhere = sites("title: x\n", "baseURL = 'https://kim.example/docs/'\n");
        assertThat(link(nowhere, POST, "[d](/docs/posts/d/)")).isEqualTo("link-missing");
        var same = sites("url: https://kim.example\n", "baseURL = 'https://kim.example/'\n");
        assertThat(link(same, POST, "[d](/posts/d/)")).isEqualTo("link-missing");
    }

    @Test
    void a_site_that_cannot_be_read_is_no_neighbour() {
        var broken = sites("url: https://kim.example\n", "baseURL = 'https://kim.example/docs/'\n= =\n");
        assertThat(link(broken, POST, "[d](/docs/posts/d/)")).isEqualTo("link-missing");
    }
}
