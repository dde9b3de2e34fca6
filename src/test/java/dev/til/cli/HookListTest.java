package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.site.publishers.Sites;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook's list and the check's are one. */
class HookListTest {
    private static final List<String> MADE_OF = List.of(
            "a.md",
            "A.MD",
            "b/c.Markdown",
            "b/c.mdown",
            "a.HTML",
            "b/p.svg",
            "p.webp",
            "_config.yml",
            "_data/x",
            "docs/_includes/a.txt",
            "docs/_plugins/a",
            "plugins/a.rb",
            "theme.gemspec",
            "Gemfile",
            "site/Gemfile.lock",
            "CNAME",
            "docs/CNAME",
            "go.mod",
            ".gitmodules",
            "hugo.toml",
            "config/_default/permalinks.toml",
            "config/production/menus.en.toml",
            "themes/x/layouts/shortcodes/a",
            "layouts/a",
            "docs/.vitepress/config.mts",
            "docusaurus.config.js",
            ".eleventy.js",
            ".til/templates/day",
            "package.json",
            "i18n/ko.yaml",
            "하루/노트.md");

    private static final List<String> NOT = List.of(
            "src/Main.java",
            "LICENSE",
            "a.txt",
            "notes.md.bak",
            "md",
            "tilted/.til.txt",
            "my.config.js",
            "docs/outlayouts/a.js",
            "a_b/c.js",
            "mygo.mod.txt",
            "assets/app.css");

    @TempDir
    private Path root;

    @Test
    void git_takes_for_relevant_what_the_check_takes_for_it() {
        var sandbox = new Sandbox(root).init();
        MADE_OF.forEach(path -> sandbox.write(path, "x\n"));
        NOT.forEach(path -> sandbox.write(path, "x\n"));
        sandbox.commit("all");
        var command = new ArrayList<>(
                List.of("diff", "--name-only", "-z", "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "HEAD", "--"));
        command.addAll(Sites.inputs().pathspecs());
        assertThat(new TreeSet<>(
                        List.of(sandbox.git(command.toArray(String[]::new)).split("\0"))))
                .isEqualTo(new TreeSet<>(MADE_OF));
        assertThat(MADE_OF).allMatch(Sites.inputs()::include);
        assertThat(NOT).noneMatch(Sites.inputs()::include);
    }
}
