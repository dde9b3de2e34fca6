package dev.til.site.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.site.PaperSite;
import dev.til.site.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a language says of its own, as Hugo 0.131 and 0.169 take it; what 0.111 takes as well is recorded. */
class HugoLanguagesTest {
    private static final String NOTE = "content/posts/Bé.ko.md";

    private static PaperSite site(String config) {
        return new PaperSite()
                .with("hugo.toml", config.replace('~', '\n') + "\n[languages.en]\nweight = 1\n")
                .with("content/posts/Bé.md", "---\ntitle: A\n---\n")
                .with(NOTE, "---\ntitle: A\n---\n## Ü\n");
    }

    private static Publication published(PaperSite site, String path) {
        return site.index().page(path).orElseThrow().publication();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "[permalinks]~posts='/x/:slug/'~[languages.ko.permalinks]~blog='/b/' => /ko/posts/bé/",
                "[permalinks]~posts='/x/:slug/'~[languages.ko.permalinks]~_merge='deep'~blog='/b/' => /ko/x/a/",
                "[permalinks]~posts='/x/:slug/'~[languages.ko.permalinks]~_merge='none'~blog='/b/' => /ko/posts/bé/",
                "[permalinks]~posts='/x/:slug/'~[languages.ko]~_merge='deep'~[languages.ko.permalinks]~blog='/b/' => /ko/x/a/",
                "[permalinks]~posts='/x/:slug/'~[languages.ko]~weight=2 => /ko/x/a/",
                "[permalinks]~posts='/x/:slug/'~[languages.ko.permalinks.page]~blog='/b/' => /ko/posts/bé/",
                "[permalinks.page]~posts='/x/:slug/'~[languages.ko.permalinks]~posts='/y/:slug/' => /ko/y/a/",
                "removePathAccents=true~[languages.ko]~weight=2 => /ko/posts/be/",
                "removePathAccents=true~[languages.ko]~removePathAccents=false => /ko/posts/bé/",
                "[languages.ko]~disablePathToLower=true => /ko/posts/Bé/",
                "[languages.ko]~uglyURLs=true => /ko/posts/bé/",
                "uglyURLs=true~[languages.ko]~weight=2 => /ko/posts/bé.html",
                "[uglyURLs]~posts=true~[languages.ko]~weight=2 => /ko/posts/bé.html",
                "[uglyURLs]~blog=true~[languages.ko]~weight=2 => /ko/posts/bé/"
            })
    void a_table_of_a_language_takes_the_place_of_the_sites_unless_it_asks_to_be_merged(String config, String url) {
        assertThat(published(site(config), NOTE).url()).contains(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "two-years => /two-years/ => /ko/two-years/",
                "/two-years => /two-years/ => /two-years/",
                "ko/x => /ko/x/ => /ko/ko/x/",
                "/ko/x => /ko/x/ => /ko/x/",
                "x.html => /x.html => /ko/x.html",
                "../x => /x/ => /ko/x/"
            })
    void an_address_without_a_slash_before_it_is_one_of_its_language(String written, String main, String korean) {
        PaperSite site = site("[languages.ko]~weight=2")
                .with("content/posts/a.md", "---\nurl: " + written + "\n---\n")
                .with("content/posts/a.ko.md", "---\nurl: " + written + "\n---\n");
        assertThat(published(site, "content/posts/a.md").url()).contains(main);
        assertThat(published(site, "content/posts/a.ko.md").url()).contains(korean);
    }

    @ParameterizedTest
    @CsvSource({"x, /en/x/", "/x, /x/", "/english, /english/"})
    void so_it_is_where_the_main_language_has_a_folder_too(String written, String url) {
        PaperSite site = site("defaultContentLanguageInSubdir=true~[languages.ko]~weight=2")
                .with("content/posts/a.md", "---\nurl: " + written + "\n---\n");
        assertThat(published(site, "content/posts/a.md").url()).contains(url);
    }

    @Test
    void a_section_with_two_patterns_has_no_path_that_anybody_knows() {
        PaperSite site = site("[permalinks]~posts='/x/:slug/'~[permalinks.page]~posts='/y/:slug/'");
        assertThat(published(site, "content/posts/Bé.md").url()).isEmpty();
    }

    @Test
    void a_language_decides_what_is_ready_in_it() {
        PaperSite site = site("[languages.ko]~buildDrafts=true~buildFuture=true~timeZone='Asia/Seoul'")
                .with("content/d.ko.md", "---\ndraft: true\n---\n")
                .with("content/d.md", "---\ndraft: true\n---\n")
                .with("content/f.ko.md", "---\ndate: 2099-01-01\n---\n")
                .with("content/f.md", "---\ndate: 2099-01-01\n---\n");
        assertThat(published(site, "content/d.ko.md").published()).isTrue();
        assertThat(published(site, "content/d.md").why()).contains("draft");
        assertThat(published(site, "content/f.ko.md").date().orElseThrow()).hasToString("2099-01-01T00:00+09:00");
        assertThat(published(site, "content/f.md").why()).contains("future date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "disableKinds=['taxonomy','term'] => link-missing",
                "disableKinds=['Taxonomy','TERM'] => link-missing",
                "[taxonomies] => link-missing",
                "[taxonomies]~serie='series' => link-missing",
                "[taxonomies]~tag='tags'~[languages.en.taxonomies]~serie='series' => link-missing",
                "disableKinds=['taxonomy'] => UNCHECKED",
                "[languages.en]~disableKinds=['rss'] => UNCHECKED"
            })
    void where_no_terms_are_made_a_link_to_one_leads_nowhere(String config, String outcome) {
        PaperSite site = new PaperSite()
                .with("hugo.toml", config.replace('~', '\n') + "\n")
                .with("content/posts/a.md", "[t](/tags/t/)\n");
        assertThat(site.links("content/posts/a.md").get(0)).startsWith(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "section, content/posts/_index.md",
        "home, content/_index.md",
        "page, content/posts/Bé.md",
        "taxonomy, content/tags/_index.md",
        "term, content/tags/t/_index.md"
    })
    void pages_of_a_kind_that_is_switched_off_are_not_published(String kind, String path) {
        PaperSite site = site("disableKinds=['RSS', '" + kind + "']").with(path, "---\ntitle: T\n---\n");
        assertThat(published(site, path).why()).contains("disableKinds has '" + kind + "'");
        PaperSite other = site("disableKinds=['RSS', 'sitemap']").with(path, "---\ntitle: T\n---\n");
        assertThat(published(other, path).published()).isTrue();
    }
}
