package dev.til.site.jekyll.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JekyllGemfileTest {
    @Test
    void what_jekyll_new_writes_names_github_pages_in_a_comment_only() {
        JekyllGemfile gemfile = JekyllGemfile.of("""
                source "https://example.org"
                # Happy Jekylling!
                gem "jekyll", "~> 4.3.1"
                # If you want to use GitHub Pages, remove the "gem "jekyll"" above and
                # uncomment the line below. To upgrade, run `bundle update github-pages`.
                # gem "github-pages", group: :jekyll_plugins
                # If you have any plugins, put them here!
                group :jekyll_plugins do
                  gem "jekyll-feed", "~> 0.12" # the feed
                end

                # Windows and JRuby does not include zoneinfo files, so bundle the tzinfo-data gem
                platforms :mingw, :x64_mingw, :mswin, :jruby do
                  gem "tzinfo", ">= 1", "< 3"
                end

                # Performance-booster for watching directories on Windows
                gem "wdm", "~> 0.1.1", :platforms => [:mingw, :x64_mingw, :mswin]
                gem "http_parser.rb", "~> 0.6.0", :platforms => [:jruby]
                """);
        assertThat(gemfile.listed()).containsExactlyInAnyOrder("jekyll", "jekyll-feed");
        assertThat(gemfile.plugins()).containsExactly("jekyll-feed");
        assertThat(gemfile.asksFor("4")).isTrue();
        assertThat(gemfile.asksFor("3")).isFalse();
        assertThat(gemfile.open()).isFalse();
    }

    @Test
    void a_gem_is_a_plugin_in_whatever_way_its_group_is_named() {
        JekyllGemfile gemfile = JekyllGemfile.of("""
                gem "a", group: :jekyll_plugins
                gem 'b', :group => :jekyll_plugins
                gem("c", "~> 1.0", groups: [:default, :jekyll_plugins])
                gem "d", "~> 1",
                  # the group
                  group: "jekyll_plugins"
                group :test, :jekyll_plugins do
                  gem "e"; gem "f", git: "https://example.org/f#x"
                end
                group(:jekyll_plugins) { gem "g" }
                gem "h", group: :test
                gem "i", require: false, group: :jekyll_plugins
                group :jekyll_plugins do
                  source "https://example.org" do
                    gem 'j', platforms: [:ruby, :jruby]
                  end
                end
                =begin
                gem "k", group: :jekyll_plugins
                =end
                __END__
                gem "l", group: :jekyll_plugins
                """);
        assertThat(gemfile.plugins()).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g", "j");
        assertThat(gemfile.listed()).contains("h", "i").doesNotContain("k", "l");
    }

    @Test
    void a_gem_under_a_condition_is_perhaps_one() {
        JekyllGemfile gemfile = JekyllGemfile.of("""
                gem "a", group: :jekyll_plugins if ENV["CI"]
                if ENV["PAGES"]
                  gem "github-pages", group: :jekyll_plugins
                else
                  gem "jekyll", "~> 4"
                end
                install_if -> { RUBY_PLATFORM =~ /linux/ } do
                  gem "b", group: :jekyll_plugins
                end
                gem "c", group: :jekyll_plugins, install_if: -> { true }
                group :jekyll_plugins do
                  gem "d" unless ENV["X"]
                  gem "e"
                end
                if x then gem "f", group: :jekyll_plugins end
                gem "g", group: :jekyll_plugins
                """);
        assertThat(gemfile.plugins()).containsExactlyInAnyOrder("e", "g");
        assertThat(gemfile.perhaps()).contains("a", "github-pages", "b", "c", "d");
        assertThat(gemfile.listed()).doesNotContain("github-pages", "jekyll");
    }

    @Test
    void a_gemfile_that_is_a_program_is_not_run() {
        assertThat(JekyllGemfile.of("require 'json'\ngem 'github-pages', JSON.parse(x)['v'], group: :jekyll_plugins\n")
                        .plugins())
                .containsExactly("github-pages");
        assertThat(JekyllGemfile.of("%w[a b].each do |name|\n  gem name, group: :jekyll_plugins\nend\ngem 'c'\n"))
                .satisfies(gemfile -> assertThat(gemfile.open()).isTrue())
                .satisfies(gemfile -> assertThat(gemfile.listed()).containsExactly("c"));
        assertThat(JekyllGemfile.of("eval_gemfile '../Gemfile'\n").open()).isTrue();
        assertThat(JekyllGemfile.of("gem \"jekyll-#{x}\", group: :jekyll_plugins\n")
                        .open())
                .isTrue();
        assertThat(JekyllGemfile.of("gemspec\n").open()).isFalse();
    }

    @Test
    void a_version_is_told_from_a_limit() {
        assertThat(JekyllGemfile.of("gem 'jekyll', '>= 3.8', '< 4.0'").asksFor("4"))
                .isFalse();
        assertThat(JekyllGemfile.of("gem 'jekyll', '>= 3.8', '< 4.0'").asksFor("3"))
                .isTrue();
        assertThat(JekyllGemfile.of("gem 'jekyll', '4'").asksFor("4")).isTrue();
        assertThat(JekyllGemfile.of("gem 'jekyll', '~>4.3'").asksFor("4")).isTrue();
        assertThat(JekyllGemfile.of("gem 'jekyll'").asksFor("4")).isFalse();
    }

    @Test
    void a_gemspec_says_what_its_theme_needs() {
        assertThat(JekyllGemfile.dependencies("""
                Gem::Specification.new do |spec|
                  spec.add_runtime_dependency "jekyll", "~> 4.3"
                  # spec.add_runtime_dependency "jekyll-redirect-from"
                  spec.add_dependency('jekyll-feed')
                  spec.add_development_dependency "rake"
                end
                """)).containsExactly("jekyll", "jekyll-feed");
    }

    @Test
    void whatever_stands_in_it_is_read() {
        var random = new Random(5);
        String[] parts = {
            "gem",
            " ",
            "\"",
            "'",
            "(",
            ")",
            "[",
            "{",
            "}",
            "#",
            "\n",
            ",",
            ";",
            "do",
            "end",
            "if",
            "\\",
            "|",
            "group",
            ":jekyll_plugins",
            "x",
            "=begin",
            "__END__",
            "<<~X",
            "%w["
        };
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(20); j > 0; j--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(JekyllGemfile.of(text.toString())).isNotNull();
        }
    }
}
