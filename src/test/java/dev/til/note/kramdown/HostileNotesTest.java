package dev.til.note.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Document;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import dev.til.note.commonmark.CommonMark;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Notes that make parsers overflow the stack, hang or need minutes: each of til's two readers ends with a document, at
 * worst with a finding. The timeout is a guard against hanging and no measurement.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileNotesTest {
    private static final int SIZE = 40_000;

    private static Document kramdown(String note) {
        return new Kramdown(KramdownOptions.JEKYLL).read(NoteText.of(note));
    }

    private static Document github(String note) {
        return CommonMark.GITHUB.read(NoteText.of(note));
    }

    private static void isReadByBoth(String note) {
        for (Document document : new Document[] {kramdown(note), github(note)}) {
            assertThat(document.problems())
                    .extracting(NoteProblem::rule)
                    .isSubsetOf(RuleId.NOTE_TOO_COMPLEX, RuleId.TABLE_ACCIDENTAL, RuleId.HEADING_ACCIDENTAL);
        }
    }

    /** CommonMark's reader gives up by the clock, which a busy machine may make too short. */
    private static void foundOrTooComplex(Document document, int links) {
        if (document.problems().isEmpty()) {
            assertThat(document.links()).hasSize(links);
        } else {
            assertThat(document.problems()).extracting(NoteProblem::rule).containsExactly(RuleId.NOTE_TOO_COMPLEX);
        }
    }

    private static String lines(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "_",
                "`",
                "[",
                "]",
                "![",
                "](",
                "[a](",
                "[a](b",
                "[a](<b",
                "![[]()",
                "[ (](",
                "[a][b]",
                "[a]: b\n",
                "[a]: b \"",
                "[^1]",
                "<",
                "<a b=\"c\" ",
                "<a b='",
                "<b>",
                "<div>\n",
                "<!--",
                "x<?",
                "x<![CDATA[",
                "x<!A ",
                "{: .a",
                "{: .a ",
                "{:",
                "{::comment}",
                "~~a ",
                "~~",
                "*a **a ",
                "_a __a ",
                "a**b c* ",
                "`a``",
                "$$",
                "\"",
                "'",
                "- ",
                "> ",
                "> - ",
                "- [ ] ",
                ": ",
                "|",
                "a|b\n",
                "a\n: b\n",
                "*[a]: b\n",
                "www.",
                "a.b@",
                "&",
                "\\",
                "\t",
                "\r",
                "\u0000",
                "가",
                "😀",
                "# a\n",
                "a\n---\n",
                "```\n",
                "    a\n"
            })
    void repetition_is_read_to_the_end(String piece) {
        String run = piece.repeat(SIZE / piece.length());
        isReadByBoth("text " + run + "\n\n" + run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[l%d](u%1$d)\n\n", "[l%d](u%1$d) ", "- [l%d](u%1$d)\n"})
    void fifty_thousand_links_are_all_found(String link) {
        String note = lines(50_000, link);
        assertThat(kramdown(note).links()).hasSize(50_000);
        foundOrTooComplex(github(note), 50_000);
    }

    @Test
    void a_link_of_a_hundred_thousand_characters_is_found_whole() {
        String target = "b".repeat(100_000);
        assertThat(kramdown("[a](" + target + ")").links())
                .extracting(Document.Link::target)
                .containsExactly(target);
        foundOrTooComplex(github("[a](" + target + ")"), 1);
        String text = "b ".repeat(50_000);
        assertThat(kramdown("[" + text + "](c)").links()).hasSize(1);
        foundOrTooComplex(github("[" + text + "](c)"), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "* ", "1. ", "> - ", "- > ", ">"})
    void a_heading_a_thousand_deep_is_a_finding(String mark) {
        String note = mark.repeat(1_000) + "# x\n";
        assertThat(kramdown(note).problems()).extracting(NoteProblem::rule).contains(RuleId.NOTE_TOO_COMPLEX);
        assertThat(github(note).problems()).extracting(NoteProblem::rule).contains(RuleId.NOTE_TOO_COMPLEX);
    }

    @Test
    void a_staircase_of_lists_is_read() {
        isReadByBoth(IntStream.range(0, 400)
                .mapToObj(depth -> "  ".repeat(depth) + "- # a\n")
                .collect(Collectors.joining()));
    }

    @Test
    void a_table_of_eight_thousand_rows_is_read() {
        String table = "a | b\n--|--\n" + lines(8_000, "[l%d](u%1$d) | x\n");
        assertThat(kramdown(table).links()).hasSize(8_000);
        foundOrTooComplex(github(table), 8_000);
    }

    @Test
    void six_thousand_definitions_are_all_used() {
        String note = lines(6_400, "[r%d]: u%1$d\n") + "\n" + lines(6_400, "[r%d][]\n");
        assertThat(kramdown(note).definitions()).hasSize(6_400).allMatch(Document.Definition::used);
        foundOrTooComplex(github(note), 6_400);
    }

    @Test
    void a_megabyte_of_text_is_read() {
        String note = "# 제목\n\n" + "오늘은 [예외](b.md)에 대해 배웠다. ".repeat(10) + "\n\n";
        int times = (1 << 20) / note.getBytes(StandardCharsets.UTF_8).length + 1;
        String megabyte = note.repeat(times);
        assertThat(kramdown(megabyte).links()).hasSize(10 * times);
        foundOrTooComplex(github(megabyte), 10 * times);
    }

    @Test
    void a_megabyte_on_one_line_is_read() {
        isReadByBoth("word ".repeat(200_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text ", "- text ", "> text ", "# text "})
    void a_comment_of_four_kilobytes_is_passed_over(String before) {
        String note = before + "<!-- " + "a ".repeat(2_000) + "[no](no.md) --> [a](b.md)\n\n# next\n";
        for (Document document : new Document[] {kramdown(note), github(note)}) {
            assertThat(document.links()).extracting(Document.Link::target).containsExactly("b.md");
            assertThat(document.headings()).extracting(Document.Heading::text).contains("next");
            assertThat(document.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void random_signs_and_random_bytes_are_read(int seed) {
        var random = new Random(seed);
        String signs = "[]()*_`<>!\"'{}:|~-#&\\$ \n ab";
        var note = new StringBuilder();
        while (note.length() < SIZE) {
            note.append(signs.charAt(random.nextInt(signs.length())));
        }
        isReadByBoth(note.toString());
        byte[] bytes = new byte[SIZE];
        random.nextBytes(bytes);
        isReadByBoth(new String(bytes, StandardCharsets.UTF_8));
        isReadByBoth(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
