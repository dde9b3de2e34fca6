package dev.til.site.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.config.Config;
import dev.til.config.ConfigReader;
import dev.til.note.RuleId;
import dev.til.site.PaperSite;
import dev.til.site.Site;
import dev.til.site.SiteInputs;
import dev.til.site.path.MarkdownPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SitesTest {
    private static Site detect(PaperSite journal, String folder, Sites... kind) {
        return FoundSites.of(
                        journal,
                        new FoundSites.Said(Map.of(), kind.length == 0 ? Optional.empty() : Optional.of(kind[0])),
                        Clock.systemUTC())
                .home(List.of(), folder);
    }

    @Test
    void the_files_tell_the_publisher() {
        assertThat(detect(new PaperSite().with("_config.yml", ""), "")
                        .publisher()
                        .name())
                .isEqualTo("jekyll");
        assertThat(detect(new PaperSite().with("hugo.yaml", ""), "").publisher().name())
                .isEqualTo("hugo");
        assertThat(detect(new PaperSite().with("config.toml", "baseURL = 'x'"), "")
                        .publisher()
                        .name())
                .isEqualTo("hugo");
        assertThat(detect(new PaperSite().with("config/_default/hugo.toml", ""), "")
                        .publisher()
                        .name())
                .isEqualTo("hugo");
        assertThat(detect(new PaperSite().with("archetypes/default.md", "").with("content/a.md", ""), "")
                        .publisher()
                        .name())
                .isEqualTo("hugo");
        assertThat(detect(new PaperSite().with("config.toml", "[tool]\nx = 1"), "")
                        .publisher()
                        .name())
                .isEqualTo("plain");
        assertThat(detect(new PaperSite().with("README.md", ""), "").publisher().name())
                .isEqualTo("plain");
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
    void the_teams_word_says_what_notes_are_that_lie_in_no_site() {
        assertThat(detect(new PaperSite().with("_config.yml", ""), "", Sites.PLAIN)
                        .publisher()
                        .name())
                .isEqualTo("jekyll");
        assertThat(detect(new PaperSite().with("a.md", ""), "", Sites.HUGO)
                        .publisher()
                        .name())
                .isEqualTo("hugo");
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

    @Test
    void a_word_of_the_configuration_is_the_name_of_a_publisher() {
        for (Sites each : Sites.values()) {
            assertThat(detect(new PaperSite(), "", each).publisher().name())
                    .isEqualTo(each.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void the_configuration_takes_the_name_of_each_publisher() {
        for (Sites each : Sites.values()) {
            String word = each.name().toLowerCase(Locale.ROOT);
            byte[] text = "version: 1\nsite: {kind: %s}\n".formatted(word).getBytes(StandardCharsets.UTF_8);
            Config config = new ConfigReader(RuleId.words())
                    .read(new ConfigReader.Sources(Optional.of(text), Map.of(), Map.of(), Map.of()));
            assertThat(config.site().kind()).contains(word);
        }
    }

    @Test
    void each_publisher_gives_what_its_sites_are_made_of() {
        SiteInputs inputs = Sites.inputs();
        assertThat(MarkdownPath.extensions()).allMatch(extension -> inputs.include("a." + extension));
        assertThat(OtherPublisher.names()).allMatch(inputs::include);
        assertThat(List.of("Gemfile", "a/CNAME", "_plugins/a.rb", "go.mod", "hugo.toml", "themes/x/layouts/a"))
                .allMatch(inputs::include);
    }
}
