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
}
