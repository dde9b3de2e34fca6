package dev.til.site.jekyll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Journal.Kind;
import dev.til.site.Page;
import dev.til.site.PaperSite;
import dev.til.site.SiteIndex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Jekyll's own tags find on a site, and what of it ends the build. */
class JekyllLiquidTest {
    private static PaperSite site() {
        return new PaperSite()
                .with("_config.yml", "permalink: /:year/:month/:day/:title/\nauthor: {name: Mina}\n")
                .with("Gemfile", "gem \"jekyll\"\n")
                .post("2022-10-18-good.md", "")
                .post("2022-12-01-later.md", "")
                .with("_posts/sub/2022-10-17-insub.md", "---\n---\n")
                .with("_includes/there.html", "<p>")
                .with("assets/a.pdf", "");
    }

    private static List<String> problems(PaperSite site, String text) {
        SiteIndex index = site.with("_posts/2022-10-19-asked.md", "---\nkind: day\n---\n" + text + "\n")
                .index();
        return index.site().problems(index.page("_posts/2022-10-19-asked.md").orElseThrow(), index).stream()
                .map(problem -> problem.rule() + ": " + problem.message()
                        + problem.hint().map(hint -> " | " + hint).orElse(""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[a]({% post_url 2022-10-18-good %})~OK _posts/2022-10-18-good.md",
                "[a]({% post_url /2022-10-18-good %})~OK _posts/2022-10-18-good.md",
                "[a]({% post_url sub/2022-10-17-insub %})~OK _posts/sub/2022-10-17-insub.md",
                "[a]({% post_url 2022-10-17-insub %})~OK _posts/sub/2022-10-17-insub.md",
                "[a]({% link _posts/2022-10-18-good.md %})~OK _posts/2022-10-18-good.md",
                "[a]({% link /assets/a.pdf %})~OK assets/a.pdf",
                "[a]({{ page.url }}#x)~UNCHECKED -",
            })
    void tags_lead_to_what_they_name(String markdown, String expected) {
        var site = site();
        assertThat(problems(site, "{% include there.html %} {{ site.author.name }}"))
                .isEmpty();
        if (!expected.startsWith("UNCHECKED")) {
            assertThat(site.link(markdown)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "_includes/me, {% include me/README.md %}",
        "_includes, {% include me/README.md %}",
        "files/me, {% link files/me/a.pdf %}",
        "_posts/me, {% post_url me/2022-10-01-x %}"
    })
    void nobody_knows_what_a_symbolic_link_or_a_submodule_brings(String path, String tag) {
        for (Kind kind : List.of(Kind.SYMLINK, Kind.SUBMODULE)) {
            PaperSite site = new PaperSite()
                    .with("_config.yml", "")
                    .with("Gemfile", "gem \"jekyll\"\n")
                    .with(path, kind);
            assertThat(problems(site, tag)).isEmpty();
            assertThat(site.link(tag.contains("include") ? tag + " [a](#there)" : "[a](" + tag + ")"))
                    .isEqualTo("UNCHECKED -");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{% post_url 2022-10-18-nope %}~link-liquid: there is no post '2022-10-18-nope', so the build fails | did you mean {% post_url 2022-10-18-good %} ?",
                "{% post_url 2022-10-18-good.md %}~link-liquid: there is no post '2022-10-18-good.md', so the build fails | did you mean {% post_url 2022-10-18-good %} ?",
                "{% post_url nope %}~link-liquid: post_url needs a date and a name, and 'nope' has none | write the post's file name without its extension",
                "{% post_url 2022-12-01-later %}~link-liquid: post '2022-12-01-later' is not published, so the build fails | future date",
                "{% link _posts/2022-10-18-god.md %}~link-liquid: there is no '_posts/2022-10-18-god.md', so the build fails | did you mean {% link _posts/2022-10-18-good.md %} ?",
                "{% link _includes/there.html %}~link-liquid: '_includes/there.html' is not part of the site, so the build fails",
                "{% include nope.html %}~liquid-broken: there is no include 'nope.html', so the build fails | put the file into _includes/",
                "{% foo %}~liquid-broken: Liquid knows no tag 'foo', so the build fails | put text that is no Liquid between {% raw %} and {% endraw %}",
            })
    void what_they_do_not_find_ends_the_build(String text, String expected) {
        assertThat(problems(site(), text)).containsExactly(expected);
    }

    @Test
    void a_note_can_do_without_liquid() {
        var site =
                site().with("_posts/2022-10-16-x.md", "---\nrender_with_liquid: false\n---\n{% foo %} [a]({{ x }})\n");
        SiteIndex index = site.index();
        Page page = index.page("_posts/2022-10-16-x.md").orElseThrow();
        assertThat(index.site().problems(page, index)).isEmpty();
    }

    @Test
    void code_of_the_site_may_bring_tags_and_a_theme_includes() {
        assertThat(problems(site().with("_plugins/a.rb", "Liquid::Template.register_tag('foo', Foo)"), "{% foo %}"))
                .isEmpty();
        assertThat(problems(site().with("_config.yml", "theme: minima\n"), "{% include social.html %}"))
                .isEmpty();
        assertThat(problems(site().with("_config.yml", "plugins: [jekyll-scholar]\n"), "{% cite x %}"))
                .isEmpty();
        assertThat(problems(site().with("_config.yml", "plugins: [jekyll-seo-tag]\n"), "{% cite x %}"))
                .hasSize(1);
    }
}
