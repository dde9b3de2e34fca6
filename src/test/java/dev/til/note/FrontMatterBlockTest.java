package dev.til.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FrontMatterBlockTest {
    /** Jekyll's own expression, for Java. */
    private static final Pattern JEKYLL = Pattern.compile(
            "\\A(---[ \\t\\r\\n\\f\\x0B]*\\n.*?\\n?)^((?:---|\\.\\.\\.)[ \\t\\r\\n\\f\\x0B]*$\\n?)",
            Pattern.DOTALL | Pattern.MULTILINE | Pattern.UNIX_LINES);

    private static final String[] PIECES = {
        "---", "...", "--", ".", "\n", "\n", "\n", "\r\n", "\r", " ", "\t", "\f", "\u000B", "a: 1", "b", "----",
        "\u0085"
    };

    @Test
    void a_block_ends_where_Jekyll_ends_it() {
        var random = new Random(20260101);
        for (int i = 0; i < 200_000; i++) {
            var text = new StringBuilder("---");
            for (int pieces = random.nextInt(10); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            Matcher block = JEKYLL.matcher(text);
            int closing = FrontMatterBlock.closing(text.toString());
            if (block.find()) {
                assertThat(closing).as("closing of %s", text).isEqualTo(block.start(2));
                assertThat(FrontMatterBlock.end(text.toString(), closing))
                        .as("end of %s", text)
                        .isEqualTo(block.end());
            } else {
                assertThat(closing).as("closing of %s", text).isEqualTo(-1);
            }
        }
    }
}
