package dev.til.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the runner of the tests makes of expressions: as GitHub, or nothing at all. */
class ExpressionsTest {
    private static final JsonObject GITHUB = JsonParser.parseString(
                    "{'event': {'number': 7, 'pull_request': {'base': {'sha': 'b$1'}}, 'base_ref': null}, 'sha': 'abc'}")
            .getAsJsonObject();
    private final Expressions expressions = new Expressions(Map.of("github", GITHUB));

    @Test
    void paths_and_literals_are_filled_in() {
        assertThat(expressions.fill(
                        "a ${{ github.sha }}/${{github.event.number}} ${{ 'it''s' }} ${{ 3 }} ${{ true }} $x"))
                .isEqualTo("a abc/7 it's 3 true $x");
        assertThat(expressions.fill("${{ github.event.pull_request.base.sha }}"))
                .isEqualTo("b$1");
    }

    @Test
    void what_an_event_does_not_have_is_the_empty_text() {
        assertThat(expressions.fill("[${{ github.event.merge_group.base_sha }}${{ github.event.base_ref }}]"))
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inputs.base",
                "github.nothing",
                "github",
                "github.sha || 'x'",
                "toJSON(github.event)",
                "github.event.commits[0]",
                "github.event.pull_request"
            })
    void what_it_does_not_know_fails_the_test(String expression) {
        assertThatThrownBy(() -> expressions.fill("${{ " + expression + " }}")).isInstanceOf(AssertionError.class);
    }
}
