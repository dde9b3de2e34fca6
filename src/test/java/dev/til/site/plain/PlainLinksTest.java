package dev.til.site.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Journal;
import dev.til.site.Page;
import dev.til.site.PaperSite;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLinksTest {
    private final PaperSite site = new PaperSite()
            .with("README.md", "# Notes\n\n## Day 21\n\n<a name=\"own\"></a>\n")
            .with("unix/fix.md", "## 🔔 알림 설정\n## foo\n## foo\n")
            .with("bash/README.md", "# Bash\n")
            .with("bash/images/One.PNG", "")
            .with("bash/공백 있는 노트.md", "# x\n")
            .with("src/Main.java", "")
            .with("link.md", Journal.Kind.SYMLINK)
            .with("sub", Journal.Kind.SUBMODULE)
            .forgotten("bash/new.md")
            .forgotten("bash/new.png");

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "[a](../unix/fix.md) => OK unix/fix.md",
                "[a](/unix/fix.md) => OK unix/fix.md",
                "[a](../unix/fix.md#foo-1) => OK unix/fix.md#foo-1",
                "[a](../unix/fix.md#-%EC%95%8C%EB%A6%BC-%EC%84%A4%EC%A0%95) => OK unix/fix.md#-알림-설정",
                "[a](../README.md#Day-21) => OK README.md#Day-21",
                "[a](../README.md#own) => OK README.md#own",
                "[a](../README.md#user-content-own) => OK README.md#own",
                "[a](../src/Main.java#L10-L20) => OK src/Main.java",
                "[a](../unix/) => OK unix",
                "[a](../bash#bash) => OK bash/README.md#bash",
                "[a](../unix/fix.md?plain=1) => OK unix/fix.md",
                "[a](%EA%B3%B5%EB%B0%B1%20%EC%9E%88%EB%8A%94%20%EB%85%B8%ED%8A%B8.md) => OK bash/공백 있는 노트.md",
                "[a](<공백 있는 노트.md>) => OK bash/공백 있는 노트.md",
                "[a](../link.md#x) => UNCHECKED -",
                "[a](../sub/x.md) => UNCHECKED -",
                "[a](../sub) => OK sub",
                "[a](../../../issues) => UNCHECKED -",
                "[a](#) => OK bash/note.md",
                "[a](https://example.com) => EXTERNAL https://example.com",
                "[a](mailto:a@b.c) => EXTERNAL mailto:a@b.c",
                "http://localhost:8080/x => EXTERNAL http://localhost:8080/x",
                "[a](http://localhost:8080/x) => link-local (WARNING): 'http://localhost:8080/x' opens on the writer's own machine only | link the page by its path on the site",
                "![a](C:\\notes\\x.png) => link-local: 'C:\\notes\\x.png' opens on the writer's own machine only | put the file into the repository and link it by its path from this note",
                "[a]() => link-empty: the link leads nowhere: its target is empty | put its target between the parentheses, or take the brackets away",
                "[a](unix/fix.md) => link-missing: no file 'bash/unix/fix.md' | did you mean ../unix/fix.md ? -> ../unix/fix.md",
                "[a](../unix/fix) => link-missing: no file 'unix/fix' | did you mean ../unix/fix.md ? -> ../unix/fix.md",
                "[a](../unix/fxi.md#foo) => link-missing: no file 'unix/fxi.md' | did you mean ../unix/fix.md#foo ?",
                "[a](../unix\\fix.md) => link-missing: no file 'unix\\fix.md' | did you mean ../unix/fix.md ? -> ../unix/fix.md",
                "[a](www.example.com/x) => link-missing: no file 'www.example.com/x' | for a web address write https://www.example.com/x -> https://www.example.com/x",
                "[a](../Unix/fix.md) => link-case: no file 'Unix/fix.md': the file is called 'unix/fix.md' | write ../unix/fix.md -> ../unix/fix.md",
                "![a](images/one.png) => image-case: no file 'bash/images/one.png': the file is called 'bash/images/One.PNG' | write images/One.PNG -> images/One.PNG",
                "![a](images/two.png) => image-missing: no file 'bash/images/two.png'",
                "[a](new.md) => link-untracked: 'bash/new.md' is on this disk only, Git does not have it | run 'git add -- \"bash/new.md\"'",
                "<img src=\"new.png\"> => image-untracked: 'bash/new.png' is on this disk only, Git does not have it | run 'git add -- \"bash/new.png\"'",
                "[a](../unix/fix.md#알림-설정) => link-anchor-missing: no heading '#알림-설정' in 'unix/fix.md' | did you mean #-알림-설정 ? -> ../unix/fix.md#-알림-설정",
                "[a](../unix/fix.md#nowhere) => link-anchor-missing: no heading '#nowhere' in 'unix/fix.md'"
            })
    void links_lead_where_github_leads_them(String markdown, String expected) {
        assertThat(site.with("bash/note.md", markdown).links("bash/note.md").get(0))
                .isEqualTo(expected);
    }

    @Test
    void names_in_another_unicode_form_are_other_names() {
        String decomposed = Normalizer.normalize("한글.md", Normalizer.Form.NFD);
        assertThat(site.with(decomposed, "")
                        .with("a.md", "[a](한글.md)")
                        .links("a.md")
                        .get(0))
                .startsWith("link-case: no file '한글.md': the file's name has the same letters in another Unicode form");
    }

    @Test
    void a_link_of_100_000_characters_is_just_missing() {
        assertThat(site.with("a.md", "[a](" + "b".repeat(100_000) + ")")
                        .links("a.md")
                        .get(0))
                .startsWith("link-missing: no file 'bbb")
                .hasSizeLessThan(300);
    }

    @Test
    void every_kind_of_link_is_followed() {
        assertThat(site.with("a.md", """
                        [r] <a href="unix/fix.md#foo">x</a> <https://e.com>
                        <picture><source srcset="bash/images/One.PNG 1x, two.png 2x"><img src="x.png"></picture>

                        [r]: unix/fix.md
                        """).links("a.md"))
                .containsExactly(
                        "OK unix/fix.md",
                        "OK unix/fix.md#foo",
                        "EXTERNAL https://e.com",
                        "OK bash/images/One.PNG",
                        "image-missing: no file 'two.png'",
                        "image-missing: no file 'x.png'");
    }

    @Test
    void all_markdown_files_are_notes() {
        var plain = new PaperSite()
                .with("a.md", "")
                .with("b.MARKDOWN", "")
                .with("c.mkd", "")
                .with("d.txt", "");
        assertThat(plain.index().pages()).extracting(Page::path).containsExactly("a.md", "b.MARKDOWN", "c.mkd");
        assertThat(plain.index().site().isReadInPlace()).isTrue();
    }
}
