package dev.til.site.jekyll.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.site.PaperSite;
import dev.til.site.SiteFiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JekyllBuilderTest {
    private static PaperSite site(String config) {
        return new PaperSite().with("_config.yml", config).with("a.md", "# A\n");
    }

    private static String builder(PaperSite site) {
        return site.index().site().builder().orElseThrow();
    }

    @Test
    void github_pages_builds_what_nobody_else_does_and_ignores_the_gemfile() {
        String itself = "built by GitHub Pages (nothing else is set up to build it)";
        assertThat(builder(site("theme: jekyll-theme-cayman\n"))).isEqualTo(itself);
        assertThat(builder(site("").with("Gemfile", "gem 'rake'\n"))).isEqualTo(itself);
        assertThat(builder(site("").with("Gemfile", "gem 'jekyll'\n"))).isEqualTo(itself);
        assertThat(builder(site("").with(".github/workflows/lint.yml", "run: markdownlint .\n")))
                .isEqualTo(itself);
        assertThat(builder(site("").with(".travis.yml", "script: bundle exec jekyll build\n")))
                .isEqualTo(itself);
        assertThat(builder(site("").with(".github/workflows/a.yml", "on: push\n# run: bundle exec jekyll build\n")))
                .isEqualTo(itself);
    }

    @Test
    void the_gem_of_github_pages_is_github_pages_wherever_it_runs() {
        assertThat(builder(site("").with("Gemfile", "gem 'github-pages', group: :jekyll_plugins\n")))
                .isEqualTo("built by GitHub Pages (Gemfile has github-pages)");
        assertThat(builder(site("").with(".github/workflows/p.yml", "- uses: actions/jekyll-build-pages@v1\n")))
                .isEqualTo("built by GitHub Pages (.github/workflows/p.yml runs actions/jekyll-build-pages)");
    }

    @Test
    void a_workflow_or_another_host_builds_with_the_sites_own_gems() {
        assertThat(builder(site("").with(".github/workflows/p.yml", "run: bundle exec jekyll build\n")))
                .isEqualTo("built with its own gems (.github/workflows/p.yml builds it)");
        assertThat(builder(site("").with(
                                ".github/workflows/p.yml", "run: make\nuses: actions/upload-pages-artifact@v3\n")))
                .isEqualTo("built with its own gems (.github/workflows/p.yml builds it)");
        assertThat(builder(site("").with("netlify.toml", ""))).contains("netlify.toml is for Netlify");
        assertThat(builder(site("").with(".gitlab-ci.yml", "script: jekyll build -d public\n")))
                .contains(".gitlab-ci.yml is for GitLab");
        assertThat(builder(site("").with(".nojekyll", ""))).contains(".nojekyll keeps GitHub Pages from building it");
        assertThat(builder(site("url: https://kim.netlify.app\n"))).contains("its url is at netlify.app");
    }

    @Test
    void what_github_pages_does_not_have_it_cannot_build() {
        assertThat(builder(site("").with("Gemfile", "gem 'jekyll', '~> 4.3'\n")))
                .isEqualTo("built with its own gems (Gemfile asks for Jekyll 4, which GitHub Pages does not have)");
        assertThat(builder(site("").with("Gemfile", "gem 'jekyll'\n")
                        .with("Gemfile.lock", "GEM\n  specs:\n    jekyll (4.3.2)\n")))
                .contains("Gemfile asks for Jekyll 4");
        assertThat(builder(site("plugins: [jekyll-feed, jekyll/scholar]\n")))
                .contains("GitHub Pages does not have jekyll-scholar");
        assertThat(builder(site("theme: jekyll-theme-chirpy\n")))
                .contains("GitHub Pages does not have the theme jekyll-theme-chirpy");
        assertThat(builder(site("").with("_plugins/a.rb", "x"))).contains("GitHub Pages does not run _plugins/a.rb");
        assertThat(builder(site("").with("Gemfile", "gem 'jekyll-archives', group: :jekyll_plugins\n")))
                .contains("GitHub Pages does not have jekyll-archives");
    }

    @Test
    void a_gemfile_tells_nothing_where_only_github_pages_makes_the_readme_a_start_page() {
        String gemfile = "gem 'jekyll', '~> 4.3'\n";
        String github = "built by GitHub Pages (without it the README would be no start page)";
        assertThat(builder(site("").with("Gemfile", gemfile).with("README.md", "# Notes\n\n[a](a.md)\n")))
                .isEqualTo(github);
        assertThat(builder(site("").with("Gemfile", gemfile)
                        .with("readme.markdown", "---\ntitle: N\n---\n{% for post in site.posts %}\n")))
                .isEqualTo(github);
        String own = "built with its own gems";
        assertThat(builder(site("").with("Gemfile", gemfile)
                        .with("README.md", "# Theme\n\n[demo](https://example.com/) [use](#use) [b](b.md)\n")))
                .startsWith(own);
        PaperSite indexed = site("").with("Gemfile", gemfile).with("README.md", "# Notes\n\n[a](a.md)\n");
        assertThat(builder(indexed.with("index.html", "---\n---\n"))).startsWith(own);
        assertThat(builder(site("").with("Gemfile", gemfile).with("README.md", "---\npermalink: /\n---\n[a](a.md)\n")))
                .startsWith(own);
        assertThat(builder(site("").with("Gemfile", gemfile)
                        .with("README.md", "# Notes\n\n[a](a.md)\n")
                        .with("_pages/home.md", "---\npermalink: \"/index.html\"\n---\n")))
                .startsWith(own);
        assertThat(builder(site("plugins: [jekyll-readme-index]\n")
                        .with("Gemfile", gemfile)
                        .with("README.md", "# Notes\n\n[a](a.md)\n")))
                .startsWith(own);
        assertThat(builder(site("plugins: [jekyll/scholar]\n")
                        .with("Gemfile", gemfile)
                        .with("README.md", "# Notes\n\n[a](a.md)\n")))
                .startsWith(own);
    }

    @Test
    void github_pages_builds_no_folder_but_docs() {
        assertThat(builderOf("docs")).contains("GITHUB_PAGES nothing else is set up to build it");
        assertThat(builderOf("blog")).contains("OWN GitHub Pages builds the root or docs/ alone");
    }

    private static String builderOf(String folder) {
        var settings = new JekyllSettings() {
            @Override
            public Optional<String> setting(String key) {
                return Optional.empty();
            }

            @Override
            public List<String> settings(String key) {
                return List.of();
            }
        };
        var files =
                new SiteFiles(new PaperSite().with(folder + "/_config.yml", "").with(folder + "/a.md", "# A\n"));
        JekyllBuilder builder = JekyllPlugins.of(files, folder, settings).builder();
        return builder.kind() + " " + builder.evidence();
    }
}
