package dev.til.note.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Document;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a note may cause, in counted work: real notes of any length are read whole, and a limit is told with its place. */
class KramdownBudgetTest {
    private static final String REST =
            ", so til does not know all headings and links of this note; the site's kramdown may fail on it";

    /** Boxes with a formula each, as notes about mathematics have them. */
    private static String boxes(int count) {
        return lines(count, """
                ## Theorem %d

                <div class="box" markdown="1">
                <div class="title">Theorem</div>

                For $x$ in $X$ it holds that

                $$ \\begin{equation} a = b + c \\end{equation} $$

                as in [the proof](/posts/proof/).
                </div>

                - one $y$
                - two

                """);
    }

    private static String lines(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }

    private static Document read(String note) {
        return new Kramdown(KramdownOptions.JEKYLL).read(NoteText.of(note));
    }

    private static double workPerCharacter(String note) {
        var reading = new KramdownReading(KramdownOptions.JEKYLL, note.length());
        Kramdown.read(NoteText.of(note), reading);
        return (double) reading.budget.used() / note.length();
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 160, 320, 640})
    void boxes_with_formulas_are_read_whole(int count) {
        Document document = read(boxes(count));
        assertThat(document.problems()).isEmpty();
        assertThat(document.headings()).hasSize(count);
        assertThat(document.links()).hasSize(count);
    }

    @Test
    void four_times_as_many_boxes_take_as_much_work_a_character() {
        assertThat(workPerCharacter(boxes(640))).isCloseTo(workPerCharacter(boxes(160)), Offset.offset(0.05));
        assertThat(workPerCharacter(boxes(160))).isLessThan(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div markdown=\"1\">\n%d\n</div>\n\n",
                "<p markdown=\"span\">%d</p>\n\n",
                "<http://example.org/%d> ",
                "- %d\n",
                "> %d\n\n",
                "a%d\n: b\n\n",
                "| %d | b |\n",
                "[^%d]: a\n\n",
                "{:a%d: #b}\n"
            })
    void work_grows_with_the_note_and_no_faster(String piece) {
        assertThat(workPerCharacter(lines(8_000, piece)))
                .isCloseTo(workPerCharacter(lines(2_000, piece)), Offset.offset(0.5));
    }

    @ParameterizedTest
    @CsvSource({"99, 0", "101, 1", "8000, 1"})
    void a_chain_of_attribute_lists_is_followed_up_to_a_depth(int length, int findings) {
        String note = IntStream.range(0, length)
                .mapToObj(i -> "{:a%d: a%d}\n".formatted(i, i + 1))
                .collect(Collectors.joining("", "", "{:a%d: #end}\n\ntext\n{: a0}\n".formatted(length)));
        Document document = read(note);
        assertThat(document.problems()).hasSize(findings).allSatisfy(problem -> {
            assertThat(problem.rule()).isEqualTo(RuleId.NOTE_TOO_COMPLEX);
            assertThat(problem.message()).isEqualTo("more than 100 attribute lists refer to one another" + REST);
            assertThat(problem.span().line()).isEqualTo(length + 3);
        });
        assertThat(document.anchors()).hasSize(1 - findings);
    }

    @Test
    void nesting_is_told_where_it_is_too_deep() {
        assertThat(read("text\n\n" + "> ".repeat(200) + "deep\n").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).isEqualTo("this is nested more than 100 deep" + REST);
                    assertThat(problem.span().line()).isEqualTo(3);
                    assertThat(problem.span().column()).isGreaterThan(100);
                });
    }

    @Test
    void too_many_elements_are_told_where_they_are_too_many() {
        Document document = read("a\n\n".repeat(150_000));
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("there are more than 210000 parts up to here" + REST);
            assertThat(problem.span().line()).isGreaterThan(200_000);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "# a\\n, 40000, 45000",
        "|a, 40000, 45000",
        "[a](b)\\x20, 60000, 110000",
        "[^a]\\x20, 60000, 110000",
        "<http://a.b>\\x20, 60000, 110000"
    })
    void what_takes_more_memory_counts_for_more(String piece, int few, int many) {
        String part = piece.replace("\\n", "\n").replace("\\x20", " ");
        assertThat(read(part.repeat(few) + "\n\n[^a]: a\n").problems())
                .noneMatch(problem -> problem.rule() == RuleId.NOTE_TOO_COMPLEX);
        assertThat(read(part.repeat(many) + "\n\n[^a]: a\n").problems())
                .anyMatch(problem -> problem.message().startsWith("there are more than 210000 parts"));
    }

    @Test
    void a_text_that_is_kept_for_each_depth_counts_each_time() {
        assertThat(workPerCharacter(">".repeat(20) + "a".repeat(20_000) + "\n")).isGreaterThan(30);
    }

    @Test
    void too_much_work_is_told_where_it_is_too_much() {
        String quotes = ">".repeat(300_000) + "\n";
        assertThat(read("text\n\n" + quotes).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("reading takes more than 8000140 steps up to here" + REST);
            assertThat(problem.span().line()).isEqualTo(3);
        });
    }
}
