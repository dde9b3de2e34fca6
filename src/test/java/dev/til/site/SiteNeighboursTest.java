package dev.til.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Journal;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
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

    private static JournalIndex index(PaperSite sites) {
        return FoundSites.of(
                        sites,
                        FoundSites.Said.NOTHING,
                        Clock.fixed(Instant.parse("2022-10-19T11:00:00Z"), ZoneOffset.UTC))
                .index();
    }

    private static String link(PaperSite sites, String path, String markdown) {
        JournalIndex index = index(sites.with(path, "---\ntitle: X\n---\n" + markdown + "\n"));
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
                "[a](../../../2022/01/01/a.html)~OK blog/_posts/2022-01-01-a.md",
                "[a](../../../2022/01/01/a.html/)~link-missing",
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

    @Test
    void a_file_of_the_other_site_is_there() {
        assertThat(link(sites().with("docs/static/p.png", ""), POST, "![p](/docs/p.png)"))
                .isEqualTo("OK docs/static/p.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[d](https://kim.example/docs/posts/d/#nope)~link-anchor-missing",
                "[d](../../../docs/posts/d/#nope)~link-anchor-missing",
                "[d](../../../docs/posts/d)~OK /posts/d/",
            })
    void the_place_in_its_page_is_looked_for_whatever_way_leads_there(String markdown, String expected) {
        assertThat(link(sites(), POST, markdown)).isEqualTo(expected);
    }

    @Test
    void only_who_has_the_path_for_itself_makes_a_link_there_one_that_nobody_knows() {
        var theme = sites("url: https://kim.example\n", "baseURL = 'https://kim.example/docs/'\ntheme = 'gone'\n");
        assertThat(link(theme, POST, "[d](/docs/nope/)")).isEqualTo("UNCHECKED -");
        var outer = sites().with("blog/sub", Journal.Kind.SUBMODULE);
        assertThat(link(outer, POST, "[d](/sub/nope/)")).isEqualTo("UNCHECKED -");
        assertThat(link(outer, "docs/content/posts/e.md", "[d](/sub/nope/)")).isEqualTo("link-other-site");
    }

    @Test
    void what_a_site_puts_below_its_own_path_leads_to_no_other() {
        var own = sites(
                "url: https://kim.example\nbaseurl: /docs2\n",
                "baseURL = 'https://kim.example/docs/'\ncanonifyURLs = true\n");
        assertThat(link(own, "docs/content/posts/e.md", "[a](/docs2/2022/01/01/a.html)"))
                .isEqualTo("link-missing");
    }

    @Test
    void its_page_is_told_without_a_fix_of_what_is_written_otherwise_here() {
        String path = "docs/content/posts/e.md";
        JournalIndex index = index(sites().with(path, "[a](/2022/01/01/a.html#Sec)\n"));
        Page page = index.page(path).orElseThrow();
        NoteProblem problem =
                index.follow(page.document().links().get(0), page).problem().orElseThrow();
        assertThat(problem.rule()).isEqualTo(RuleId.LINK_ANCHOR_MISSING);
        assertThat(problem.fix()).isEmpty();
    }

    @Test
    void nobody_asks_a_page_that_is_not_published() {
        var draft = sites().with("blog/_posts/2021-01-01-0.md", "---\npublished: false\n---\n");
        assertThat(link(draft, "docs/content/posts/e.md", "[a](/2022/01/01/a.html)"))
                .isEqualTo("OK blog/_posts/2022-01-01-a.md");
    }
}
