package dev.til.note.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Document;
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

/** Documents with the ids that Hugo 0.111 and 0.169 give their headings; src/test/record/hugo-ids.sh records them anew. */
class RecordedHugoIdsTest {
    static Stream<Arguments> documents() throws IOException {
        return Stream.concat(
                recorded("documents.txt", "hugo-ids-documents.txt"), recorded("headings.txt", "hugo-ids-headings.txt"));
    }

    static Stream<Arguments> documentsOfNewerHugo() throws IOException {
        return Stream.concat(
                recorded("documents.txt", "hugo-text-ids-documents.txt"),
                recorded("headings.txt", "hugo-text-ids-headings.txt"));
    }

    private static Stream<Arguments> recorded(String written, String made) throws IOException {
        List<String> documents = parts(written);
        List<String> ids = parts(made);
        assertThat(ids).hasSameSizeAs(documents);
        List<Arguments> all = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            all.add(Arguments.of(documents.get(i), ids.get(i).replaceFirst("\n$", "")));
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
        assertThat(ids(markdown, CommonMarkHeadingIds.HUGO)).isEqualTo(ids);
        assertThat(ids(markdown, made(CommonMarkHugoHeadings.Base.SOURCE))).isEqualTo(ids);
    }

    @ParameterizedTest
    @MethodSource("documentsOfNewerHugo")
    void headings_have_the_ids_that_a_newer_hugo_makes_of_their_text(String markdown, String ids) {
        assertThat(ids(markdown, made(CommonMarkHugoHeadings.Base.TEXT))).isEqualTo(ids);
    }

    @ParameterizedTest
    @MethodSource("documentsOfNewerHugo")
    void where_nobody_knows_the_hugo_both_ids_lead_to_a_heading(String markdown, String ids) {
        var found = new CommonMark(CommonMarkHeadingIds.HUGO, true, true, false).read(NoteText.of(markdown));
        assertThat(Stream.concat(
                        found.headings().stream().flatMap(heading -> heading.id().stream()),
                        found.anchors().stream().map(Document.Anchor::id)))
                .containsAll(
                        Stream.of(ids.split("\n")).filter(id -> !id.isEmpty()).toList());
    }

    private static CommonMarkHeadingIds made(CommonMarkHugoHeadings.Base base) {
        return CommonMarkHeadingIds.hugo(
                new CommonMarkHugoHeadings(CommonMarkHugoHeadings.Form.GITHUB, base, true, true, false));
    }

    private static String ids(String markdown, CommonMarkHeadingIds ids) {
        return new CommonMark(ids, true, true, false)
                .read(NoteText.of(markdown)).headings().stream()
                        .map(heading -> heading.id().orElse(""))
                        .collect(Collectors.joining("\n"));
    }
}
