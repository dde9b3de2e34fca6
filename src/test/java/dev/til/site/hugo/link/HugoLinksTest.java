package dev.til.site.hugo.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Journal;
import dev.til.site.PaperSite;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links whose ends no note is the source of; each was seen in what Hugo 0.111, 0.131 or 0.169 makes of the same site. */
class HugoLinksTest {
    private static final String TWO_FOLDERS = """
            defaultContentLanguageInSubdir = true
            [languages.zh]
            contentDir = "content/zh"
            [languages.en]
            contentDir = "content/en"
            """;

    @ParameterizedTest
    @ValueSource(strings = {"index.md", "_index.md"})
    void what_lies_beside_a_page_in_one_language_belongs_to_it_in_all_others(String name) {
        PaperSite site = new PaperSite()
                .with("hugo.toml", TWO_FOLDERS)
                .with("content/zh/posts/a/" + name, "---\ntitle: A\n---\n![p](p.png)\n")
                .with("content/zh/posts/a/p.png", "")
                .with("content/zh/posts/a/sub/q.png", "")
                .with("content/en/posts/a/" + name, "---\ntitle: A\n---\n![p](p.png) ![q](sub/q.png) ![n](nope.png)\n");
        assertThat(site.links("content/en/posts/a/" + name))
                .containsExactly(
                        "OK content/zh/posts/a/p.png",
                        "OK content/zh/posts/a/sub/q.png",
                        "image-missing: no picture is published at /en/posts/a/nope.png");
        assertThat(site.links("content/zh/posts/a/" + name)).containsExactly("OK content/zh/posts/a/p.png");
    }

    @Test
    void a_file_that_belongs_to_no_page_lies_where_the_pages_of_its_language_do() {
        PaperSite site = new PaperSite()
                .with("hugo.toml", TWO_FOLDERS)
                .with("content/zh/pics/p.png", "")
                .with("content/zh/posts/a.md", "![p](../../pics/p.png) ![p](/zh/pics/p.png) ![p](/en/pics/p.png)\n");
        assertThat(site.links("content/zh/posts/a.md"))
                .startsWith("OK content/zh/pics/p.png", "OK content/zh/pics/p.png")
                .element(2)
                .asString()
                .startsWith("image-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{{< card link=\"./join-points\" title=\"Join points\" >}} => 1",
                "{{< card link=join title=x >}} => 1",
                "{{% card href='#top' src=`a.png` %}} => 2",
                "{{< button /x/ \"Text\" />}} => 1",
                "{{< button \"../x/\" \"/\" >}}b{{< /button >}} => 1",
                "{{< card link=\"https://example.org/x/\" >}} => 1",
                "{{< card link=\"https://elsewhere.example/x/\" >}} => 0",
                "{{< card link=\"mailto:a@b.example\" title=\"a b/c\" icon=book >}} => 0",
                "{{< figure link=\"/x/\" >}} => 1",
                "{{< youtube link=\"/x/\" >}} => 0",
                "{{< param /x/ >}} => 0",
                "{{</* card link=\"/x/\" */>}} => 0",
                "{{< code file=\"/x/main.go\" >}} => 0",
                "{{< mine link=\"/x/\" >}} => 1"
            })
    void a_link_that_a_shortcode_makes_of_its_parameter_is_accounted_for(String shortcode, int count) {
        assertThat(new PaperSite()
                        .with("hugo.toml", "baseURL = 'https://example.org/'\n")
                        .with("layouts/shortcodes/code.html", "{{ highlight (readFile (.Get \"file\")) \"go\" }}")
                        .with("layouts/shortcodes/mine.html", "<a href=\"{{ .Get \"link\" }}\">x</a>")
                        .with("content/a.md", "---\ntitle: A\n---\n" + shortcode + "\n")
                        .links("content/a.md"))
                .hasSize(count)
                .allMatch("UNCHECKED -"::equals);
    }

    @Test
    void it_stands_among_the_others_in_the_order_of_the_source() {
        assertThat(new PaperSite()
                        .with("hugo.toml", "")
                        .with("content/a.md", "[1](/a/) {{< card link=\"/x/\" >}} [3](/b/)\n")
                        .links("content/a.md"))
                .element(1)
                .isEqualTo("UNCHECKED -");
    }

    private static final String FORMATS = """
            theme = "t"
            [outputs]
            home = ["HTML", "HumanJson", "calendar", "redirects", "theirs"]
            section = ["HTML", "jsonfeed"]
            taxonomy = ["html", "jsonfeed"]
            page = ["HTML", "amp", "rel"]
            [mediaTypes."text/netlify"]
            suffixes = []
            [outputFormats.redirects]
            mediaType = "text/netlify"
            baseName = "_redirects"
            [outputFormats.humanjson]
            mediaType = "application/json"
            baseName = "human"
            [outputFormats.jsonfeed]
            mediaType = "application/json"
            baseName = "feed"
            [outputFormats.rel]
            mediaType = "text/plain"
            path = "rel"
            baseName = "r"
            """;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "/human.json => OK /human.json",
                "/_redirects => UNCHECKED -",
                "/posts/feed.json => OK /posts/feed.json",
                "feed.json => link-missing",
                "../feed.json => OK /posts/feed.json",
                "/tags/feed.json => OK /tags/feed.json",
                "/tags/x/feed.json => UNCHECKED -",
                "/feed.json => link-missing",
                "/posts/human.json => link-missing",
                "/index.ics => UNCHECKED -",
                "/their.txt => OK /their.txt",
                "/amp/posts/a/ => OK /amp/posts/a/",
                "/amp/posts/nobody/ => link-missing",
                "/rel/posts/a/r.txt => OK /rel/posts/a/r.txt",
                "/posts/b/feed.json => OK /posts/b/feed.json",
                "/amp/posts/b/ => link-missing"
            })
    void a_page_is_published_in_the_forms_that_outputs_names(String target, String expected) {
        assertThat(new PaperSite()
                        .with("hugo.toml", FORMATS)
                        .with(
                                "themes/t/hugo.toml",
                                "[outputFormats.theirs]\nmediaType='text/plain'\nbaseName='their'\n")
                        .with("themes/t/layouts/index.theirs.txt", "")
                        .with("layouts/list.jsonfeed.json", "")
                        .with("layouts/single.html", "")
                        .with("content/posts/a.md", "---\ntags: [x]\n---\n[x](" + target + ")\n")
                        .with("content/posts/b.md", "---\noutputs: JsonFeed\n---\n")
                        .links("content/posts/a.md")
                        .get(0))
                .startsWith(expected);
    }

    @Test
    void where_nobody_here_describes_a_form_only_a_build_knows_its_files() {
        PaperSite site = new PaperSite()
                .with("hugo.toml", "theme = 't'\n[outputs]\nsection = ['HTML', 'theirs']\n")
                .with("content/posts/a.md", "[x](/posts/their.txt) [x](/posts/nobody/)\n");
        assertThat(site.links("content/posts/a.md").get(0)).isEqualTo("UNCHECKED -");
        assertThat(site.links("content/posts/a.md").get(1)).startsWith("link-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "/posts.html => UNCHECKED -",
                "/tags.html => UNCHECKED -",
                "/index.html => UNCHECKED -",
                "/posts.json => UNCHECKED -",
                "/posts/a.json => OK /posts/a.json",
                "/posts/a/index.json => UNCHECKED -",
                "/nobody.html => link-missing"
            })
    void with_ugly_urls_they_have_the_name_of_the_page(String target, String expected) {
        assertThat(new PaperSite()
                        .with("hugo.toml", "uglyURLs = true\n[outputs]\npage = ['json']\nsection = ['json']\n")
                        .with("layouts/single.json", "")
                        .with("content/posts/a.md", "[x](" + target + ")\n")
                        .links("content/posts/a.md")
                        .get(0))
                .startsWith(expected);
    }

    @Test
    void a_page_that_is_copied_is_found_at_its_folder() {
        assertThat(new PaperSite()
                        .with("hugo.toml", """
                                baseURL = "https://example.org/"
                                [[module.mounts]]
                                source = "static"
                                target = "static"
                                [[module.mounts]]
                                source = "slides"
                                target = "static/talks"
                                [[module.mounts]]
                                source = "cv.html"
                                target = "static/cv/index.html"
                                """)
                        .with("static/old/index.html", "")
                        .with("slides/one/index.html", "")
                        .with("cv.html", "")
                        .with("content/posts/a.md", """
                                [1](/old) [2](/old/) [3](https://example.org/old) [4](../../old/#x) [5](/talks/one/) [6](/cv)
                                [7](/talks/) [8](/old/one)
                                """)
                        .links("content/posts/a.md"))
                .containsExactly(
                        "OK static/old/index.html",
                        "OK static/old/index.html",
                        "OK static/old/index.html",
                        "OK static/old/index.html",
                        "OK slides/one/index.html",
                        "OK cv.html",
                        "link-missing: nothing is published at /talks/",
                        "link-missing: nothing is published at /old/one");
    }

    private static PaperSite linked(String config) {
        return new PaperSite()
                .with("hugo.toml", config.replace('~', '\n'))
                .with("content/posts/a.md", """
                        [1](./b.md) [2](b) [3](../posts/b.md#t) [4](b.md#nope) [5](amb) [6](bun/index.md)
                        ![7](img/x.png) [8](/posts/b.md?x=1#t) [9](draft.md)
                        """)
                .with("content/posts/b.md", "## T\n")
                .with("content/posts/draft.md", "---\ndraft: true\n---\n")
                .with("content/posts/bun/index.md", "![p](./p.png) [a](../a.md)\n")
                .with("content/posts/bun/p.png", "")
                .with("content/docs/amb.md", "")
                .with("assets/img/x.png", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[languages.en]~languageName = 'E'",
                "[markup.goldmark.renderHooks]~link.useEmbedded = 'always'~image.useEmbedded = 'always'",
                "[markup.goldmark.renderHooks]~link.enableDefault = true~image.enableDefault = true"
            })
    void with_a_table_of_languages_hugos_own_templates_follow_the_names_of_files(String config) {
        assertThat(linked(config).links("content/posts/a.md"))
                .containsExactly(
                        "OK /posts/b/",
                        "OK /posts/b/",
                        "OK /posts/b/#t",
                        "link-anchor-missing: no heading '#nope' in 'content/posts/b.md'",
                        "link-missing: nothing is published at /posts/a/amb | did you mean /posts/a/ ? -> /posts/a/",
                        "OK /posts/bun/",
                        "OK assets/img/x.png",
                        "OK /posts/b/#t",
                        "link-missing: 'draft.md' is a file of the repository, but nothing on the site"
                                + " | did you mean {{< relref \"draft.md\" >}} ?");
        assertThat(linked(config).links("content/posts/bun/index.md"))
                .containsExactly("OK content/posts/bun/p.png", "OK /posts/a/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = 'x'",
                "[languages.en]~[markup.goldmark]~duplicateResourceFiles = true",
                "[languages.en]~[markup.goldmark.renderHooks.link]~useEmbedded = 'never'",
                "[languages.en]~[markup.goldmark.renderHooks.link]~enableDefault = false"
            })
    void without_those_templates_a_link_to_a_file_is_dead(String config) {
        assertThat(linked(config).links("content/posts/a.md").subList(0, 2))
                .allMatch(found -> found.startsWith("link-missing"));
    }

    @Test
    void below_a_folder_of_the_host_they_find_pages_from_the_root_of_the_content() {
        assertThat(linked("baseURL = 'https://kim.example/blog/'~[languages.en]")
                        .with("content/posts/c.md", "[b](/posts/b/) [n](/posts/nope/)\n")
                        .links("content/posts/c.md"))
                .startsWith("OK /posts/b/")
                .element(1)
                .asString()
                .startsWith("link-other-site");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "/posts/ => OK /posts/",
                "/posts => OK /posts",
                "/ => OK /",
                "/tags/ => OK /tags/",
                "/categories/ => OK /categories/",
                "/tags/c++-sub/ => OK /tags/c++-sub/",
                "/tags/nobody/ => UNCHECKED -",
                "/posts/deep/ => link-missing",
                "/drafts/ => UNCHECKED -",
                "/posts/#x => UNCHECKED -"
            })
    void the_lists_that_hugo_makes_without_a_source_are_there(String target, String expected) {
        assertThat(new PaperSite()
                        .with("hugo.toml", "")
                        .with("content/posts/deep/er/a.md", "---\ntags: [C++ Sub]\n---\n[x](" + target + ")\n")
                        .with("content/drafts/b.md", "---\ndraft: true\n---\n")
                        .links("content/posts/deep/er/a.md")
                        .get(0))
                .startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[permalinks]~tags = '/t/:slug/'~[permalinks.section]~posts = '/p/'", "uglyURLs = true"})
    void a_list_that_is_switched_off_or_moved_is_not_said_to_be_there(String config) {
        assertThat(new PaperSite()
                        .with("hugo.toml", config.replace('~', '\n'))
                        .with("content/posts/a.md", "---\ntags: [t]\n---\n[1](/posts/) [2](/tags/) [3](/tags/t/)\n")
                        .links("content/posts/a.md"))
                .containsOnly("UNCHECKED -");
    }

    @Test
    void no_terms_are_there_where_their_kinds_are_switched_off() {
        assertThat(new PaperSite()
                        .with("hugo.toml", "disableKinds = ['section', 'taxonomy', 'term', 'home']\n")
                        .with("content/posts/a.md", "---\ntags: [t]\n---\n[1](/posts/) [2](/tags/) [3](/tags/t/)\n")
                        .links("content/posts/a.md"))
                .containsExactly(
                        "UNCHECKED -",
                        "link-missing: nothing is published at /tags/",
                        "link-missing: nothing is published at /tags/t/");
    }

    @Test
    void the_lists_of_a_language_are_there_where_it_has_pages() {
        assertThat(new PaperSite()
                        .with("hugo.toml", TWO_FOLDERS)
                        .with("content/zh/posts/a.md", "[1](/zh/posts/) [2](/en/posts/) [3](/en/) [4](/zh/tags/)\n")
                        .with("content/en/about.md", "")
                        .links("content/zh/posts/a.md"))
                .containsExactly("OK /zh/posts/", "UNCHECKED -", "OK /en/", "OK /zh/tags/");
    }

    @Test
    void an_asset_that_a_template_may_publish_is_no_error_and_one_that_none_fetches_is() {
        PaperSite site = new PaperSite()
                .with("hugo.toml", "")
                .with("assets/img/x.png", "")
                .with("layouts/_default/single.html", "{{ .Content }}")
                .with("content/posts/a.md", "![x](/img/x.png) ![y](/img/y.png)\n");
        assertThat(site.links("content/posts/a.md")).allMatch(found -> found.startsWith("image-missing"));
        site.with("layouts/partials/pic.html", "{{ (resources.Get \"img/x.png\").RelPermalink }}");
        assertThat(site.links("content/posts/a.md"))
                .startsWith("UNCHECKED -")
                .element(1)
                .asString()
                .startsWith("image-missing");
    }

    @Test
    void the_pages_that_a_theme_brings_are_known_and_dead_links_beside_them_are_found() {
        PaperSite site = new PaperSite()
                .with("hugo.toml", "theme = \"t\"\n[permalinks]\nother = \"/o/:slug/\"\n")
                .with("themes/t/layouts/index.html", "")
                .with("themes/t/content/posts/one.md", "---\ntitle: One\n---\n")
                .with("themes/t/content/posts/bun/index.md", "---\naliases: [/old/]\n---\n")
                .with("themes/t/content/posts/bun/p.png", "")
                .with("themes/t/content/posts/loose.png", "")
                .with("themes/t/content/posts/hid.md", "---\nslug: hidden\n---\n")
                .with("themes/t/content/posts/draft.md", "---\ndraft: true\n---\n")
                .with("themes/t/content/other/o.md", "---\nslug: sl\n---\n")
                .with("content/posts/hid.md", "---\ntitle: H\n---\n")
                .with("content/posts/a.md", """
                        [1](/posts/one/) [2](/posts/bun/) ![3](/posts/bun/p.png) ![4](/posts/loose.png) [5](/o/sl/)
                        [6](/old/) [7](/posts/hidden/) [8](/posts/draft/) [9](/posts/nope/) [10](/posts/one/#x) [11](/other/)
                        [12]({{< relref "one.md" >}})
                        """);
        assertThat(site.links("content/posts/a.md").stream()
                        .map(found -> found.replaceFirst(":.*", ""))
                        .toList())
                .containsExactly(
                        "OK themes/t/content/posts/one.md",
                        "OK themes/t/content/posts/bun/index.md",
                        "OK themes/t/content/posts/bun/p.png",
                        "OK themes/t/content/posts/loose.png",
                        "OK themes/t/content/other/o.md",
                        "OK themes/t/content/posts/bun/index.md",
                        "link-missing",
                        "link-missing",
                        "link-missing",
                        "UNCHECKED -",
                        "OK /other/",
                        "UNCHECKED -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Posts/B.md => /posts/b/",
                "posts/b.MD => /posts/b/",
                "B => /posts/b/",
                "b.md => /posts/b/",
                "/POSTS/B => /posts/b/",
                "./B.md => /posts/b/",
                "b.md#head => /posts/b/#head",
                "upperc => /posts/upperc/",
                "posts/upperc.md => /posts/upperc/",
                "BUNDLE => /posts/bundle/",
                "posts/bundle => /posts/bundle/",
                "posts/Bundle/INDEX.md => /posts/bundle/",
                "docs/D.md => /docs/d/",
                "../docs/d.md => /docs/d/",
                "posts/f.HTML => content/posts/f.html",
            })
    void a_reference_names_a_page_in_letters_of_whatever_case(String referenceAndPage) {
        String[] parts = referenceAndPage.split(" => ");
        for (String shortcode : new String[] {"ref", "relref"}) {
            assertThat(cases("[a]({{< " + shortcode + " \"" + parts[0] + "\" >}})")
                            .links("content/posts/r.md"))
                    .containsExactly("OK " + parts[1]);
        }
    }

    @Test
    void a_reference_to_a_list_does_not_look_at_case_either_but_one_to_a_heading_does() {
        assertThat(cases("[a]({{< ref \"DOCS\" >}}) [b]({{< ref \"/Posts/\" >}}) [c]({{< ref \"b.md#HEAD\" >}})"
                                + " [d]({{< ref \"e\" >}}) [e]({{< ref \"amb\" >}})")
                        .with("content/Docs/Amb.md", "A\n")
                        .with("content/posts/amb.md", "B\n")
                        .links("content/posts/r.md")
                        .stream()
                        .map(found -> found.replaceFirst(":.*", ""))
                        .toList())
                .containsExactly("OK /DOCS", "OK /Posts/", "link-anchor-missing", "link-missing", "OK /posts/amb/");
        assertThat(cases("[e]({{< ref \"/AMB\" >}})")
                        .with("content/Docs/Amb.md", "A\n")
                        .with("content/posts/amb.md", "B\n")
                        .links("content/posts/r.md"))
                .containsExactly(
                        "link-missing: '/AMB' may be content/Docs/Amb.md or content/posts/amb.md, so Hugo stops"
                                + " the build | did you mean /Docs/Amb.md ?");
    }

    @Test
    void what_gitignore_names_may_be_made_before_the_site_is() {
        assertThat(cases("![a](/generated/a.png) [b](/api/x/) ![c](/other/a.png) [d](/public/)")
                        .with(".gitignore", "/public/\nstatic/generated/\ncontent/api\n")
                        .links("content/posts/r.md")
                        .stream()
                        .map(found -> found.replaceFirst(":.*", ""))
                        .toList())
                .containsExactly("UNCHECKED -", "UNCHECKED -", "image-missing", "link-missing");
    }

    private static PaperSite cases(String note) {
        return new PaperSite()
                .with("hugo.toml", "baseURL = \"https://example.org/\"\n")
                .with("content/posts/b.md", "## head\n")
                .with("content/posts/UpperC.md", "C\n")
                .with("content/posts/Bundle/index.md", "Bundle\n")
                .with("content/posts/e.Markdown", "E\n")
                .with("content/posts/f.html", "F\n")
                .with("content/Docs/d.md", "D\n")
                .with("content/posts/r.md", note + "\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_theme_that_is_a_submodule_is_read_like_one_that_is_tracked(boolean tracked) {
        PaperSite site = new PaperSite().with("hugo.toml", "theme = \"t\"\n");
        BiConsumer<String, String> theme = tracked ? site::with : site::forgotten;
        if (!tracked) {
            site.with("themes/t", Journal.Kind.SUBMODULE);
        }
        theme.accept("themes/t/layouts/_default/single.html", "");
        theme.accept("themes/t/layouts/shortcodes/code.html", "<pre>{{ .Inner }}</pre>");
        theme.accept("themes/t/content/posts/fromtheme.md", "---\ntitle: T\n---\n");
        theme.accept("themes/t/static/img/t.png", "");
        theme.accept("themes/t/pub/u.png", "");
        theme.accept("themes/t/hugo.toml", """
                [[module.mounts]]
                source = "pub"
                target = "static/pub"
                [[module.mounts]]
                source = "static"
                target = "static"
                [[module.mounts]]
                source = "content"
                target = "content"
                """);
        site.with("content/posts/a.md", """
                {{< code >}}
                # comment
                [q](/nope-inside/)
                {{< /code >}}
                ## Two
                ![t](/img/t.png) ![n](/img/nope.png) [f](/posts/fromtheme/) [n](#nope) ![u](/pub/u.png)
                """);
        assertThat(site.links("content/posts/a.md"))
                .containsExactly(
                        "OK themes/t/static/img/t.png",
                        "image-missing: no picture is published at /img/nope.png",
                        "OK themes/t/content/posts/fromtheme.md",
                        "link-anchor-missing: no heading '#nope' in 'content/posts/a.md'",
                        "OK themes/t/pub/u.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "## See [the *docs*](https://a.b/c) now => see-the-docs-now => see-the-docshttpsabc-now",
                "## `code` & <b>x</b> ![alt](i.png) => code--x-alt => code--bxb-altipng",
                "## x [^1] => x => x-1",
                "## <https://a.b/c> and https://d.e/f => and => httpsabc-and-httpsdef",
                "## snake_case __init__ _em_ => snake_case-init-em => snake_case-__init__-_em_",
                "## Quotes -- dash `--flag` => quotes--dash---flag => quotes----dash---flag",
                "## $E=mc^2$ maths => maths => emc2-maths",
                "## a&nbsp;b => ab => anbspb"
            })
    void a_heading_with_markup_has_the_id_that_either_hugo_gives_it(String heading, String now, String before) {
        PaperSite site = new PaperSite()
                .with("hugo.toml", "")
                .with("content/a.md", heading + "\n\n[1](#" + now + ") [2](#" + before + ") [3](#nope)\n\n[^1]: f\n");
        assertThat(site.links("content/a.md").stream()
                        .filter(found -> found.contains("#"))
                        .toList())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("OK /a/#" + now),
                        second -> assertThat(second).isEqualTo("OK /a/#" + before),
                        third -> assertThat(third).startsWith("link-anchor-missing"));
    }

    @Test
    void equal_headings_are_counted_by_either_hugo() {
        assertThat(new PaperSite()
                        .with("hugo.toml", "")
                        .with("content/a.md", "## x [y](z)\n## x y\n## x y {#x-y}\n[1](#x-y-1) [2](#x-yz)\n")
                        .links("content/a.md")
                        .subList(1, 3))
                .containsExactly("OK /a/#x-y-1", "OK /a/#x-yz");
    }
}
