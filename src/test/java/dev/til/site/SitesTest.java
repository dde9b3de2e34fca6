package dev.til.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SitesTest {
    private static Site detect(PaperSite journal, String folder, Site.Kind... kind) {
        return Site.detect(
                new SiteFiles(journal),
                folder,
                kind.length == 0 ? Optional.empty() : Optional.of(kind[0]),
                Clock.systemUTC());
    }

    @Test
    void the_files_tell_the_publisher() {
        assertThat(detect(new PaperSite().with("_config.yml", ""), "").kind()).isEqualTo(Site.Kind.JEKYLL);
        assertThat(detect(new PaperSite().with("hugo.yaml", ""), "").kind()).isEqualTo(Site.Kind.HUGO);
        assertThat(detect(new PaperSite().with("config.toml", "baseURL = 'x'"), "")
                        .kind())
                .isEqualTo(Site.Kind.HUGO);
        assertThat(detect(new PaperSite().with("config/_default/hugo.toml", ""), "")
                        .kind())
                .isEqualTo(Site.Kind.HUGO);
        assertThat(detect(new PaperSite().with("archetypes/default.md", "").with("content/a.md", ""), "")
                        .kind())
                .isEqualTo(Site.Kind.HUGO);
        assertThat(detect(new PaperSite().with("config.toml", "[tool]\nx = 1"), "")
                        .kind())
                .isEqualTo(Site.Kind.PLAIN);
        assertThat(detect(new PaperSite().with("README.md", ""), "").kind()).isEqualTo(Site.Kind.PLAIN);
    }

    @Test
    void a_site_may_lie_in_docs_or_around_the_folder() {
        var docs = new PaperSite().with("docs/_config.yml", "").with("docs/a.md", "");
        assertThat(detect(docs, "").folder()).isEqualTo("docs");
        assertThat(detect(docs, "docs").folder()).isEqualTo("docs");
        var root = new PaperSite().with("_config.yml", "").with("_posts/a.md", "");
        assertThat(detect(root, "_posts").folder()).isEmpty();
    }

    @Test
    void what_the_team_configured_wins() {
        assertThat(detect(new PaperSite().with("_config.yml", ""), "", Site.Kind.PLAIN)
                        .kind())
                .isEqualTo(Site.Kind.PLAIN);
        assertThat(detect(new PaperSite().with("a.md", ""), "", Site.Kind.HUGO).kind())
                .isEqualTo(Site.Kind.HUGO);
    }

    @Test
    void a_site_says_the_zone_of_its_dates_wherever_it_lies() {
        assertThat(detect(new PaperSite().with("docs/_config.yml", "timezone: Asia/Seoul\n"), "")
                        .zone())
                .contains(ZoneId.of("Asia/Seoul"));
        assertThat(detect(new PaperSite().with("hugo.toml", "timeZone = 'Asia/Tokyo'\n"), "")
                        .zone())
                .contains(ZoneId.of("Asia/Tokyo"));
        assertThat(detect(new PaperSite().with("_config.yml", "timezone: Seoul\n"), "")
                        .zone())
                .isEmpty();
        assertThat(detect(new PaperSite().with("a.md", ""), "").zone()).isEmpty();
    }
}
