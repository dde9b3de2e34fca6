package dev.til.notelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoteListLinesTest {
    private static String filled(String text) {
        NoteListLines lines = NoteListLines.of(text);
        return lines.isWhole() ? lines.with(kind -> List.of("- " + kind.orElse("all"))) : "left alone";
    }

    @Test
    void what_is_between_the_marks_is_made_anew_and_nothing_else() {
        assertThat(filled("# Notes\n<!-- til:index -->\nold\nolder\n<!-- /til:index -->\nend"))
                .isEqualTo("# Notes\n<!-- til:index -->\n- all\n<!-- /til:index -->\nend");
        assertThat(filled("<!--til:index week-->\n<!--/til:index-->"))
                .isEqualTo("<!--til:index week-->\n- week\n<!--/til:index-->");
    }

    @Test
    void line_ends_stay_the_files() {
        assertThat(filled("a\r\n<!-- til:index -->\r\n<!-- /til:index -->\r\n"))
                .isEqualTo("a\r\n<!-- til:index -->\r\n- all\r\n<!-- /til:index -->\r\n");
    }

    @Test
    void marks_in_code_are_text() {
        assertThat(filled("```md\n<!-- til:index -->\n<!-- /til:index -->\n```\n"))
                .isEqualTo("left alone");
        assertThat(filled("    <!-- til:index -->\n    <!-- /til:index -->\n")).isEqualTo("left alone");
        assertThat(filled("~~~~\n```\n~~~\n<!-- til:index -->\n~~~~\n<!-- til:index -->\n<!-- /til:index -->\n"))
                .endsWith("~~~~\n<!-- til:index -->\n- all\n<!-- /til:index -->\n");
        assertThat(filled("see `<!-- til:index -->` here\n")).isEqualTo("left alone");
    }

    @Test
    void a_line_with_text_behind_it_closes_no_fence() {
        assertThat(filled("```\n```java\n<!-- til:index -->\n<!-- /til:index -->\n```\n"))
                .isEqualTo("left alone");
        assertThat(filled("```\n``` \n<!-- til:index -->\n<!-- /til:index -->\n"))
                .isEqualTo("```\n``` \n<!-- til:index -->\n- all\n<!-- /til:index -->\n");
    }

    @Test
    void a_lost_mark_is_found_and_nothing_is_swallowed() {
        assertThat(NoteListLines.of("a\n<!-- til:index -->\nall the rest\n").unclosed())
                .contains(2);
        assertThat(filled("<!-- til:index -->\n<!-- til:index -->\n<!-- /til:index -->\n"))
                .isEqualTo("left alone");
    }

    @Test
    void hostile_titles_are_plain_text() {
        assertThat(IndexText.escaped("a [b](c) *d* `e` <script> {{ f }} | ~~g~~ & <!-- /til:index -->\n# h"))
                .isEqualTo("a \\[b\\](c) \\*d\\* \\`e\\` &#60;script&#62; &#123;&#123; f &#125;&#125; &#124;"
                        + " &#126;&#126;g&#126;&#126; &#38; &#60;!-- /til:index --&#62; # h");
        assertThat(IndexText.relative("docs/README.md", "_posts/2022 (a).md")).isEqualTo("../_posts/2022%20%28a%29.md");
        assertThat(IndexText.relative("README.md", "노트/20~21.md")).isEqualTo("노트/20~21.md");
        assertThat(IndexText.relative("README.md", "a:b.md")).isEqualTo("./a:b.md");
    }
}
