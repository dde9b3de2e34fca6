package dev.til.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommitMessageTest {
    @Test
    void a_subject_is_one_line_without_tabs() {
        assertThat(CommitMessage.of(" docs:\tday21\r\nMulti-modal  ").subject()).isEqualTo("docs: day21 Multi-modal");
    }

    @Test
    void of_squashed_commits_nothing_is_lost_but_their_change_ids() {
        CommitMessage message = CommitMessage.of("docs: day21")
                .withAllOf(List.of(
                        "docs: day21\n\nFrom the lecture.\n\nChange-Id: I1\nSigned-off-by: Mina <mina@example.com>\n",
                        "docs: typo\n",
                        "docs: picture\n\nDrawn anew.\n\nReported-by: Jun\nChange-Id: I2\n",
                        "docs: more\n\nFrom the lecture.\n\nSigned-off-by: Mina <mina@example.com>\n"));
        assertThat(message).hasToString("""
                docs: day21

                From the lecture.

                Drawn anew.

                Signed-off-by: Mina <mina@example.com>
                Reported-by: Jun
                """);
    }

    @Test
    void a_last_paragraph_is_trailers_only_where_all_of_its_lines_are() {
        CommitMessage message = CommitMessage.parse("docs: day21\n\nSee: the lecture\nand the book\n");
        assertThat(message.trailers()).isEmpty();
        assertThat(message.body()).isEqualTo("See: the lecture\nand the book");
        assertThat(CommitMessage.parse("Fixes: day21\n").trailers()).isEmpty();
    }
}
