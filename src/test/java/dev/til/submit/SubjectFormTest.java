package dev.til.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectFormTest {
    private static final SubjectForm FORM = new SubjectForm("docs: day{{days}} {{title}}", List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            docs: day21 Multi-modal                   | ""
            docs: day21 Multi-modal, renamed          | ""
            [T] docs: day21 Multi-modal               | "[T] "
            [T]docs: day21 Multi-modal                | "[T]"
            [our team] docs: day21 Multi-modal        | "[our team] "
            ABC-123: docs: day21 Multi-modal          | "ABC-123: "
            ABC-123 > docs: day21 Multi-modal         | "ABC-123 > "
            (#12) docs: day21 Multi-modal             | "(#12) "
            til/day21: docs: day21 Multi-modal        | "til/day21: "
            :memo: docs: day21 Multi-modal            | ":memo: "
            ✨ docs: day21 Multi-modal                 | "✨ "
            docs: 21 Multi-modal                      |
            wip stuff                                 |
            wip: docs: day21 Multi-modal              |
            [WIP] docs: day21 Multi-modal             |
            fixup! docs: day21 Multi-modal            |
            Revert that docs: day21 Multi-modal       |
            I think that docs: day21 Multi-modal      |
            """)
    void a_mark_before_the_form_is_none_of_the_form(String subject, String mark) {
        assertThat(FORM.mark(subject).orElse(null)).isEqualTo(mark);
    }
}
