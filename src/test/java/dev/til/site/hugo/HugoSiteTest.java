package dev.til.site.hugo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import dev.til.note.NoteProblem;
import dev.til.site.Page;
import dev.til.site.PaperSite;
import dev.til.site.Publication;
import dev.til.site.SiteIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths, ids and links as Hugo 0.111.3 makes them; every path and id here was seen in its output. */
class HugoSiteTest {
    private final PaperSite site = new PaperSite()
            .with("hugo.toml", "baseURL = \"https://example.org/\"\n[permalinks]\n  blog = \"/:year/:month/:slug/\"\n")
            .with("static/img/A.png", "")
            .with("content/posts/bundle/index.md", "---\nslug: my-Slug\n---\n")
            .with("content/posts/bundle/pic.png", "")
            .with("content/posts/ids.md", "---\ntitle: Ids\n---\n## Foo\n");

    private Publication publish(String path, String text) {
        return site.with(path, text).index().page(path).orElseThrow().publication();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "content/posts/Upper Case Name.md => title: T => /posts/upper-case-name/",
                "content/posts/Sub Dir/C++ & C#~x (1).md => title: T => /posts/sub-dir/c++-c#~x-1/",
                "content/posts/a.b.c.md => title: T => /posts/a.b.c/",
                "content/posts/한글-노트.md => title: T => /posts/한글-노트/",
                "content/posts/e .md => title: T => /posts/e-/",
                "content/posts/ f.md => title: T => /posts/-f/",
                "content/posts/g  h.md => title: T => /posts/g-h/",
                "content/posts/s.md => slug: ' s t ' => /posts/-s-t-/",
                "content/posts/x.md => slug: 한글 슬러그 Slug! => /posts/한글-슬러그-slug/",
                "content/posts/x.md => slug: --a-b-- => /posts/a-b/",
                "content/posts/x.md => slug: '-' => /posts/x/",
                "content/posts/x.md => slug: /-a- => /posts/-a/",
                "content/posts/x.md => slug: -/a => /posts/a/",
                "content/posts/x.md => slug: C# => /posts/c#/",
                "content/blog/x.md => {title: Notes on C#, date: 2022-03-04} => /2022/03/notes-on-c/",
                "content/blog/x.md => {title: C##, date: 2022-03-04} => /2022/03/c##/",
                "content/blog/x.md => {title: 'C# [1]#', date: 2022-03-04} => /2022/03/c#-1#/",
                "content/blog/x.md => {slug: '-C#?', date: 2022-03-04} => /2022/03/c/",
                "content/blog/x.md => {slug: ../a, date: 2022-03-04} => /2022/a/",
                "content/posts/x.md => url: /My/Own.html => /My/Own.html",
                "content/posts/x.md => url: //a/../b//c => /b/c/",
                "content/posts/x.md => url: my/Own2 => /my/Own2/",
                "content/blog/x.md => {title: 'A Post: Hello, World!', date: 2022-03-04T05:06:07+09:00} => /2022/03/a-post-hello-world/",
                "content/notes/_index.md => title: T => /notes/",
                "content/_index.md => title: T => /",
                "content/about.md => title: T => /about/"
            })
    void notes_have_hugos_paths(String path, String matter, String url) {
        String text = "---\n" + matter + "\n---\n";
        assertThat(publish(path, text).url()).contains(url);
    }

    @Test
    void what_is_not_ready_is_not_published() {
        assertThat(publish("content/a.md", "---\ndraft: true\n---\n").why()).contains("draft");
        assertThat(publish("content/a.md", "---\npublished: false\n---\n").why())
                .contains("draft");
        assertThat(publish("content/a.md", "---\npublished: false\ndraft: false\n---\n")
                        .published())
                .isTrue();
        assertThat(publish("content/a.md", "---\ndate: 2999-01-01\n---\n").why())
                .contains("future date");
        assertThat(publish("content/a.md", "---\nexpiryDate: 2001-01-01\n---\n").why())
                .contains("expired");
        assertThat(publish("content/a.md", "+++\ndraft = true\n+++\n").why()).contains("draft");
        assertThat(publish("content/a.md", "{\"draft\": true}\n").why()).contains("draft");
        assertThat(publish("content/posts/bundle/more.md", "").why())
                .contains("part of the bundle content/posts/bundle/index.md");
        assertThat(publish("README.md", "").why()).contains("outside of content/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "[a](../ids/) => OK /posts/ids/",
                "[a](/posts/ids/#foo) => OK /posts/ids/#foo",
                "[a](https://example.org/posts/ids/) => OK /posts/ids/",
                "[a]({{< ref \"ids.md#foo\" >}}) => OK /posts/ids/#foo",
                "[a]({{< relref \"bundle\" >}}) => OK /posts/my-slug/",
                "[a]({{< param x >}}) => UNCHECKED -",
                "![a](/img/A.png) => OK static/img/A.png",
                "![a](../my-slug/pic.png) => OK content/posts/bundle/pic.png",
                "{{< figure src=\"/img/A.png\" >}} => OK static/img/A.png",
                "[a](/tags/til/) => UNCHECKED -",
                "![a](/img/a.png) => image-case: no file '/img/a.png': the file is called '/img/A.png' | write /img/A.png -> /img/A.png",
                "[a](/posts/idz/) => link-missing: nothing is published at /posts/idz/ | did you mean /posts/ids/ ? -> /posts/ids/",
                "[a](../ids/#bar) => link-anchor-missing: no heading '#bar' in 'content/posts/ids.md'"
            })
    void links_lead_where_hugo_leads_them(String markdown, String expected) {
        assertThat(site.with("content/posts/note.md", "---\ntitle: N\n---\n" + markdown + "\n")
                        .links("content/posts/note.md")
                        .get(0))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "## [B]({{< relref \"ids.md\" >}}) {#own--dot-md} => own--dot-md",
                "## A {{< sc x >}} {#own .cls} => own",
                "## A {{% sc x %}}{#own} => own",
                "A {{< sc x >}} {#own}~--- => own",
                "## A {{< sc x >}} {.cls} => ",
                "## A {{< sc x >}} {#o{{< sc x >}}} => ",
                "## {{< sc \"{#own}\" >}} => ",
                "## A {#own} {{< sc x >}} => ",
                "## A {{< sc >}} {#} => ",
                "## {#} => ",
                "## A {#} => ",
                "## A {# .cls} => ",
                "## A {##} => ",
                "## {#x} => x",
                "## A {#x.y} => x.y",
                "## A {#a#b} => b",
                "## A {#a, #b,} => b",
                "## A {#a!} => a-a",
                "## A {...} => a",
                "## A {#a, ,#b} => a-a-b"
            })
    void a_heading_has_the_id_that_its_writer_gives_it_and_none_where_that_is_empty(String heading, String id) {
        SiteIndex index = site.with("content/posts/note.md", heading.replace('~', '\n') + "\n")
                .index();
        assertThat(index.page("content/posts/note.md")
                        .orElseThrow()
                        .document()
                        .headings()
                        .get(0)
                        .id()
                        .orElse(null))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "+++~title = \"x\"~[params]~list = [1,~  2] # two~at = { a = 1 }~+++~ => []",
                "{\"title\": \"x\", \"tags\": [\"a\"]}~ => []",
                "{}~ => []",
                "~{\"title\": \"x\"}~ => []",
                "~---~title: x~---~ => []",
                "~---~---~ => []",
                "~---~title: [~---~ => [front-matter-invalid]",
                "~---~text~---~ => [front-matter-invalid]",
                "~---~title: x~ => [front-matter-invalid]",
                "~{\"title\": => [front-matter-invalid]",
                "{{< ref \"x\" >}}~ => [front-matter-invalid]",
                "~- item~- item~ => [front-matter-invalid]",
                "+1 for it~ => [front-matter-invalid]",
                "~* item~ => []",
                "+++~title = \"x~+++~ => [front-matter-invalid]",
                "+++~title = \"x\"~ => [front-matter-invalid]",
                "{\"title\": => [front-matter-invalid]",
                "+++~date = 2026-13-45~+++~ => [front-matter-invalid]",
                "+++~date = '2026-13-45'~+++~ => [date-invalid]",
                "+++~date = 2026-01-02T03:04:05Z~draft = true~+++~ => [note-not-published]"
            })
    void front_matter_that_stops_hugo_is_found(String note, String rules) {
        SiteIndex index =
                site.with("content/posts/note.md", note.replace("~", "\n")).index();
        Page page = index.page("content/posts/note.md").orElseThrow();
        assertThat(index.site().problems(page, index).stream()
                        .map(NoteProblem::rule)
                        .toList())
                .hasToString(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "hugo.yaml, 'baseURL: https://example.org/sub/'",
        "hugo.json, '{\"baseURL\": \"https://example.org/sub/\"}'",
        "config.toml, 'baseURL = \"https://example.org/sub/\"'",
        "config/_default/hugo.toml, 'baseURL = \"https://example.org/sub/\"'",
        "config/_default/config.yaml, 'baseURL: https://example.org/sub/'"
    })
    void a_configuration_is_read_in_each_of_its_forms(String name, String text) {
        assertThat(new PaperSite()
                        .with(name, text)
                        .with("content/a.md", "+++\ntitle = 'A'\n+++\n[a](/sub/a/#here)\n## Here\n")
                        .links("content/a.md"))
                .containsExactly("OK /a/#here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "hugo.toml => title = 'x'~baseURL = https://x/ => hugo.toml:2:11: a value without quotes",
                "hugo.toml => [[[ baseURL => hugo.toml:1:3: the TOML breaks here (unexpected '[')",
                "config/_default/params.toml => a = 1~a = 2 => config/_default/params.toml:2:1: 'a' is there twice, first in line 1",
                "hugo.yaml => a: 1~baseURL: [: : => hugo.yaml:2:11: the YAML breaks here",
                "hugo.json => {\"baseURL\":  => hugo.json:1:12: the YAML breaks here"
            })
    void a_broken_configuration_is_named_with_its_place(String name, String text, String message) {
        PaperSite broken = new PaperSite()
                .with("config/_default/menus.yaml", "")
                .with(name, text.replace('~', '\n'))
                .with("content/a.md", "[a](/a/#here)\n## Here\n");
        assertThatThrownBy(broken::index)
                .hasMessageStartingWith(message)
                .extracting(thrown -> ((TilException) thrown).hint().orElse(""))
                .asString()
                .endsWith("; until then Hugo builds nothing");
    }

    @Test
    void a_configuration_in_json_may_be_indented_by_tabs() {
        assertThat(new PaperSite()
                        .with(
                                "hugo.json",
                                "{\n\t\"baseURL\": \"https:\\/\\/example.org/sub/\",\n\t\"title\":\"\\ud83d\\ude00\"\n}\n")
                        .with("content/a.md", "[a](/sub/a/#here)\n## Here\n")
                        .links("content/a.md"))
                .containsExactly("OK /a/#here");
    }
}
