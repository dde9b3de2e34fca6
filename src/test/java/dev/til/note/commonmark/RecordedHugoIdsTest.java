package dev.til.note.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.NoteText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents with the ids that Hugo gives their headings; src/test/record/hugo-ids.sh records them anew. */
class RecordedHugoIdsTest {
    static Stream<Arguments> documents() throws IOException {
        List<String> documents = parts("documents.txt");
        List<String> ids = parts("hugo-ids.txt");
        assertThat(ids).hasSameSizeAs(documents);
        List<Arguments> all = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            all.add(Arguments.of(documents.get(i), ids.get(i).strip()));
        }
        return all.stream();
    }

    private static List<String> parts(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RecordedHugoIdsTest.class.getResourceAsStream(name))) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n=====\n", -1));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void headings_have_the_ids_that_hugo_gives(String markdown, String ids) {
        var found = new CommonMark(CommonMarkHeadingIds.HUGO, true, true, false).read(NoteText.of(markdown));
        assertThat(found.headings().stream()
                        .map(heading -> heading.id().orElse(""))
                        .collect(Collectors.joining("\n")))
                .isEqualTo(ids);
    }
}
