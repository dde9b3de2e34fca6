package dev.til.note.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Document;
import dev.til.note.Document.Heading;
import dev.til.note.Document.Link;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import dev.til.note.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class KramdownTest {
    private static Document read(String markdown) {
        return new Kramdown(KramdownOptions.JEKYLL).read(NoteText.of(markdown));
    }

    private static List<String> ids(String markdown) {
        return read(markdown).headings().stream()
                .map(Heading::id)
                .map(id -> id.orElse("-"))
                .toList();
    }

    private static List<String> targets(String markdown) {
        return read(markdown).links().stream().map(Link::target).toList();
    }

    @Test
    void dashes_vanish_before_spaces_become_hyphens() {
        assertThat(ids("## A -- B\n\n## 출력 연산자 << 오버로딩\n")).containsExactly("a--b", "출력-연산자-오버로딩");
    }

    @Test
    void the_counter_of_equal_headings_clashes_as_kramdowns_does() {
        assertThat(ids("# foo\n\n# foo\n\n# foo-1\n")).containsExactly("foo", "foo-1", "foo-1");
    }

    @Test
    void a_rule_right_below_a_list_makes_a_heading_of_its_last_item() {
        var document = read("- 하나\n- 둘\n---\n");
        assertThat(document.headings()).extracting(Heading::id).hasToString("[Optional[둘]]");
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(RuleId.HEADING_ACCIDENTAL);
            assertThat(problem.span()).isEqualTo(new Span(2, 3, 2, 4));
        });
    }

    @Test
    void a_destination_may_have_spaces_in_it() {
        assertThat(targets("see [x](가이드 링크) and [y](a(1)b)\n")).containsExactly("가이드 링크", "a(1)b");
    }

    @Test
    void a_link_in_a_quote_in_a_list_is_shown_at_its_place() {
        var link =
                read("intro\n\n- one\n  > two [three](four.md) five\n").links().get(0);
        assertThat(link.span()).isEqualTo(new Span(4, 9, 4, 25));
        assertThat(link.targetSpan()).isEqualTo(new Span(4, 17, 4, 24));
    }

    @Test
    void only_a_full_or_collapsed_reference_can_be_undefined() {
        assertThat(read("a [b] c [d][e] f [g][] and [x]\n").references())
                .extracting(Document.Reference::label)
                .containsExactly("e", "g");
    }

    private static List<RuleId> problems(String markdown) {
        return read(markdown).problems().stream().map(NoteProblem::rule).toList();
    }

    @Test
    void a_heading_that_was_meant_is_not_odd() {
        assertThat(problems("- 제목\n  ---\n  글\n")).isEmpty();
        assertThat(problems("제목\n---\n")).isEmpty();
        assertThat(problems("What is a monad, and why should I care?\n---\n")).isEmpty();
        assertThat(problems("The release of a long awaited version (2022)\n---\n"))
                .isEmpty();
        assertThat(problems("A sentence of a note, with its full stop.\n---------\n"))
                .isEmpty();
    }

    @Test
    void a_rule_or_an_empty_item_below_text_is_odd() {
        assertThat(problems("- 하나\n    - 둘\n---\n")).containsExactly(RuleId.HEADING_ACCIDENTAL);
        assertThat(problems("A sentence of a note, with its full stop.\n---\n"))
                .containsExactly(RuleId.HEADING_ACCIDENTAL);
        assertThat(problems("- 하나\n  -\n")).containsExactly(RuleId.HEADING_ACCIDENTAL);
    }

    @Test
    void a_table_without_a_line_below_its_head_is_not_odd_if_its_rows_are_even() {
        assertThat(problems("a | b | c\nd | e | f\n")).isEmpty();
        assertThat(problems("a | b\nc | d\ne | f\n")).isEmpty();
        assertThat(problems("a | b\n--|--\nc | d\n")).isEmpty();
        assertThat(problems("P(a|b)\nP(b|a)\n")).containsExactly(RuleId.TABLE_ACCIDENTAL);
        assertThat(problems("a | b\nc | d | e\nf | g\n")).containsExactly(RuleId.TABLE_ACCIDENTAL);
        assertThat(problems("[how | to](x.md)\n")).containsExactly(RuleId.TABLE_ACCIDENTAL);
    }
}
