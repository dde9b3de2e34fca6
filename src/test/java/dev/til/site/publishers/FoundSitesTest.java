package dev.til.site.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.site.PaperSite;
import dev.til.site.Site;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoundSitesTest {
    private static FoundSites found(PaperSite journal) {
        return found(journal, Map.of());
    }

    private static FoundSites found(PaperSite journal, Map<String, Optional<Sites>> said) {
        return FoundSites.of(journal, new FoundSites.Said(said, Optional.empty()), Clock.systemUTC());
    }

    private static List<String> names(FoundSites sites) {
        return sites.all().stream().map(FoundSitesTest::name).toList();
    }

    private static String name(Site site) {
        return site.publisher().name() + " " + site.folder();
    }

    @Test
    void a_note_is_of_the_nearest_site_above_it() {
        FoundSites sites = found(new PaperSite()
                .with("_config.yml", "")
                .with("docs/hugo.toml", "")
                .with("work/blog/_config.yaml", "")
                .with("work/blog/theme/mkdocs.yml", ""));
        assertThat(names(sites)).containsExactly("jekyll ", "hugo docs", "jekyll work/blog");
        assertThat(name(sites.at("a.md"))).isEqualTo("jekyll ");
        assertThat(name(sites.at("docs.md"))).isEqualTo("jekyll ");
        assertThat(name(sites.at("docs/content/a.md"))).isEqualTo("hugo docs");
        assertThat(name(sites.at("work/a.md"))).isEqualTo("jekyll ");
        assertThat(name(sites.at("work/blog/theme/a.md"))).isEqualTo("jekyll work/blog");
    }

    @Test
    void what_lies_in_no_site_is_read_where_it_lies() {
        FoundSites sites = found(new PaperSite().with("docs/_config.yml", "").with("README.md", ""));
        assertThat(name(sites.at("README.md"))).isEqualTo("plain ");
        assertThat(name(sites.at("docs/a.md"))).isEqualTo("jekyll docs");
    }

    @Test
    void each_form_of_a_configuration_tells_its_site() {
        assertThat(names(found(new PaperSite().with("a/hugo.json", "")))).containsExactly("hugo a");
        assertThat(names(found(new PaperSite().with("a/config/_default/hugo.yaml", ""))))
                .containsExactly("hugo a");
        assertThat(names(found(
                        new PaperSite().with("a/config.toml", "baseURL = 'x'").with("a/content/b.md", ""))))
                .containsExactly("hugo a");
        assertThat(names(found(new PaperSite().with("a/config.toml", "baseURL = 'x'"))))
                .isEmpty();
        assertThat(names(found(new PaperSite().with("a/.vitepress/config.mts", ""))))
                .containsExactly("plain a");
        assertThat(names(found(new PaperSite().with("my_config.yml", "").with("a/_config.yml.old", ""))))
                .isEmpty();
    }

    @Test
    void the_environments_of_a_site_are_no_sites() {
        assertThat(names(found(new PaperSite()
                        .with("config/_default/hugo.yaml", "")
                        .with("config/production/hugo.yaml", "")
                        .with("config/production/deeper/hugo.yaml", "")
                        .with("config/staging/config.toml", "baseURL = 'x'"))))
                .containsExactly("hugo ");
        assertThat(names(found(new PaperSite()
                        .with("a/hugo.toml", "")
                        .with("a/content/b.md", "")
                        .with("a/config/staging/hugo.toml", ""))))
                .containsExactly("hugo a");
        assertThat(names(found(new PaperSite().with("a/content/b.md", "").with("a/config/production/hugo.toml", ""))))
                .containsExactly("hugo a");
        assertThat(names(found(new PaperSite().with("config/blog/hugo.toml", ""))))
                .containsExactly("hugo config/blog");
        assertThat(names(found(new PaperSite()
                        .with("hugo.toml", "")
                        .with("config/blog/hugo.toml", "")
                        .with("config/blog/content/b.md", ""))))
                .containsExactly("hugo ", "hugo config/blog");
    }

    @Test
    void what_the_site_around_leaves_out_is_no_site() {
        FoundSites sites = found(new PaperSite()
                .with("_config.yml", "exclude: [docs, /test]\ndestination: out\n")
                .with("docs/_config.yml", "")
                .with("test/_config.yml", "")
                .with("test/deeper/hugo.toml", "")
                .with("out/_config.yml", "")
                .with("_old/_config.yml", "")
                .with("blog/_config.yml", ""));
        assertThat(names(sites)).containsExactly("jekyll ", "jekyll blog");
        assertThat(names(found(new PaperSite()
                        .with("hugo.toml", "publishDir = 'docs'")
                        .with("docs/_config.yml", "")
                        .with("blog/_config.yml", "")
                        .with("themes/x/hugo.toml", ""))))
                .containsExactly("hugo ", "jekyll blog");
    }

    @Test
    void themes_packages_and_what_is_hidden_are_no_sites() {
        FoundSites sites = found(new PaperSite()
                .with("x.gemspec", "")
                .with(".gems/x/docs/_config.yml", "")
                .with("themes/x/hugo.toml", "")
                .with("exampleSite/hugo.toml", "")
                .with("vendor/x/_config.yml", "")
                .with("a/node_modules/x/_config.yml", "")
                .with("lib/x/x.gemspec", "")
                .with("lib/x/docs/_config.yml", "")
                .with("themes.d/_config.yml", "")
                .with("docs/_config.yml", ""));
        assertThat(names(sites)).containsExactly("jekyll docs", "jekyll themes.d");
        assertThat(names(found(new PaperSite().with("hugo.toml", "").with("exampleSite/hugo.toml", ""))))
                .containsExactly("hugo ");
    }

    @Test
    void the_team_says_otherwise() {
        var journal = new PaperSite()
                .with("_config.yml", "")
                .with("hugo.toml", "")
                .with("docs/_config.yml", "")
                .with("exampleSite/hugo.toml", "")
                .with("bare/a.md", "");
        assertThat(names(found(
                        journal,
                        Map.of(
                                "",
                                Optional.of(Sites.HUGO),
                                "docs",
                                Optional.empty(),
                                "exampleSite",
                                Optional.of(Sites.HUGO),
                                "bare",
                                Optional.of(Sites.JEKYLL)))))
                .containsExactlyInAnyOrder("hugo ", "jekyll bare", "hugo exampleSite");
        FoundSites none = found(journal, Map.of("", Optional.empty()));
        assertThat(name(none.at("a.md"))).isEqualTo("plain ");
    }

    @Test
    void what_nobody_can_be_sure_of_is_told() {
        assertThat(found(new PaperSite()
                                .with("_config.yml", "exclude: [c]")
                                .with("hugo.toml", "")
                                .with("a/hugo.toml", "")
                                .with("c/_config.yml", ""))
                        .doubts())
                .containsExactly(
                        new SiteDoubt.Rivals("", List.of("jekyll", "hugo")), new SiteDoubt.Nested("a", "hugo", ""));
        assertThat(found(
                                new PaperSite().with("_config.yml", "").with("hugo.toml", ""),
                                Map.of("", Optional.of(Sites.HUGO), "gone", Optional.of(Sites.HUGO)))
                        .doubts())
                .containsExactly(new SiteDoubt.Absent("gone"));
    }

    @Test
    void two_sites_are_in_doubt_where_both_publish_a_note() {
        var journal = new PaperSite()
                .with("_config.yml", "source: src\nexclude: [b/content]")
                .with("a/_config.yml", "")
                .with("a/n.md", "---\n---\n")
                .with("src/b/hugo.toml", "")
                .with("src/b/README.md", "")
                .with("src/b/content/n.md", "---\n---\n")
                .with("src/c/hugo.toml", "")
                .with("src/c/content/n.md", "---\n---\n");
        assertThat(found(journal).doubts()).containsExactly(new SiteDoubt.Nested("src/c", "hugo", ""));
        journal.with("_config.yml", "a: [").with("src/c/hugo.toml", "");
        assertThat(found(journal).doubts()).hasSize(3);
    }

    @Test
    void a_site_that_cannot_be_read_is_in_nobodys_way() {
        FoundSites sites = found(new PaperSite().with("_config.yml", "a: [").with("docs/_config.yml", ""));
        assertThat(name(sites.at("docs/a.md"))).isEqualTo("jekyll docs");
    }

    @Test
    void notes_are_written_where_their_kind_lies_else_where_somebody_works() {
        FoundSites sites = found(new PaperSite().with("blog/_config.yml", "").with("docs/hugo.toml", ""));
        assertThat(name(sites.home(List.of("notes", "docs/content"), "blog"))).isEqualTo("hugo docs");
        assertThat(name(sites.home(List.of("notes"), "blog/_posts"))).isEqualTo("jekyll blog");
        assertThat(name(sites.home(List.of(), ""))).isEqualTo("plain ");
        assertThat(name(found(new PaperSite().with("docs/hugo.toml", "")).home(List.of("notes"), "src")))
                .isEqualTo("hugo docs");
    }
}
