package dev.til.note.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.NoteText;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is read without flexmark is what flexmark finds. */
class CommonMarkRegionsTest {
    private static final List<String> LINES = List.of(
            "",
            "",
            "",
            "text",
            "  text",
            "    code",
            "\ttab",
            "# Heading #",
            "  ## In",
            "#tag",
            "####### x",
            "===",
            "---",
            "***",
            "- item",
            "-",
            "  more",
            "   three",
            "1. one",
            "12) x",
            "10",
            "> quote",
            ">",
            "```",
            "```java",
            "   ```",
            "  ~~~",
            "~~~",
            "``` a`b",
            "`code`",
            "<div>",
            "</div>",
            "<b>bold</b>",
            "<!-- one line -->",
            "<!--",
            "-->",
            "<pre>",
            "</pre>",
            "[^1]: foot",
            "[a]: b.md",
            "[a]",
            "| a | b |",
            "|---|---|",
            "* star",
            "*em*",
            "**b** c",
            "_ _ _",
            "+ plus",
            "+x",
            "   - deep",
            "     - deeper",
            "\uE001",
            "한글",
            "trailing  ",
            "\\# no",
            "&amp;",
            ": def",
            "- ```",
            "> ```",
            "- # h",
            "- one",
            "<!-- a --> b",
            "<!-- c",
            "d -->",
            "<!--->",
            "<!-->",
            "- two [a](b.md)",
            "  ```",
            "    - deep",
            "  - nested",
            "  1. first",
            "   > in",
            "  > in",
            "> more",
            "> - in",
            ">   text",
            "-   wide",
            "    wide",
            "2. two",
            "  text  ");

    @Test
    void regions_are_what_flexmark_finds() {
        var random = new Random(21);
        for (int run = 0; run < 10_000; run++) {
            int count = 1 + random.nextInt(12);
            String note = IntStream.range(0, count)
                    .mapToObj(i -> LINES.get(random.nextInt(LINES.size())))
                    .collect(Collectors.joining("\n", "", run % 3 == 0 ? "" : "\n"));
            NoteText body = NoteText.of(note);
            assertThat(shown(CommonMarkRegions.of(body))).as(note).isEqualTo(shown(CommonMarkBlocks.of(body)));
        }
    }

    private static List<String> shown(List<CommonMarkLeaf> leaves) {
        return leaves.stream()
                .map(leaf -> leaf.type() + " " + leaf.level() + " " + leaf.first() + " "
                        + leaf.text().span(0, leaf.text().length()) + " " + leaf.text())
                .toList();
    }
}
