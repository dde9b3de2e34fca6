package dev.til.note.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.til.note.Document;
import dev.til.note.NoteText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents with what micromark and github-slugger find in them; src/test/record/github-ids.mjs records them anew. */
class RecordedDocumentsTest {
    record Recorded(String markdown, List<String> headings, List<String> links) {}

    static Stream<Recorded> documents() throws IOException {
        return Stream.of(new Gson().fromJson(resource("documents.json"), Recorded[].class));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RecordedDocumentsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void headings_have_their_lines_and_ids(Recorded recorded) {
        assertThat(headings(recorded.markdown())).isEqualTo(recorded.headings());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void links_have_their_places_and_targets(Recorded recorded) {
        assertThat(links(recorded.markdown())).isEqualTo(recorded.links());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void windows_line_ends_change_nothing(Recorded recorded) {
        String windows = recorded.markdown().replace("\n", "\r\n");
        assertThat(headings(windows)).isEqualTo(recorded.headings());
        assertThat(links(windows)).isEqualTo(recorded.links());
    }

    private static List<String> headings(String markdown) {
        return CommonMark.GITHUB.read(NoteText.of(markdown)).headings().stream()
                .map(heading -> heading.span().line() + " " + heading.id().orElse(""))
                .toList();
    }

    private static List<String> links(String markdown) {
        return CommonMark.GITHUB.read(NoteText.of(markdown)).links().stream()
                .filter(link -> link.kind() != Document.Link.Kind.HTML_LINK
                        && !link.target().startsWith("mailto:"))
                .map(link -> link.span().line() + ":" + link.span().column() + " " + link.target())
                .toList();
    }

    @Test
    void characters_stay_in_ids_or_vanish_as_with_github_slugger() throws Exception {
        var stays = new boolean[0x110000];
        for (String range : resource("github-characters.txt").split("\n")) {
            int dash = range.indexOf('-');
            int last = Integer.parseInt(range.substring(dash + 1), 16);
            for (int c = Integer.parseInt(range.substring(0, dash), 16); c <= last; c++) {
                stays[c] = true;
            }
        }
        for (int c = 0; c < stays.length; c++) {
            String text = Character.toString(c);
            boolean vanishes = CommonMarkGithubIds.slug(text).isEmpty();
            if (c != ' ' && !(c >= 0xD800 && c <= 0xDFFF)) {
                assertThat(!vanishes).as("U+%04X", c).isEqualTo(stays[c]);
            }
        }
    }
}
