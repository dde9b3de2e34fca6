package dev.til.site.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.site.PaperSite;
import dev.til.site.hugo.field.HugoFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files of a mount count, each seen with Hugo 0.169. */
class HugoMountFilesTest {
    private static HugoFields fields(String toml) {
        return HugoFields.read("hugo.toml", toml.replace('~', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "excludeFiles='posts/*' => posts/Sub/b.md => false",
                "excludeFiles='posts/*' => top.md => true",
                "excludeFiles='/posts/sub/*' => posts/Sub/b.md => false",
                "excludeFiles='**/*.md' => top.md => true",
                "excludeFiles='**/*.md' => posts/a.md => false",
                "excludeFiles='posts/**/*.md' => posts/a.md => true",
                "excludeFiles='posts/?.md' => posts/a.draft.md => true",
                "excludeFiles='drafts' => drafts/d.md => false",
                "excludeFiles='content/drafts/*' => drafts/d.md => true",
                "includeFiles='posts/**'~excludeFiles='posts/Sub/**' => posts/Sub/b.md => true",
                "includeFiles='posts/**' => top.md => false",
                "includeFiles='img/**' => Img/c.png => true",
                "includeFiles='**.{png,jpg}' => a.png => true",
                "includeFiles='**.{png,jpg}' => Img/c.png => false",
                "files=['! posts/Sub/**', '**'] => posts/Sub/b.md => false",
                "files=['posts/**', '! posts/Sub/**'] => posts/Sub/b.md => true",
                "files=['! drafts/**'] => top.md => true",
                "files=['!a.png'] => b.svg => false",
                "source='content' => top.md => true"
            })
    void the_first_pattern_that_is_met_decides(String mount, String file, boolean held) {
        assertThat(HugoMountFiles.of(fields(mount)).orElseThrow().hold(file)).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "excludeFiles='[a-c].md'",
                "excludeFiles='a\\b'",
                "excludeFiles='{a,{b,c}}'",
                "excludeFiles='{a/b,c}'",
                "excludeFiles='a}b{'",
                "files='! {a'",
                "excludeFiles='{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}'"
            })
    void a_pattern_that_til_does_not_read_says_nothing(String mount) {
        assertThat(HugoMountFiles.of(fields(mount))).isEmpty();
    }

    @Test
    void what_a_mount_leaves_out_is_no_page_and_what_stays_is_where_it_was() {
        PaperSite site = new PaperSite()
                .with("hugo.toml", """
                        [[module.mounts]]
                        source = 'content'
                        target = 'content'
                        excludeFiles = 'drafts/**'
                        [[module.mounts]]
                        source = 'static'
                        target = 'static'
                        excludeFiles = '*.svg'
                        """)
                .with("static/a.png", "")
                .with("static/a.svg", "")
                .with("content/drafts/d.md", "")
                .with("content/posts/a.md", "[d](/drafts/d/) [a](/posts/a/) ![a](/a.png) ![b](/a.svg)\n");
        assertThat(site.index()
                        .page("content/drafts/d.md")
                        .orElseThrow()
                        .publication()
                        .why())
                .contains("left out by the files of a mount");
        assertThat(site.links("content/posts/a.md").stream()
                        .map(line -> line.split(":", 2)[0])
                        .toList())
                .containsExactly("link-missing", "OK /posts/a/", "OK static/a.png", "image-missing");
    }
}
