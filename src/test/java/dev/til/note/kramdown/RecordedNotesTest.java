package dev.til.note.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.til.note.Document;
import dev.til.note.NoteText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small notes with what the real kramdown finds in them; src/test/record/kramdown.rb records them anew. */
class RecordedNotesTest {
    private static final Gson GSON = new Gson();

    record Recorded(List<Heading> headings, List<Link> links, List<String> ids) {}

    record Heading(int line, int level, @Nullable String id) {}

    record Link(String kind, String target, @Nullable String text) {}

    static Stream<Named<Path>> notes() throws IOException, URISyntaxException {
        Path gfm = Path.of(Objects.requireNonNull(RecordedNotesTest.class.getResource("gfm"))
                .toURI());
        Path folder = gfm.resolveSibling("");
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(file -> Named.of(folder.relativize(file).toString(), file))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("notes")
    void kramdown_finds_the_same(Path note) throws IOException {
        assertThat(read(note, "\n")).isEqualTo(recorded(note));
    }

    @ParameterizedTest
    @MethodSource("notes")
    void windows_line_ends_change_nothing(Path note) throws IOException {
        assertThat(read(note, "\r\n")).isEqualTo(recorded(note));
    }

    /** One line for each thing that is found, so that a difference can be read. */
    private static List<String> recorded(Path note) throws IOException {
        Path json = note.resolveSibling(note.getFileName().toString().replaceFirst("md$", "json"));
        Recorded recorded = GSON.fromJson(Files.readString(json), Recorded.class);
        List<String> lines = new ArrayList<>();
        recorded.headings().forEach(heading -> lines.add(heading.toString()));
        recorded.links().stream().map(Link::toString).sorted().forEach(lines::add);
        lines.addAll(new TreeSet<>(recorded.ids()));
        return lines;
    }

    private static List<String> read(Path note, String lineEnd) throws IOException {
        JsonObject said = GSON.fromJson(Files.readString(note.resolveSibling("options.json")), JsonObject.class);
        String markdown = Files.readString(note).replace("\n", lineEnd);
        Document document = new Kramdown(options(said)).read(NoteText.of(markdown));
        List<String> lines = new ArrayList<>();
        document.headings()
                .forEach(heading -> lines.add(new Heading(
                                heading.span().line(),
                                heading.level(),
                                heading.id().orElse(null))
                        .toString()));
        document.links().stream().map(RecordedNotesTest::link).sorted().forEach(lines::add);
        Set<String> ids = new TreeSet<>();
        document.anchors().forEach(anchor -> ids.add(anchor.id()));
        document.headings().forEach(heading -> heading.id().ifPresent(ids::add));
        lines.addAll(ids);
        return lines;
    }

    private static String link(Document.Link link) {
        return switch (link.kind()) {
            case HTML_LINK -> new Link("html link", link.target(), null).toString();
            case HTML_IMAGE -> new Link("html image", link.target(), null).toString();
            case IMAGE -> new Link("image", link.target(), link.text().replaceAll("\\s+", " ")).toString();
            default -> new Link("link", link.target(), link.text().replaceAll("\\s+", " ")).toString();
        };
    }

    private static KramdownOptions options(JsonObject said) {
        var jekyll = KramdownOptions.JEKYLL;
        Set<KramdownOptions.Quirk> quirks = new TreeSet<>(jekyll.quirks());
        if (said.has("gfm_quirks")) {
            quirks.clear();
            said.getAsJsonArray("gfm_quirks")
                    .forEach(quirk -> quirks.add(
                            KramdownOptions.Quirk.valueOf(quirk.getAsString().toUpperCase(Locale.ROOT))));
        }
        return new KramdownOptions(
                !said.has("input"),
                !said.has("auto_ids"),
                said.has("auto_id_prefix") ? said.get("auto_id_prefix").getAsString() : "",
                said.has("parse_block_html"),
                !said.has("parse_span_html"),
                false,
                said.has("footnote_prefix") ? said.get("footnote_prefix").getAsString() : "",
                quirks);
    }
}
