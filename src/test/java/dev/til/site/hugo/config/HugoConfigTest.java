package dev.til.site.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Journal;
import dev.til.site.PaperSite;
import dev.til.site.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a configuration says that no small site can record: newer versions of Hugo, other hosts, themes that are not there. */
class HugoConfigTest {
    private static final String NOTE = "content/posts/a.md";

    private static PaperSite site(String config) {
        return new PaperSite()
                .with("hugo.toml", config)
                .with("content/posts/b.md", "---\ntitle: B\nslug: bee\n---\n")
                .with("static/img/p.png", "");
    }

    private static Publication published(PaperSite site, String path) {
        return site.index().page(path).orElseThrow().publication();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "/p/:slugorcontentbasename/ => /p/bee/",
                "/p/:contentbasename/ => /p/b/",
                "/p/:2006/:slug/ => /p/2021/bee/",
                "/p/:year/:sections[last]/:slug/ => /p/2021/posts/bee/"
            })
    void tokens_of_a_newer_hugo_are_known(String pattern, String url) {
        PaperSite site = new PaperSite()
                .with("hugo.toml", "[permalinks]\nposts = \"" + pattern + "\"\n")
                .with("content/posts/b.md", "---\ntitle: B\nslug: bee\ndate: 2021-03-05\n---\n");
        assertThat(published(site, "content/posts/b.md").url()).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[permalinks]\nposts = \"/p/:nosuchtoken/\"\n",
                "[permalinks]\nposts = \"/p/:sectionslugs[1:]/:slug/\"\n",
                "[permalinks]\nposts = \"/:MST/:slug/\"\n",
                "[[permalinks]]\npattern = \"/p/:slug/\"\n",
                "[[module.mounts]]\nsource = \"content\"\ntarget = \"content\"\nexcludeFiles = \"[a-c]/*\"\n"
            })
    void a_path_that_only_a_build_knows_is_no_path_and_no_link_is_judged_by_it(String config) {
        PaperSite site =
                site(config).with(NOTE, "---\ntitle: A\n---\n[b](/p/bee/) [c](../c/) ![p](/img/p.png) ![q](q.png)\n");
        assertThat(published(site, "content/posts/b.md").published()).isTrue();
        assertThat(published(site, "content/posts/b.md").url()).isEmpty();
        assertThat(site.links(NOTE))
                .containsExactly("UNCHECKED -", "UNCHECKED -", "OK static/img/p.png", "UNCHECKED -");
    }

    @Test
    void where_hugo_puts_the_base_path_before_a_link_itself_a_hint_has_none() {
        PaperSite site = site("baseURL = \"https://kim.github.io/blog/\"\ncanonifyURLs = true\n")
                .with(NOTE, "---\ntitle: A\n---\n[b](/posts/bea/)\n");
        assertThat(site.links(NOTE))
                .containsExactly(
                        "link-missing: nothing is published at /posts/bea/ | did you mean /posts/bee/ ? -> /posts/bee/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "https://kim.github.io/ => [tool](/my-tool/) => link-other-site (WARNING): nothing of this site is at /my-tool/; another project may be",
                "https://kim.github.io/ => [b](/posts/bea/) => link-missing: nothing is published at /posts/bea/ | did you mean /posts/bee/ ? -> /posts/bee/",
                "https://kim.github.io/ => [tool](../../my-tool/) => link-missing: nothing is published at /my-tool/",
                "https://kim.example/ => [tool](/my-tool/) => link-missing: nothing is published at /my-tool/",
                "https://kim.github.io/blog/ => [b](/blog/posts/bee/) => OK /posts/bee/",
                "https://kim.github.io/blog/ => [b](/posts/bee/) => link-other-site (WARNING): '/posts/bee/' leads out of the site, which is below '/blog/' | write /blog/posts/bee/ -> /blog/posts/bee/",
                "https://kim.github.io/blog/ => [b](/blog/posts/bea/) => link-missing: nothing is published at /posts/bea/ | did you mean /blog/posts/bee/ ? -> /blog/posts/bee/",
                "https://kim.github.io/blog/ => [b](../bea/) => link-missing: nothing is published at /posts/bea/ | did you mean /blog/posts/bee/ ? -> /blog/posts/bee/",
                "https://kim.github.io/blog/ => [b](/tool/) => link-other-site (WARNING): '/tool/' leads out of the site, which is below '/blog/'",
                "https://kim.github.io/blog/ => ![p](/img/p.png) => link-other-site (WARNING): '/img/p.png' leads out of the site, which is below '/blog/' | write /blog/img/p.png -> /blog/img/p.png",
                "https://kim.github.io/blog/ => [b](https://kim.github.io/tool/) => EXTERNAL https://kim.github.io/tool/"
            })
    void other_projects_may_be_on_the_same_host(String base, String link, String expected) {
        assertThat(site("baseURL = \"" + base + "\"\n")
                        .with(NOTE, "---\ntitle: A\n---\n" + link + "\n")
                        .links(NOTE))
                .containsExactly(expected);
    }

    @Test
    void under_a_domain_of_its_own_other_projects_may_be_too() {
        assertThat(site("baseURL = \"https://kim.example/\"\n")
                        .with("static/CNAME", "kim.example\n")
                        .with(NOTE, "[tool](/my-tool/)\n")
                        .links(NOTE))
                .containsExactly(
                        "link-other-site (WARNING): nothing of this site is at /my-tool/; another project may be");
    }

    @Test
    void what_a_theme_that_is_not_there_may_show_is_not_judged_and_the_reason_names_it() {
        PaperSite site = site("theme = \"paper\"\n")
                .with("themes/paper", Journal.Kind.SUBMODULE)
                .with(NOTE, "![x](/logos/nope.png)\n");
        assertThat(site.links(NOTE)).containsExactly("UNCHECKED -");
        assertThat(reason(site)).isEqualTo("the theme 'paper' is a submodule that is not checked out");
        assertThat(reason(site("theme = \"paper\"\n").with(NOTE, "![x](/logos/nope.png)\n")))
                .isEqualTo("the theme 'paper' is not in the repository");
        assertThat(reason(
                        site("[[module.imports]]\npath = \"github.com/a/b\"\n").with(NOTE, "![x](/logos/nope.png)\n")))
                .isEqualTo("the module 'github.com/a/b' is not in the repository");
    }

    private static String reason(PaperSite site) {
        var index = site.index();
        var page = index.page(NOTE).orElseThrow();
        var steps = index.follow(page.document().links().get(0), page).steps();
        return steps.get(steps.size() - 1);
    }

    @Test
    void a_theme_that_is_checked_out_is_looked_at_on_the_disk() {
        PaperSite site = site("theme = \"paper\"\n")
                .with("themes/paper", Journal.Kind.SUBMODULE)
                .forgotten("themes/paper/theme.toml")
                .forgotten("themes/paper/static/img/logo.png")
                .with(NOTE, "![x](/img/nope.png) ![y](/img/logo.png) [z](/nope/)\n");
        assertThat(site.links(NOTE))
                .containsExactly(
                        "image-missing: no picture is published at /img/nope.png",
                        "OK themes/paper/static/img/logo.png",
                        "link-missing: nothing is published at /nope/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "theme = 'paper' => themes/paper",
                "theme = 'paper'~themesDir = 'skins' => skins/paper",
                "[[module.imports]]~path = 'github.com/a/b' => _vendor/github.com/a/b",
                "[module]~replacements = 'github.com/a/b -> ../mine'~[[module.imports]]~path = 'github.com/a/b' => mine"
            })
    void a_theme_in_the_repository_is_read_wherever_it_lies(String config, String folder) {
        PaperSite site = site(config.replace("~", "\n"))
                .with(folder + "/layouts/_default/single.html", "")
                .with(folder + "/hugo.toml", "[[module.imports]]\npath = \"mine\"\ndisable = true\n")
                .with(folder + "/static/img/logo.png", "")
                .with(NOTE, "![x](/img/nope.png) ![y](/img/logo.png)\n");
        assertThat(site.links(NOTE))
                .containsExactly(
                        "image-missing: no picture is published at /img/nope.png",
                        "OK " + folder + "/static/img/logo.png");
    }

    @Test
    void what_a_theme_needs_that_is_not_there_is_missing_as_well() {
        PaperSite site = site("theme = \"paper\"\n")
                .with("themes/paper/hugo.toml", "[[module.imports]]\npath = \"github.com/a/b\"\n")
                .with(NOTE, "![x](/logos/nope.png)\n");
        assertThat(reason(site)).isEqualTo("the module 'github.com/a/b' is not in the repository");
    }

    @Test
    void what_is_mounted_from_elsewhere_is_not_judged() {
        PaperSite site = site("""
                [[module.mounts]]
                source = "content"
                target = "content"
                [[module.mounts]]
                source = "node_modules/x/dist"
                target = "static/x"
                [[module.mounts]]
                source = "docs"
                target = "content/docs"
                [[module.mounts]]
                source = "static"
                target = "static"
                """)
                .with("docs", Journal.Kind.SUBMODULE)
                .with(NOTE, "![x](/x/x.png) [y](/docs/y/) [z](/other/y/) ![p](/img/p.png)\n");
        assertThat(site.links(NOTE))
                .containsExactly(
                        "UNCHECKED -",
                        "UNCHECKED -",
                        "link-missing: nothing is published at /other/y/",
                        "OK static/img/p.png");
    }

    @Test
    void where_each_language_has_a_host_of_its_own_only_the_main_ones_paths_are_known() {
        PaperSite site = new PaperSite()
                .with(
                        "hugo.toml",
                        "[languages.en]\nbaseURL = \"https://a.example\"\n[languages.ko]\nbaseURL = \"https://b.example\"\n")
                .with(NOTE, "[b](/posts/b/) [c](/posts/c/)\n")
                .with("content/posts/b.md", "")
                .with("content/posts/b.ko.md", "");
        assertThat(published(site, "content/posts/b.ko.md").url()).isEmpty();
        assertThat(site.links(NOTE)).containsExactly("OK /posts/b/", "UNCHECKED -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "languages = 3 => /posts/b/",
                "[languages]~ko = 'x'~[module]~mounts = 'x'~imports = [1, 2] => /posts/b/",
                "theme = ''~contentDir = '' => /posts/b/",
                "contentDir = '../../outside' => -",
                "permalinks = 'x' => /posts/b/",
                "[[module.mounts]]~source = 'content' => /posts/b/",
                "[[module.mounts]]~source = 'content'~target = '../../content' => /posts/b/",
                "theme = 'a'~[module]~replacements = 'a -> b -> c, -> , x' => /posts/b/"
            })
    void a_configuration_that_makes_no_sense_stops_nothing(String config, String url) {
        PaperSite site =
                new PaperSite().with("hugo.toml", config.replace("~", "\n")).with("content/posts/b.md", "");
        assertThat(published(site, "content/posts/b.md").url().orElse("-")).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "hugo.toml => [params]~math = true => true",
                "hugo.toml => [params]~math = false => false",
                "hugo.yaml => markup: {goldmark: {extensions: {passthrough: {enable: true}}}} => true",
                "layouts/partials/head.html => <script src='/MathJax.js'></script> => true",
                "themes/paper/layouts/partials/head.html => {{ with .Params.katex }} => true",
                "layouts/partials/head.html => <script src='/x.js'></script> => false",
                "content/posts/c.md => all about katex => false",
                "content/posts/a.md => +++~math = true~+++ => true",
                "content/posts/a.md => +++~math = 'false'~+++ => false",
                "content/posts/a.md => ---~mathjax: true~--- => true",
                "content/posts/a.md => math: true => false"
            })
    void formulas_are_shown_where_something_asks_for_it(String path, String text, boolean shown) {
        PaperSite site = site("theme = \"paper\"\n").with(NOTE, "x\n").with(path, text.replace("~", "\n") + "\n");
        var index = site.index();
        assertThat(index.site()
                        .markdown()
                        .showsMaths(index.page(NOTE).orElseThrow().note(), index.files()))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "'baseURL = \"https://kim.github.io/blog/\"', /blog/posts/b/, /blog/posts/b/",
        "'baseURL = \"https://kim.github.io/\"', /posts/b/, /posts/b/",
        "'baseURL = \"https://kim.github.io/my blog\"', /my blog/posts/b/, /my%20blog/posts/b/",
        "'relativeURLs = true\nbaseURL = \"https://kim.github.io/blog/\"', /blog/posts/b/, /posts/b/"
    })
    void what_the_site_is_below_is_put_before_a_path_that_leaves_it(String config, String onHost, String link) {
        var index = site(config.replace("\\n", "\n") + "\n").index();
        assertThat(index.onHost("/posts/b/")).isEqualTo(onHost);
        assertThat(index.site().link("/posts/b/")).isEqualTo(link);
    }

    @Test
    void what_a_template_for_links_may_look_up_is_not_judged_and_what_it_cannot_find_is() {
        PaperSite site = site("").with("layouts/_default/_markup/render-link.html", "{{ .Page.GetPage .Destination }}")
                .with("layouts/_default/_markup/render-image.html", "{{ resources.Get .Destination }}")
                .with("assets/a.png", "")
                .with(NOTE, "[b](/posts/b.md) [b](b) [c](/posts/c.md) ![a](/a.png) ![c](/img/c.png)\n");
        assertThat(site.links(NOTE))
                .containsExactly(
                        "UNCHECKED -",
                        "UNCHECKED -",
                        "link-missing: nothing is published at /posts/c.md",
                        "UNCHECKED -",
                        "image-missing: no picture is published at /img/c.png | did you mean static/img/p.png ?");
    }
}
