package dev.til.site.jekyll.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.site.PaperSite;
import dev.til.site.Publication;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plugin changes about links, and what it leaves as it is. */
class JekyllPluginLinksTest {
    private static PaperSite docs() {
        return new PaperSite()
                .with("_config.yml", "theme: jekyll-theme-cayman\n")
                .with("index.md", "# Home\n[a](a.md) [c](a.md#part-two) [d](a.md#nope) [e](sub/)\n")
                .with("a.md", "# A\n\n## Part two\n")
                .with("sub/README.md", "# Sub\n");
    }

    private static final List<String> FOLLOWED =
            List.of("OK a.md", "OK a.md", "link-anchor-missing: nothing in a.md has the id 'nope'", "OK sub/README.md");

    @Test
    void github_pages_renders_files_without_front_matter() {
        assertThat(docs().links("index.md")).isEqualTo(FOLLOWED);
    }

    @Test
    void github_pages_ignores_a_gemfile_when_it_builds_itself() {
        assertThat(docs().with("Gemfile", "gem \"rake\"\n").links("index.md")).isEqualTo(FOLLOWED);
    }

    @Test
    void a_site_with_a_workflow_of_its_own_has_no_pages_without_front_matter() {
        assertThat(docs().with(".github/workflows/pages.yml", "run: bundle exec jekyll build\n")
                        .links("index.md"))
                .containsOnly("UNCHECKED -");
        assertThat(docs().with(".github/workflows/pages.yml", "uses: actions/jekyll-build-pages@v1\n")
                        .links("index.md"))
                .isEqualTo(FOLLOWED);
    }

    @Test
    void jekyll_four_leaves_a_link_to_a_source_as_it_is_and_knows_its_baseurl() {
        var site = new PaperSite()
                .with("_config.yml", "baseurl: /blog\npermalink: /posts/:title/\n")
                .with("Gemfile", "gem \"jekyll\", \"~> 4.3\"\n# gem \"github-pages\", group: :jekyll_plugins\n")
                .with("guide.md", "---\ntitle: G\n---\n")
                .with("page.md", "---\ntitle: P\n---\n[g](guide.md)\n")
                .post("2022-03-05-a.md", "");
        assertThat(site.links("page.md")).singleElement().asString().startsWith("link-missing");
        assertThat(site.link("[a]({% post_url 2022-03-05-a %})")).isEqualTo("OK _posts/2022-03-05-a.md");
        assertThat(site.link("[a]({{ site.baseurl }}{% post_url 2022-03-05-a %})"))
                .startsWith("link-missing");
    }

    @Test
    void redirect_from_leads_somewhere_only_where_its_plugin_is_on() {
        var site = new PaperSite()
                .with("_posts/2022-03-05-a.md", "---\ntitle: A\nredirect_from: /old/\n---\n")
                .with("_config.yml", "permalink: /posts/:title/\n");
        String comment =
                "gem \"jekyll\", \"~> 4.3\"\n#group :jekyll_plugins do\n#  gem \"jekyll-redirect-from\"\n#end\n";
        assertThat(site.with("Gemfile", comment).link("[o](/old/)")).startsWith("link-missing");
        assertThat(site.with("Gemfile", comment.replace("#", "")).link("[o](/old/)"))
                .isEqualTo("OK _posts/2022-03-05-a.md");
        assertThat(site.with("Gemfile", "").link("[o](/old/)")).startsWith("link-missing");
        assertThat(site.with("_config.yml", "permalink: /posts/:title/\nplugins: [jekyll-redirect-from]\n")
                        .link("[o](/old/)"))
                .isEqualTo("OK _posts/2022-03-05-a.md");
    }

    @Test
    void a_known_plugin_leaves_unchecked_only_what_it_makes() {
        var site = new PaperSite().with("_config.yml", "plugins: [jekyll-feed, jekyll/scholar]\n");
        assertThat(site.link("[x](/nope/)")).startsWith("link-missing:");
        assertThat(site.link("[x](../nope.md)")).startsWith("link-missing:");
        assertThat(site.link("![x](/assets/no.png)")).startsWith("image-missing:");
        assertThat(site.link("[x](/bibliography/x.html)")).isEqualTo("UNCHECKED -");
        assertThat(site.link("[x](/feed.xml)")).isEqualTo("UNCHECKED -");
    }

    @Test
    void an_unknown_plugin_leaves_unchecked_what_its_kind_can_make() {
        var pages = new PaperSite()
                .with("_config.yml", "plugins: [somebodys-lists]\n")
                .with("a/b.md", "---\n---\n");
        assertThat(pages.link("[x](/nope/)")).isEqualTo("UNCHECKED -");
        assertThat(pages.link("[x](/nope.md)")).startsWith("link-missing:");
        assertThat(pages.link("[x](/a/b.html)")).isEqualTo("OK a/b.md");
        assertThat(pages.link("[x](/a/b.html#nope)")).startsWith("link-anchor-missing");
        assertThat(pages.link("![x](/no.png)")).startsWith("image-missing (WARNING):");

        var pictures = new PaperSite().with("_config.yml", "plugins: [somebodys-image-resizer]\n");
        assertThat(pictures.link("![x](/no.png)")).isEqualTo("UNCHECKED -");
        assertThat(pictures.link("[x](/nope/)")).startsWith("link-missing:");

        var links = new PaperSite()
                .with("_config.yml", "plugins: [somebodys-url-fixer]\n")
                .with("a.md", "---\n---\n");
        assertThat(links.link("[x](/a.md)")).isEqualTo("UNCHECKED -");
        assertThat(links.link("[x](/nope.md)")).startsWith("link-missing:");

        var ids = new PaperSite().with("_config.yml", "plugins: [somebodys-anchors]\n");
        assertThat(ids.link("[x](#nope)")).isEqualTo("UNCHECKED -");
    }

    @Test
    void archives_are_made_only_where_the_site_enables_them() {
        String config = "plugins: [jekyll-archives]\njekyll-archives: {enabled: [tags]}\n";
        var site = new PaperSite().with("_config.yml", config);
        assertThat(site.link("[x](/tag/java/)")).isEqualTo("UNCHECKED -");
        assertThat(site.link("[x](/category/java/)")).startsWith("link-missing");
    }

    @Test
    void a_translation_has_an_address_of_its_own() {
        var site = new PaperSite()
                .with("_config.yml", "plugins: [jekyll-polyglot]\nlanguages: [en, ko]\ndefault_lang: en\n")
                .with("_posts/2022-01-02-hello.md", "---\nlang: en\n---\n")
                .with("_posts/ko/2022-01-02-hello.md", "---\nlang: ko\n---\n");
        assertThat(site.index().pages().stream().map(page -> page.publication()).flatMap(p -> p.url().stream()))
                .containsExactlyInAnyOrder("/2022/01/02/hello.html", "/ko/2022/01/02/hello.html");
        assertThat(site.index().at("/2022/01/02/hello.html")).hasSize(1);
    }

    @Test
    void what_jekyll_never_enters_holds_no_notes() {
        var site = new PaperSite()
                .with("_config.yml", "include: [.well]\n")
                .with(".gems/some-gem/test/_posts/2013-08-16-old.md", "---\n---\n")
                .with("vendor/bundle/x/README.md", "---\n---\n")
                .with("vendor/own/_posts/2013-08-16-own.md", "---\n---\n")
                .with(".well/a.md", "---\n---\n");
        assertThat(site.index().pages().stream().map(page -> page.path()))
                .containsExactlyInAnyOrder("vendor/own/_posts/2013-08-16-own.md", ".well/a.md");
        assertThat(site.index().pages().stream().map(page -> page.publication()).allMatch(Publication::published))
                .isTrue();
    }
}
