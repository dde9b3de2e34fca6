package dev.til.site.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherPublisherTest {
    @TempDir
    private Path root;

    @Test
    void what_only_another_program_can_tell_is_not_called_broken() {
        var sandbox = new Sandbox(root)
                .init()
                .write("mkdocs.yml", "site_name: notes\n")
                .write("a.md", "[x](/guide/x/)\n");
        assertThat(sandbox.tilIn("", "check").exit()).isZero();
        sandbox.write(".til/config.yml", "version: 1\nsite: {kind: plain}\n");
        assertThat(sandbox.tilIn("", "check").out()).contains("[link-missing]");
    }

    @Test
    void hexo_is_not_taken_for_jekyll() {
        var sandbox = new Sandbox(root)
                .init()
                .write("_config.yml", "title: notes\npermalink: :year/:title/\n")
                .write("package.json", "{\"dependencies\": {\"hexo\": \"^7.0.0\"}}\n")
                .write("source/_posts/day.md", "---\ntitle: day\n---\n[x](/2022/other/)\n");
        assertThat(sandbox.tilIn("", "check").exit()).isZero();
    }

    @Test
    void zola_is_not_taken_for_hugo() {
        var sandbox = new Sandbox(root)
                .init()
                .write("config.toml", "base_url = \"https://x.org\"\ntheme = \"y\"\n[extra]\nbaseURL = 1\n")
                .write("templates/index.html", "")
                .write("content/posts/day.md", "+++\ntitle = \"day\"\n+++\n[x](/posts/other/) [y](@/posts/other.md)\n");
        assertThat(sandbox.tilIn("", "check").exit()).isZero();
        assertThat(sandbox.tilIn("", "doctor").out()).doesNotContain("hugo").contains("plain");
    }

    @Test
    void a_word_of_zolas_in_a_table_makes_no_site_of_zolas() {
        var sandbox = new Sandbox(root)
                .init()
                .write("config.toml", "title = \"x\"\ntheme = \"y\"\n[params]\nbase_url = \"https://x.org\"\n")
                .write("content/posts/day.md", "+++\ntitle = \"day\"\n+++\n");
        assertThat(sandbox.tilIn("", "doctor").out()).contains("hugo");
    }
}
