package dev.til.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
    /** Whether the at sign of a text lies in a formula. */
    private static boolean holds(String text) {
        int at = text.indexOf('@');
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        int column = at - text.lastIndexOf('\n', at);
        return Formulas.hold(NoteText.of(text), new Span(line, column, line, column + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- $a$ then $f_{w+1}[@-1][j+1][k]$",
                "x $$a[@]$$ y",
                "$$\na[@][k]\n$$",
                "a $b\nc[@]$ d",
                "\\\\(a[@]\\\\) and",
                "\\\\[\na[@]\n\\\\]",
                "costs \\$5 and $a[@]$",
                "`$` and $a[@]$",
                "costs 5$ and $a[@]$"
            })
    void brackets_in_a_formula_are_found(String text) {
        assertThat(holds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[@][b]",
                "$a$ [@][b] $c$",
                "$a$ [@][b]",
                "costs $ 5 [@][b] and $ 6",
                "costs $5 [@][b] and $6",
                "`$a` [@][b] `c$`",
                "`$a[@]$`",
                "$a\n\n[@][b] c$",
                "\\$a [@][b]\\$"
            })
    void brackets_beside_a_formula_are_not(String text) {
        assertThat(holds(text)).isFalse();
    }

    @Test
    void a_formula_that_nothing_closes_holds_nothing() {
        assertThat(holds("$a[@]")).isFalse();
        assertThat(holds("$$a[@]")).isFalse();
        assertThat(holds("$".repeat(5000) + "[@]")).isFalse();
    }
}
