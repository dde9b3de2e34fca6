package dev.til.note.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Document;
import dev.til.note.Document.Heading;
import dev.til.note.Document.Link;
import dev.til.note.Span;
import dev.til.note.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class KramdownTest {
    private static Document read(String markdown) {
        return new Kramdown(KramdownOptions.JEKYLL).read(Text.of(markdown));
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
        assertThat(document.oddities()).singleElement().satisfies(oddity -> {
            assertThat(oddity.rule()).isEqualTo("heading-accidental");
            assertThat(oddity.span()).isEqualTo(new Span(2, 3, 2, 4));
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
}
