package dev.til.site.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.site.PaperSite;
import dev.til.site.SiteFiles;
import dev.til.site.hugo.field.HugoFields;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of a repository say of the Hugo that builds it. */
class HugoVersionTest {
    private static final String WORKFLOW = ".github/workflows/pages.yml";

    private static PaperSite site() {
        return new PaperSite().with("hugo.toml", "title = \"A\"\n").with("content/a.md", "# A\n");
    }

    private static String builder(PaperSite site) {
        return site.index().site().builder().orElse("nobody knows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                ".github/workflows/p.yml => hugo-version: '0.147.8' => Hugo 0.147.8",
                ".github/workflows/p.yml => hugo-version: \"v0.147.8\" => Hugo 0.147.8",
                ".github/workflows/p.yml => HUGO_VERSION: 0.111.3 => Hugo 0.111.3",
                ".github/workflows/p.yml => hugo-version: latest => the newest Hugo",
                ".github/workflows/p.yml => uses: peaceiris/actions-hugo@v3 => the newest Hugo",
                ".github/workflows/p.yml => run: sudo snap install hugo => the newest Hugo",
                ".github/workflows/p.yml => hugo-version: ['0.120.0', '0.150.1'] => Hugo 0.120.0 or Hugo 0.150.1",
                ".github/workflows/p.yml => run: wget https://github.com/gohugoio/hugo/releases/download/v0.123.7/hugo_0.123.7_linux-amd64.deb => Hugo 0.123.7",
                ".github/workflows/p.yml => run: go install github.com/gohugoio/hugo@v0.150.0 => Hugo 0.150.0",
                ".forgejo/workflows/p.yaml => HUGO_VERSION: 0.111.3 => Hugo 0.111.3",
                "netlify.toml => HUGO_VERSION = \"0.111.3\" => Hugo 0.111.3",
                "vercel.json => {\"build\": {\"env\": {\"HUGO_VERSION\": \"0.121.1\"}}} => Hugo 0.121.1",
                ".gitlab-ci.yml => image: registry.gitlab.com/pages/hugo/hugo_extended:0.128.2 => Hugo 0.128.2",
                ".gitlab-ci.yml => image: hugomods/hugo:exts-0.145.0 => Hugo 0.145.0",
                ".gitlab-ci.yml => image: \"klakegg/hugo:0.107.0-ext-alpine\" => Hugo 0.107.0",
                ".gitlab-ci.yml => image: hugomods/hugo:latest => the newest Hugo",
                "Dockerfile => FROM hugomods/hugo:exts-0.145.0 AS builder => Hugo 0.145.0",
                "Dockerfile => ARG HUGO_VERSION=0.99.1 => Hugo 0.99.1",
                "package.json => \"hugo-extended\": \"^0.140.2\", => Hugo 0.140.2",
                ".tool-versions => hugo extended_0.125.1 => Hugo 0.125.1",
                "mise.toml => hugo = '0.147.7' => Hugo 0.147.7",
                ".hvm => v0.153.0 => Hugo 0.153.0"
            })
    void the_file_that_has_it_built_names_it(String path, String line, String version) {
        assertThat(builder(site().with(path, line + "\n"))).isEqualTo("built by " + version + " (" + path + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hugo-version: ${{ env.HUGO_VERSION }}",
                "# hugo-version: '0.147.8'",
                "run: hugo --minify",
                "uses: actions/checkout@v4",
                "node-version: 20.1.0",
                "image: node:20.1"
            })
    void a_line_that_names_none_tells_nothing(String line) {
        assertThat(builder(site().with(WORKFLOW, line + "\n"))).isEqualTo("nobody knows");
    }

    @Test
    void of_netlify_it_is_the_production_site_that_counts() {
        String build = "[build.environment]\nHUGO_VERSION = \"0.111.3\"\n";
        String preview = "[context.deploy-preview.environment]\nHUGO_VERSION = \"0.150.0\"\n";
        String production = "[context.production.environment]\nHUGO_VERSION = \"0.147.0\"\n";
        assertThat(builder(site().with("netlify.toml", build + preview)))
                .isEqualTo("built by Hugo 0.111.3 (netlify.toml)");
        assertThat(builder(site().with("netlify.toml", production + build + preview)))
                .isEqualTo("built by Hugo 0.147.0 (netlify.toml)");
    }

    @Test
    void a_tool_is_only_asked_where_no_build_names_one() {
        PaperSite site = site().with(".tool-versions", "nodejs 20.1.0\nhugo 0.120.0\n");
        assertThat(builder(site)).isEqualTo("built by Hugo 0.120.0 (.tool-versions)");
        assertThat(builder(site.with(WORKFLOW, "hugo-version: 0.150.0\n")))
                .isEqualTo("built by Hugo 0.150.0 (" + WORKFLOW + ")");
    }

    @Test
    void where_two_builds_take_different_ones_only_what_is_so_with_both_is_known() {
        PaperSite site =
                site().with(WORKFLOW, "hugo-version: 0.150.0\n").with("netlify.toml", "HUGO_VERSION = \"0.120.0\"\n");
        var version = new HugoVersion("", HugoFields.NONE, new SiteFiles(site));
        assertThat(version.isSince(144)).isFalse();
        assertThat(version.isBefore(144)).isFalse();
        assertThat(version.isSince(120)).isTrue();
        assertThat(version.isBefore(151)).isTrue();
        assertThat(version.words()).contains("built by Hugo 0.150.0 or Hugo 0.120.0 (" + WORKFLOW + ", netlify.toml)");
    }

    @Test
    void the_oldest_that_a_site_asks_for_tells_what_it_is_since() {
        var asked = HugoFields.read("hugo.toml", "[module.hugoVersion]\nmin = \"0.146.0\"\n");
        var version = new HugoVersion("", asked, new SiteFiles(site()));
        assertThat(version.isSince(146)).isTrue();
        assertThat(version.isSince(147)).isFalse();
        assertThat(version.isBefore(200)).isFalse();
    }

    @Test
    void ids_of_headings_are_those_of_the_hugo_that_builds_the_site() {
        PaperSite site = site().with("content/a.md", "## [b](https://x.org) c\n\n[1](#b-c) [2](#bhttpsxorg-c)\n");
        assertThat(site.links("content/a.md")).noneMatch(link -> link.contains("link-anchor-missing"));
        assertThat(site.with(WORKFLOW, "hugo-version: 0.143.1\n").links("content/a.md"))
                .satisfiesExactly(
                        link -> assertThat(link).startsWith("EXTERNAL"),
                        link -> assertThat(link).contains("link-anchor-missing", "#b-c"),
                        link -> assertThat(link).startsWith("OK"));
        assertThat(site.with(WORKFLOW, "hugo-version: 0.144.0\n").links("content/a.md"))
                .satisfiesExactly(
                        link -> assertThat(link).startsWith("EXTERNAL"),
                        link -> assertThat(link).startsWith("OK"),
                        link -> assertThat(link).contains("link-anchor-missing", "#bhttpsxorg-c"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.165.0, /p/ci/cd/, /p/x/",
        "0.169.0, /p/ci-cd/, /p/x/",
        "0.167.0, /p/ci/cd/, /p/ci-cd/",
    })
    void a_slash_in_a_title_makes_a_folder_unless_a_new_hugo_builds_the_site(String hugo, String url, String too) {
        PaperSite site = site().with("hugo.toml", "[permalinks]\nposts = \"/p/:title/\"\n")
                .with("content/posts/a.md", "---\ntitle: CI/CD\n---\n")
                .with("content/posts/x.md", "---\ntitle: x\n---\n[1](" + url + ") [2](" + too + ")\n")
                .with(WORKFLOW, "hugo-version: " + hugo + "\n");
        assertThat(site.index().page("content/posts/a.md").orElseThrow().url()).contains(url);
        assertThat(site.links("content/posts/x.md")).allMatch(link -> link.startsWith("OK"));
        assertThat(List.of(url, too)).doesNotHaveDuplicates();
    }
}
