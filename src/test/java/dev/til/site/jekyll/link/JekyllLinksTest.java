package dev.til.site.jekyll.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Document.Link;
import dev.til.note.Journal.Kind;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import dev.til.site.PaperSite;
import dev.til.site.Resolution;
import dev.til.site.SiteIndex;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JekyllLinksTest {
    private static final String CONFIG = """
            url: https://mina.github.io
            permalink: /posts/:title/
            """;

    private static PaperSite blog() {
        return blog(CONFIG);
    }

    private static PaperSite blog(String config) {
        return new PaperSite()
                .with("_config.yml", config)
                .with("Gemfile", "gem \"jekyll\", \"~> 4.3\"\n")
                .post(
                        "2022-10-17-day19.md",
                        "## Review\n\n<h3>Bare one</h3>\n\n<a id=\"spot\"></a>\n\nnote[^1]\n\n[^1]: end\n")
                .post("2022-10-18-Day20~21.md", "")
                .post("2022-12-01-later.md", "")
                .with("_posts/day22.md", "---\ntitle: No date\n---\n")
                .with("_drafts/idea.md", "---\ntitle: Idea\n---\n")
                .with("about.md", "---\npermalink: /about.html\n---\n# Me\n")
                .with("gone.html", "---\npermalink: /gone.html\n---\n<p id=\"here\">")
                .with("README.md", "read me\n")
                .with("assets/img/Pic.png", "")
                .with("assets/a b.pdf", "")
                .with("assets/한글.png", "")
                .with("_posts/2022-10-17-shot.png", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[a](/posts/day19/)~OK _posts/2022-10-17-day19.md",
                "[a](/posts/day19)~OK _posts/2022-10-17-day19.md",
                "[a](/posts/day19/index.html)~OK _posts/2022-10-17-day19.md",
                "[a](../day19/#review)~OK _posts/2022-10-17-day19.md",
                "[a](/posts/day19/?page=2#spot)~OK _posts/2022-10-17-day19.md",
                "[a](/posts/day19/#fn:1)~OK _posts/2022-10-17-day19.md",
                "[a](/posts/day19/#top)~OK _posts/2022-10-17-day19.md",
                "[a](#)~OK _posts/2022-10-18-asked.md",
                "[a](https://mina.github.io/posts/day19/)~OK _posts/2022-10-17-day19.md",
                "[a](http://MINA.github.io/posts/day19/)~OK _posts/2022-10-17-day19.md",
                "[a](//mina.github.io/about)~OK about.md",
                "[a](/about.html)~OK about.md",
                "[a](/gone.html#here)~OK gone.html",
                "[a](/gone.html#else)~UNCHECKED -",
                "[a](/README.md)~OK README.md",
                "![a](/assets/img/Pic.png)~OK assets/img/Pic.png",
                "[a](/assets/a%20b.pdf)~OK assets/a b.pdf",
                "[a](</assets/a b.pdf>)~OK assets/a b.pdf",
                "![a](/assets/%ED%95%9C%EA%B8%80.png)~OK assets/한글.png",
                "[a](mailto:mina@example.com)~EXTERNAL mailto:mina@example.com",
                "[a](https://example.com/posts/day19/)~EXTERNAL https://example.com/posts/day19/",
                "<http://localhost:4000>~EXTERNAL http://localhost:4000",
                "[localhost:3000](http://localhost:3000/admin)~EXTERNAL http://localhost:3000/admin",
                "[a]({{ page.next.url }})~UNCHECKED -",
                "[a]({{ unknown }}/x/)~UNCHECKED -",
                "[a]({% link about.md %})~OK about.md",
                "[a]({% post_url 2022-10-17-day19 %}#review)~OK _posts/2022-10-17-day19.md",
                "[a]({{ '/posts/day19/' | relative_url }})~OK _posts/2022-10-17-day19.md",
                "[a]({{ site.url }}{{ site.baseurl }}/about.html)~OK about.md",
            })
    void a_link_that_works_is_left_alone(String markdown, String expected) {
        assertThat(blog().link(markdown)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[a](/posts/day18/)~link-missing: no note is published at /posts/day18/ | did you mean /posts/day19/ ?",
                "[a](https://mina.github.io/posts/day18/)~link-missing: no note is published at /posts/day18/ | did you mean /posts/day19/ ?",
                "[a](https://mina.github.io/other/x/)~link-other-site: nothing of this site is at /other/x/; another project may be",
                "[a](2022-10-17-day19.md)~link-missing: no file is published at /posts/asked/2022-10-17-day19.md | Jekyll publishes _posts/2022-10-17-day19.md at /posts/day19/ -> /posts/day19/",
                "![a](2022-10-17-shot.png)~image-missing: no picture is published at /posts/asked/2022-10-17-shot.png | Jekyll does not publish _posts/2022-10-17-shot.png; move it to assets/",
                "![a](../assets/img/Pic.png)~image-missing: no picture is published at /posts/assets/img/Pic.png | write /assets/img/Pic.png -> /assets/img/Pic.png",
                "![a](/assets/img/pic.png)~image-case: /assets/img/pic.png is written /assets/img/Pic.png on the site | write it the same way, servers tell them apart -> /assets/img/Pic.png",
                "[a](/Posts/day19/#review)~link-case: /Posts/day19/ is written /posts/day19/ on the site | write it the same way, servers tell them apart -> /posts/day19/#review",
                "[a](/posts/day19/#reviw)~link-anchor-missing: nothing in _posts/2022-10-17-day19.md has the id 'reviw' | did you mean #review ?",
                "[a](/posts/day19/#bare-one)~link-anchor-missing: the heading of line 6 is raw HTML, which gets no id | write <h3 id=\"bare-one\">",
                "[a](#1 model note)~link-malformed: nothing in this note has the id '1 model note'",
                "[a](/posts/later/)~link-unpublished: _posts/2022-12-01-later.md is not published: future date | publish it, or take the link out until then",
                "[a](/posts/idea/)~link-unpublished: _drafts/idea.md is not published: draft | publish it, or take the link out until then",
                "[a](/posts/day22/)~link-unpublished: _posts/day22.md is not published: file name without a date | publish it, or take the link out until then",
                "[a]()~link-empty: this link leads nowhere | write where it should lead, or only its text",
                "[a]((https://example.com))~link-malformed: (https://example.com) is no address | write the address in one pair of parentheses",
                "[](int val)~link-malformed (WARNING): int val is no address | write \\[ where it is not meant to be a link",
                "[a](www.example.com/x)~link-missing: www.example.com/x has no https:// before it, so it leads to /posts/asked/www.example.com/x on this site | write https://www.example.com/x -> https://www.example.com/x",
                "[a](http://localhost:4000/posts/day19/#review)~link-local (WARNING): localhost:4000 is the preview on your own computer | write /posts/day19/#review -> /posts/day19/#review",
                "[a](C:\\notes\\a.md)~link-local: C:\\notes\\a.md is on your own computer | put the file into the repository and link it there",
                "![a](..\\img\\a.png)~image-missing: no picture is published at /posts/asked/..\\img\\a.png | write / instead of \\",
                "![a](/assets/new.png)~image-untracked: assets/new.png is on your disk, but not in Git | git add it",
            })
    void a_link_that_leads_nowhere_says_so_and_what_was_meant(String markdown, String expected) {
        assertThat(blog().forgotten("assets/new.png").link(markdown)).isEqualTo(expected);
    }

    @Test
    void below_a_baseurl_only_what_starts_with_it_is_the_sites() {
        var blog = blog(CONFIG + "baseurl: /notes\n");
        assertThat(blog.link("[a](/notes/posts/day19/)")).isEqualTo("OK _posts/2022-10-17-day19.md");
        assertThat(blog.link("[a](https://mina.github.io/notes/posts/day19)"))
                .isEqualTo("OK _posts/2022-10-17-day19.md");
        assertThat(blog.link("[a]({% post_url 2022-10-17-day19 %})")).isEqualTo("OK _posts/2022-10-17-day19.md");
        assertThat(blog.link("[a](/posts/day19/)"))
                .isEqualTo(
                        "link-other-site: /posts/day19/ lies outside of this site, whose baseurl is /notes | write /notes/posts/day19/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://mina.github.io/notes", "https://mina.github.io/notes/", "//mina.github.io/notes"})
    void of_a_baseurl_that_is_a_whole_address_the_path_is_what_the_site_lies_below(String baseurl) {
        var blog = blog("permalink: /posts/:title/\nbaseurl: " + baseurl + "\n");
        for (String link : List.of(
                "[a]({{ site.baseurl }}/posts/day19/)",
                "[a](/notes/posts/day19/)",
                "[a](../day19/)",
                "[a](https://mina.github.io/notes/posts/day19/#review)")) {
            assertThat(blog.link(link)).isEqualTo("OK _posts/2022-10-17-day19.md");
        }
        assertThat(blog.link("[a](/notes/posts/day18/)"))
                .isEqualTo(
                        "link-missing: no note is published at /notes/posts/day18/ | did you mean /notes/posts/day19/ ?");
        assertThat(blog.link("[a](https://example.com/posts/day19/)")).startsWith("EXTERNAL");
    }

    @Test
    void jekyll_puts_a_slash_before_a_baseurl_that_is_a_whole_address() {
        // jekyll 4.3: href="/https://mina.github.io/notes/posts/day19/"
        var blog = blog(CONFIG + "baseurl: https://mina.github.io/notes\n");
        String dead =
                "link-missing: /https://mina.github.io/notes/posts/day19/ is no address: Jekyll puts a slash before a"
                        + " baseurl that is a whole one | write baseurl: \"/notes\" in _config.yml, and the server in url";
        assertThat(blog.link("[a]({{ '/posts/day19/' | relative_url }})")).isEqualTo(dead);
        assertThat(blog.link("[a]({{ '/posts/day19/' | absolute_url }})")).isEqualTo(dead);
        assertThat(blog.link("[a]({% post_url 2022-10-17-day19 %})")).isEqualTo(dead);
        var bare = blog(CONFIG + "baseurl: //mina.github.io/notes\n");
        assertThat(bare.link("[a]({{ 'posts/day19/' | relative_url }})")).isEqualTo("OK _posts/2022-10-17-day19.md");
        assertThat(bare.link("[a]({% post_url 2022-10-17-day19 %})")).isEqualTo("OK _posts/2022-10-17-day19.md");
        assertThat(bare.link("[a]({{ '/posts/day19/' | absolute_url }})")).startsWith("link-missing");
    }

    @Test
    void a_page_whose_url_has_no_ending_is_found_with_it_too() {
        var site = blog(CONFIG.replace("/posts/:title/", "/blog/:title"));
        assertThat(site.link("[a](/blog/day19.html#review)")).isEqualTo("OK _posts/2022-10-17-day19.md");
        assertThat(site.link("[a](/blog/day19)")).isEqualTo("OK _posts/2022-10-17-day19.md");
        assertThat(site.link("[a](/blog/day23.html)")).startsWith("link-missing");
    }

    /** Jekyll 4.3 wrote each of these; {@code sites/texts} holds the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[a](/2024/03/09/x.html#q)~OK _posts/2024-03-09-x.html",
                "[a]({% link _posts/2024-03-09-x.html %})~OK _posts/2024-03-09-x.html",
                "[a]({% post_url 2024-03-09-x %})~OK _posts/2024-03-09-x.html",
                "[a](/own/)~OK _posts/2024-03-10-own.html",
                "[a](/2023/01/02/dated.html)~OK _posts/2024-03-11-dated.html",
                "[a](/2024/03/12/t.textile)~OK _posts/2024-03-12-t.textile",
                "[a](/2024/03/13/a.adoc)~OK _posts/2024-03-13-a.adoc",
                "[a](/2024/03/14/bare.html)~OK _posts/2024-03-14-bare.html",
                "[a]({% post_url 2024-03-14-bare %})~OK _posts/2024-03-14-bare.html",
                "[a](/2024/03/19/s.svg)~OK _posts/2024-03-19-s.svg",
                "[a](/things/one.html)~OK _things/one.html",
                "[a](/things/three.adoc)~OK _things/three.adoc",
                "[a](/things/two.html)~OK _things/two.html",
                "![a](/things/pic.png)~OK _things/pic.png",
                "![a]({% link _things/pic.png %})~OK _things/pic.png",
                "[a](/p/four/)~OK _plain/four.html",
                "[a](/p/two.txt)~OK _plain/two.txt",
                "[a](/sub/a/b/2024/03/16/cat.htm)~OK sub/_posts/2024-03-16-cat.htm",
                "![a](/_things/pic.png)~image-missing",
                "[a](/2024/03/15/hid.html)~link-missing",
                "[a](/2098/03/15/fut.html)~link-missing",
                "[a](/2024/03/17/y.yml)~link-missing",
                "[a](/nodate.html)~link-missing",
                "[a](/_posts/2024-03-09-x.html)~link-missing",
            })
    void a_post_or_document_that_is_no_markdown_is_published_as_well(String markdown, String expected) {
        var site = new PaperSite()
                .with(
                        "_config.yml",
                        "collections: {things: {output: true}, plain: {output: true, permalink: /p/:name/}}\n")
                .with("Gemfile", "gem \"jekyll\", \"~> 4.3\"\n")
                .with("_posts/2024-03-09-x.html", "---\n---\n<p id=\"q\">x</p>\n")
                .with("_posts/2024-03-10-own.html", "---\npermalink: /own/\n---\n")
                .with("_posts/2024-03-11-dated.html", "---\ndate: 2023-01-02\n---\n")
                .with("_posts/2024-03-12-t.textile", "---\nx: 1\n---\n")
                .with("_posts/2024-03-13-a.adoc", "---\nx: 1\n---\n")
                .with("_posts/2024-03-14-bare.html", "no header\n")
                .with("_posts/2024-03-15-hid.html", "---\npublished: false\n---\n")
                .with("_posts/2024-03-17-y.yml", "---\na: 1\n---\nb: 1\n")
                .with("_posts/2024-03-19-s.svg", "<svg/>")
                .with("_posts/2098-03-15-fut.html", "---\n---\n")
                .with("_posts/nodate.html", "---\n---\n")
                .with("sub/_posts/2024-03-16-cat.htm", "---\ncategories: [a, b]\n---\n")
                .with("_things/one.html", "---\n---\n")
                .with("_things/two.html", "x\n")
                .with("_things/three.adoc", "---\n---\n")
                .with("_things/pic.png", "PNG")
                .with("_plain/four.html", "---\n---\n")
                .with("_plain/two.txt", "x\n");
        String way = site.at("2026-11-23T13:00:00Z").link(markdown);
        assertThat(way.startsWith("OK") ? way : way.substring(0, way.indexOf(':')))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/sub/index,OK sub/index.md",
        "/index,OK index.md",
        "/pretty/index,OK pretty.md",
        "/sub/,OK sub/index.md",
        "/other/,OK other.md",
        "/other,OK other.md",
        "/sub/index/,link-missing",
        "/pretty/index/,link-missing",
        "/sub/a/index,link-missing",
    })
    void the_index_of_a_folder_is_served_with_its_name_and_without(String url, String expected) {
        String way = new PaperSite()
                .with("_config.yml", "")
                .with("index.md", "---\n---\n")
                .with("sub/index.md", "---\n---\n")
                .with("sub/a.md", "---\n---\n")
                .with("pretty.md", "---\npermalink: /pretty/\n---\n")
                .with("other.md", "---\npermalink: /other/index\n---\n")
                .link("[a](%s)".formatted(url));
        assertThat(way.startsWith("OK") ? way : way.substring(0, way.indexOf(':')))
                .isEqualTo(expected);
    }

    @Test
    void what_plugins_and_themes_make_is_not_checked() {
        var blog = blog(
                CONFIG
                        + "theme: jekyll-theme-chirpy\njekyll-archives: {enabled: [tags], permalinks: {tag: '/tags/:name/'}}\n");
        assertThat(blog.link("[a](/tags/java/)")).isEqualTo("UNCHECKED -");
        assertThat(blog.link("[a](/feed.xml)")).isEqualTo("UNCHECKED -");
        assertThat(blog.link("[a](/assets/css/main.css)")).isEqualTo("UNCHECKED -");
        assertThat(blog.link("[a](/all/)")).startsWith("link-missing");
    }

    @Test
    void a_plugin_of_the_sites_own_may_make_any_page() {
        var blog = blog().with(
                        "_plugins/pages.rb",
                        "class Pages < Jekyll::Generator\n  def generate(site) site.pages << x end\nend\n");
        assertThat(blog.link("[a](/library/x/)")).isEqualTo("UNCHECKED -");
        assertThat(blog.link("[a](/posts/day18/)"))
                .isEqualTo(
                        "link-missing (WARNING): no note is published at /posts/day18/, unless a plugin makes it | did you mean /posts/day19/ ?");
    }

    @Test
    void nobody_looks_into_a_submodule() {
        assertThat(blog().with("assets/lib", Kind.SUBMODULE).link("![a](/assets/lib/x.png)"))
                .isEqualTo("UNCHECKED -");
    }

    @Test
    void chirpy_looks_for_pictures_at_the_cdn_and_below_the_notes_own_folder() {
        String chirpy = CONFIG + "theme: jekyll-theme-chirpy\n";
        var note = "---\nmedia_subpath: /assets/img/\n---\n![a](Pic.png)\n![b](/Pic.png)\n![c](no.png)\n";
        assertThat(blog(chirpy).with("_posts/2022-10-18-b.md", note).links("_posts/2022-10-18-b.md"))
                .containsExactly(
                        "OK assets/img/Pic.png",
                        "OK assets/img/Pic.png",
                        "image-missing: no picture is published at /assets/img/no.png | did you mean /assets/img/Pic.png ?");
        assertThat(blog(chirpy + "cdn: https://cdn.example.com\n").link("![a](/x/y.png)"))
                .isEqualTo("EXTERNAL https://cdn.example.com/x/y.png");
    }

    @Test
    void an_include_that_may_bring_ids_leaves_anchors_unchecked() {
        var blog = blog().with("_includes/film.html", "<video>").with("_includes/list.html", "<h2 id=\"{{ x }}\">");
        assertThat(blog.link("[a](#x)\n\n{% include film.html %}")).startsWith("link-anchor-missing");
        assertThat(blog.link("[a](#x)\n\n{% include list.html %}")).isEqualTo("UNCHECKED -");
    }

    @Test
    void what_is_not_published_has_links_that_nobody_can_follow() {
        assertThat(blog().with("README.md", "[a](nowhere.md)\n").links("README.md"))
                .containsExactly("UNCHECKED -");
        assertThat(blog().post("2022-10-20-tomorrow.md", "[a](/posts/day18/)")
                        .links("_posts/2022-10-20-tomorrow.md")
                        .get(0))
                .startsWith("link-missing");
    }

    @Test
    void a_long_or_hostile_target_is_told_in_one_line() {
        assertThat(blog().link("[a](/" + "x".repeat(100_000) + ")"))
                .startsWith("link-missing")
                .hasSizeLessThan(300);
        assertThat(blog().link("[a](" + "../".repeat(20_000) + "x)")).startsWith("link-missing");
    }

    @Test
    void a_layout_that_lists_other_notes_leaves_anchors_unchecked() {
        var blog = blog().with("tags.md", "---\nlayout: tags\n---\n")
                .with("cats.md", "---\nlayout: cats\n---\n")
                .with("_layouts/tags.html", "<h2 id=\"{{ tag }}\">")
                .with(
                        "_layouts/cats.html",
                        "---\nlayout: base\n---\n<h2 id=\"c-{{ name }}\"><b id=\"fixed\">{% include cats.html %}");
        assertThat(blog.link("[a](/tags/#java)")).isEqualTo("UNCHECKED -");
        assertThat(blog.link("[a](/cats/#c-java)")).isEqualTo("UNCHECKED -");
        assertThat(blog.link("[a](/cats/#fixed)")).isEqualTo("UNCHECKED -");
        assertThat(blog.link("[a](/cats/#java)")).startsWith("link-anchor-missing");
    }

    @Test
    void pictures_of_the_front_matter_are_followed_where_the_theme_shows_them() {
        var blog = blog(CONFIG + "theme: jekyll-theme-chirpy\n")
                .with("_posts/2022-10-18-a.md", "---\nimage:\n  path: /assets/img/Pic.png\n---\n")
                .with("_posts/2022-10-18-b.md", "---\nimage: assets/img/no.png\n---\n");
        SiteIndex index = blog.index();
        assertThat(index.site().problems(index.page("_posts/2022-10-18-a.md").orElseThrow(), index))
                .isEmpty();
        assertThat(index.site().problems(index.page("_posts/2022-10-18-b.md").orElseThrow(), index))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo(RuleId.IMAGE_MISSING);
                    assertThat(problem.span().line()).isEqualTo(2);
                    assertThat(problem.message()).isEqualTo("no picture is published at /assets/img/no.png");
                });
    }

    @Test
    void github_pages_translates_links_to_source_files_on_pages_only() {
        var blog = blog().with("Gemfile", "gem \"github-pages\"\n").with("notes/a.md", "---\n---\n[a](../about.md)\n");
        assertThat(blog.links("notes/a.md")).containsExactly("OK about.md");
        assertThat(blog.link("[a](../about.md)")).startsWith("link-missing");
    }

    @Test
    void a_note_that_moved_to_another_day_is_found_by_its_name() {
        var blog = blog("permalink: /:year/:month/:day/:title.html\nurl: https://mina.github.io\n");
        assertThat(blog.link("[a](https://mina.github.io/2022/10/16/day19.html#x)"))
                .isEqualTo("link-missing: no note is published at /2022/10/16/day19.html"
                        + " | did you mean /2022/10/17/day19.html ? -> https://mina.github.io/2022/10/17/day19.html#x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[a](/notes/posts/day18/)~/notes/posts/day19/",
                "[a](/notes/2022/10/17/day19.html)~/notes/posts/day19/",
                "[a](/notes/2022-10-17-day19)~/notes/posts/day19/",
                "[a](/notes/notes/posts/day19/)~/notes/posts/day19/",
                "[a](/note/posts/day19/)~/notes/posts/day19/",
                "[a](/2022/10/17/day19.html)~/notes/posts/day19/",
                "[a](https://mina.github.io/posts/day19)~/notes/posts/day19",
                "![a](/notes/blog/assets/img/Pic.png)~/notes/assets/img/Pic.png",
                "[a](2022-10-17-day19.md)~/notes/posts/day19/",
                "[a](/notes/Posts/day19/)~/notes/posts/day19/",
                "[a](/notes/posts/day19/#Review)~#review",
            })
    void a_hint_leads_to_the_note_below_the_baseurl(String markdown, String named) {
        var blog = blog(CONFIG + "baseurl: /notes\n");
        assertThat(blog.link(markdown))
                .containsPattern("( at|you mean|write|is written) " + Pattern.quote(named) + "( |$)");
        if (named.startsWith("/")) {
            assertThat(blog.link("[a](" + named + ")")).startsWith("OK");
        }
    }

    @Test
    void nobody_means_the_note_that_the_link_stands_in() {
        var alone = new PaperSite()
                .with("_config.yml", CONFIG)
                .with("_posts/2022-03-05-하루.md", "---\ntitle: T\n---\n[어제](/posts/day1/) [a](/2022/03/04/하루.html)\n");
        assertThat(alone.links("_posts/2022-03-05-하루.md"))
                .containsExactly(
                        "link-missing: no note is published at /posts/day1/",
                        "link-missing: no note is published at /2022/03/04/하루.html");
    }

    @Test
    void a_note_is_known_whatever_the_style_of_its_permalink() {
        var dated = blog("url: https://mina.github.io\n");
        String there = "did you mean /2022/10/17/day19.html ?";
        assertThat(dated.link("[a](/posts/day19/)")).contains(there);
        assertThat(dated.link("[a](/day19)")).contains(there);
        assertThat(dated.link("[a](https://mina.github.io/2022-10-17-day19/)")).contains(there);
        assertThat(dated.post("2022-10-16-day19.md", "").link("[a](/posts/2022-10-17-day19/)"))
                .contains(there);
        assertThat(blog().link("[a](https://mina.github.io/2022/10/17/day19.html)"))
                .contains("did you mean /posts/day19/ ?");
        assertThat(blog().link("[a](https://mina.github.io/Other/day19)"))
                .isEqualTo("link-other-site: nothing of this site is at /Other/day19; another project may be");
    }

    @Test
    void a_capital_in_an_anchor_is_mended_wherever_the_link_leads() {
        assertThat(blog().link("[a](/posts/day19/#Review)")).endsWith("did you mean #review ? -> /posts/day19/#review");
        assertThat(blog().link("[a]({% post_url 2022-10-17-day19 %}#Review)")).endsWith("did you mean #review ?");
    }

    @Test
    void a_theme_that_nobody_knows_brings_lists_at_most() {
        var blog = blog(CONFIG + "theme: somebodys-theme\n");
        assertThat(blog.link("[a](/tags/java/)")).isEqualTo("UNCHECKED -");
        assertThat(blog.link("[a](/posts/day18/)")).startsWith("link-missing:");
        assertThat(blog(CONFIG + "plugins: [somebodys-plugin]\n").link("[a](/posts/day18/)"))
                .startsWith("link-missing (WARNING):");
    }

    @Test
    void what_gitignore_names_may_be_made_before_the_site_is() {
        var blog = blog(CONFIG).with(".gitignore", "/pdf/\nassets/css/main.css\n_site\n");
        assertThat(blog.link("[a](/assets/css/main.css)")).isEqualTo("UNCHECKED -");
        assertThat(blog.link("[a](/pdf/)")).isEqualTo("UNCHECKED -");
        assertThat(blog.link("[a](../../pdf/day19.pdf)")).isEqualTo("UNCHECKED -");
        assertThat(blog.forgotten("pdf/day20.pdf").link("[a](/pdf/day20.pdf)")).isEqualTo("UNCHECKED -");
        assertThat(blog.link("[a](/assets/css/other.css)")).startsWith("link-missing");
        assertThat(blog.link("[a](/_site/posts/day19/)")).startsWith("link-missing");
        assertThat(blog.with("pdf/there.pdf", "").link("[a](/pdf/there.pdf)")).isEqualTo("OK pdf/there.pdf");
    }

    @Test
    void a_path_in_the_url_is_taken_for_a_baseurl() {
        var blog = blog("url: https://mina.github.io/notes\npermalink: /posts/:title/\n");
        assertThat(blog.link("[a](https://mina.github.io/notes/posts/day19/)"))
                .isEqualTo("OK _posts/2022-10-17-day19.md");
    }

    @Test
    void every_step_of_the_way_is_told() {
        SiteIndex index = blog().with("_posts/2022-10-18-asked.md", "---\n---\n[a](../day18/)\n")
                .index();
        Page page = index.page("_posts/2022-10-18-asked.md").orElseThrow();
        assertThat(index.follow(page.document().links().get(0), page).steps())
                .containsExactly(
                        "seen from /posts/asked/ it is /posts/day18/", "no note is published at /posts/day18/");
    }

    @Test
    void thousands_of_dead_links_are_told_in_bounded_time() {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("[a](/posts/d").append(i).append("/) [b](#x").append(i).append(")\n\n");
        }
        assertThat(blog().with("_posts/2022-10-18-asked.md", "---\n---\n" + text)
                        .links("_posts/2022-10-18-asked.md"))
                .hasSize(40_000)
                .allMatch(line -> line.startsWith("link-"));
    }

    @Test
    void whatever_a_link_says_something_is_said_about_it() {
        var random = new Random(21);
        List<String> parts = List.of(
                "/",
                "//",
                "..",
                ".",
                "#",
                "?",
                "%",
                "%20",
                "%ED%95",
                "\\",
                ":",
                "http:",
                "https://",
                "mina.github.io",
                "posts",
                "day19",
                "C",
                "@",
                "x",
                " ",
                "한",
                "{{",
                "~",
                "=",
                "localhost",
                "mailto:",
                "index.html",
                "(",
                "`");
        SiteIndex index = blog().index();
        Page from = index.page("_posts/2022-10-17-day19.md").orElseThrow();
        List<Link.Kind> kinds = List.of(Link.Kind.values());
        for (int i = 0; i < 20_000; i++) {
            var target = new StringBuilder();
            for (int j = random.nextInt(9); j > 0; j--) {
                target.append(parts.get(random.nextInt(parts.size())));
            }
            Link.Kind kind = kinds.get(random.nextInt(kinds.size()));
            var link = new Link(kind, target.toString(), "text", Span.START, Span.START);
            Resolution resolution = index.follow(link, from);
            assertThat(resolution.problem().isPresent()).isEqualTo(resolution.status() == Resolution.Status.BROKEN);
        }
    }
}
