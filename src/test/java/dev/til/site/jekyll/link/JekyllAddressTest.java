package dev.til.site.jekyll.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.site.PaperSite;
import org.junit.jupiter.api.Test;

/** Where a site lies whose {@code url} has a path in it, and so which links leave it. */
class JekyllAddressTest {
    private static final String POST = "_posts/2024-01-01-a.md";

    private static PaperSite site(String config) {
        return new PaperSite()
                .at("2024-02-01T00:00:00Z")
                .with("_config.yml", config)
                .with(POST, """
                        ---
                        title: A
                        ---
                        [1](/2024/01/02/b.html) [2](/blog/2024/01/02/b.html) [3](https://me.github.io/blog/2024/01/02/b.html)
                        [4]({{ '/2024/01/02/b.html' | relative_url }}) [5]({{ '/2024/01/02/b.html' | absolute_url }})
                        """)
                .with("_posts/2024-01-02-b.md", "---\ntitle: B\n---\n");
    }

    private static final String LEAVES = "link-other-site: /2024/01/02/b.html lies outside of this site,"
            + " whose url ends with /blog | write /blog/2024/01/02/b.html";

    @Test
    void the_path_of_url_is_where_the_site_lies_and_jekyll_puts_it_before_no_path() {
        PaperSite site =
                site("url: https://me.github.io/blog\n").with(".github/workflows/p.yml", "run: jekyll build\n");
        assertThat(site.links(POST))
                .containsExactly(
                        LEAVES,
                        "OK _posts/2024-01-02-b.md",
                        "OK _posts/2024-01-02-b.md",
                        LEAVES,
                        "OK _posts/2024-01-02-b.md");
        assertThat(site("url: https://me.github.io/blog\nbaseurl: \"\"\n").links(POST))
                .isEqualTo(site.links(POST));
    }

    @Test
    void github_pages_tells_a_site_without_a_baseurl_where_it_lies() {
        assertThat(site("url: https://me.github.io/blog\n").links(POST))
                .containsExactly(
                        LEAVES,
                        "OK _posts/2024-01-02-b.md",
                        "OK _posts/2024-01-02-b.md",
                        "OK _posts/2024-01-02-b.md",
                        "OK _posts/2024-01-02-b.md");
    }

    @Test
    void a_domain_of_its_own_is_the_sites_whatever_url_says() {
        assertThat(site("url: https://me.github.io/blog\n")
                        .with("CNAME", "blog.example.org\n")
                        .links(POST))
                .startsWith("OK _posts/2024-01-02-b.md")
                .element(2)
                .isEqualTo("OK _posts/2024-01-02-b.md");
    }
}
