package dev.til.git.oplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The log is written as Gson writes its records, so that an older til reads it too. */
class OperationTextTest {
    private static final Operation OPERATION = new Operation(
            "20221019T090000.000-000",
            "til new \"하루\" <a> & 'b' =\n\u2028",
            "2022-10-19T09:00:00+09:00",
            Operation.State.BEGUN,
            new Snapshot("refs/heads/main", Map.of("refs/heads/main", "1"), "2", Map.of()),
            new Snapshot("refs/heads/day", Map.of("refs/heads/main", "1"), "2", Map.of("day\nmerge", "x")),
            List.of(new Operation.FileChange("a.md", "", "3")),
            new RemoteEffects(
                    List.of(new RemoteEffects.Push("origin", "day", "refs/heads/day", "", "4")),
                    List.of(new RemoteEffects.Request(12, "https://example.com/12"))));

    @Test
    void written_like_gson_and_read_again() throws IOException {
        String text = OperationText.of(OPERATION);
        assertThat(text)
                .isEqualTo(new GsonBuilder().setPrettyPrinting().create().toJson(OPERATION));
        assertThat(OperationText.parse(OPERATION.id(), text)).isEqualTo(OPERATION);
    }

    @Test
    void what_a_newer_til_adds_is_passed_over_and_what_is_missing_is_an_error() throws IOException {
        String text = OperationText.of(OPERATION);
        assertThat(OperationText.parse(OPERATION.id(), text.replaceFirst("\\{", "{\"more\": {\"a\": [1]},")))
                .isEqualTo(OPERATION);
        assertThatThrownBy(() -> OperationText.parse(OPERATION.id(), text.substring(0, text.length() / 2)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> OperationText.parse(OPERATION.id(), text.replace("\"elsewhere\"", "\"other\"")))
                .isInstanceOfAny(IOException.class, RuntimeException.class);
    }
}
