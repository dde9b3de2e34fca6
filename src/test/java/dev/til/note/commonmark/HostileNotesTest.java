package dev.til.note.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Document;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would overflow the stack or take minutes elsewhere is read, or said to be too complex. */
class HostileNotesTest {
    private static Document read(String markdown) {
        return CommonMark.GITHUB.read(NoteText.of(markdown));
    }

    /** What says that a note is too complex by what it holds, and not by the clock. */
    private static String told(String note) {
        return read(note).problems().stream()
                .map(NoteProblem::message)
                .filter(message -> !message.contains("seconds"))
                .collect(Collectors.joining());
    }

    @Test
    void more_links_or_deeper_emphasis_than_anybody_writes_are_told() {
        assertThat(told("[a](b) ".repeat(50_001))).endsWith(": there are more than 50000 links in it");
        assertThat(told("[a][b] ".repeat(50_001))).endsWith(": there are more than 50000 links in it");
        assertThat(told("*".repeat(50_001))).endsWith(": emphasis is nested more than 50000 deep");
        assertThat(told("*a ".repeat(50_001))).endsWith(": emphasis is nested more than 50000 deep");
    }

    @Test
    void emphasis_that_is_closed_or_stands_in_another_paragraph_is_not_nested() {
        assertThat(told("*a* ".repeat(50_001))).isEmpty();
        assertThat(told("*a\n\n".repeat(50_001))).isEmpty();
        assertThat(told("snake_case_name ".repeat(30_000))).isEmpty();
    }

    @Test
    void a_long_comment_inside_a_line_is_passed_over() {
        String comment = "<!-- " + "한글 메모 ".repeat(1_000) + "-->";
        Document document = read("- text " + comment + " [a](b.md)\n\n## next\n");
        assertThat(document.links()).hasSize(1);
        assertThat(document.headings()).hasSize(1);
        assertThat(document.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mina_", "*mina", "_mina_", "~~mina", "a_b*c_"})
    void a_footnote_may_be_called_after_somebody_with_an_underscore(String name) {
        Document document = read("# He *said[^%s] so*\n\n[^%s]: there\n".formatted(name, name));
        assertThat(document.problems()).isEmpty();
        assertThat(document.headings()).extracting(Document.Heading::text).containsExactly("He said so");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ (](", "*", "`a``", "x<?", "x<![CDATA[", "[a](b", "![[]()", "[a](<b", "[a](b 'x ", "*a **a ", "[a\n",
                "| a | b |\n", "[a]: b\n", "[a][b]", "<a b='x ", "<!-- ", "## ", "> a\n", "a\n---\n", "[^1]", "![", "]"
            })
    void repetition_is_read_to_the_end(String piece) {
        assertThat(read(piece.repeat(50_000 / piece.length())).problems()).isEmpty();
    }

    @Test
    void nesting_of_a_thousand_is_a_finding() {
        for (String note : new String[] {">".repeat(1_000) + " # x", "- ".repeat(1_000) + "# x"}) {
            assertThat(read(note).problems()).extracting(NoteProblem::rule).containsExactly(RuleId.NOTE_TOO_COMPLEX);
        }
    }

    @Test
    void more_than_a_mebibyte_is_a_finding() {
        assertThat(read("a".repeat((1 << 20) + 1)).problems())
                .extracting(NoteProblem::message)
                .first()
                .asString()
                .contains("longer than 1 MiB");
    }

    @Test
    void fifty_thousand_links_are_all_found() {
        assertThat(read("[a](b.md) text\n".repeat(50_000)).links()).hasSize(50_000);
    }
}
