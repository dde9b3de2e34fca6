package dev.til.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Document;
import dev.til.note.Document.Link;
import dev.til.note.FrontMatter;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.NoteMarker;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.Notes;
import dev.til.note.PackedEntries;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.note.kramdown.Kramdown;
import dev.til.note.kramdown.KramdownOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsCacheTest {
    private static final String NOTE = """
            ---
            title: "하루 \\U0001F600"
            tags: [a, {b: c}, "d"]
            empty:
            title: again
            ---
            # 제목 {#own}

            [a](b.md "t") ![그림](x.png) <a id="x" href="y"></a> [^1] [l][d] {{ page.title }}

            [d]: e.md
            [^1]: foot $$x$$

            <!-- til-ignore link-missing -->
            """;

    @TempDir
    Path folder;

    @Test
    void an_outline_and_a_document_come_back_as_they_were() {
        Note note = note(NOTE);
        Document document = new Kramdown(KramdownOptions.JEKYLL).read(note.body());
        keep(note, document);
        PackedNote kept = find(note).orElseThrow();
        assertThat(kept.outline().get()).isEqualTo(note.outline());
        assertThat(kept.document().get()).isEqualTo(document);
        assertThat(note.outline().signs())
                .contains(NoteMarker.HEADER, NoteMarker.LIQUID, NoteMarker.FORMULA, NoteMarker.IGNORE);
        assertThat(document.links()).hasSize(4);
    }

    @Test
    void every_kind_of_front_matter_comes_back_as_it_was() {
        for (String text : List.of("---\na: [\n---\n", "---\n- a\n---\n", "---\na: b\n", "plain\n", "---\n---\n", "")) {
            Note note = note(text);
            keep(note, Document.EMPTY);
            FrontMatter back = find(note).orElseThrow().outline().get().frontMatter();
            assertThat(back).as(text).isEqualTo(note.frontMatter());
        }
    }

    @Test
    void half_a_pair_of_surrogates_survives() {
        Note note = note("x\n");
        var link = new Link(Link.Kind.INLINE, "\uD83D", "\uD83D\uDE00", Span.START, new Span(3, 4, 500, 6));
        var document = new Document(List.of(), List.of(link), List.of(), List.of(), List.of(), List.of(), List.of());
        keep(note, document);
        assertThat(find(note).orElseThrow().document().get()).isEqualTo(document);
    }

    @Test
    void a_thousand_notes_are_told_apart() {
        FactsCache cache = open("1");
        Facts facts = cache.facts();
        List<Note> notes =
                IntStream.range(0, 1000).mapToObj(i -> note("# " + i + "\n")).toList();
        notes.forEach(note -> facts.keep(key(facts, note), note.outline(), document(note)));
        cache.save(facts, true);
        assertThat(notes)
                .allSatisfy(note ->
                        assertThat(find(note).orElseThrow().document().get()).isEqualTo(document(note)));
        assertThat(find(note("# 1000\n"))).isEmpty();
    }

    @Test
    void another_til_and_another_dialect_read_anew() {
        Note note = note(NOTE);
        keep(note, Document.EMPTY);
        Facts other = open("2").facts();
        assertThat(other.find(key(other, note))).isEmpty();
        Facts same = open("1").facts();
        assertThat(same.find(same.key(bytes(note), "dialect"))).isPresent();
        assertThat(same.find(same.key(bytes(note), "other dialect"))).isEmpty();
    }

    @Test
    void a_torn_foreign_or_emptied_file_is_nobodys_trouble() throws Exception {
        Note note = note(NOTE);
        keep(note, Document.EMPTY);
        byte[] good = Files.readAllBytes(file());
        for (int length = 0; length < good.length; length += 7) {
            Files.write(file(), java.util.Arrays.copyOf(good, length));
            assertThat(find(note)).isEmpty();
        }
        for (int at = 0; at < good.length; at += 5) {
            byte[] bad = good.clone();
            bad[at] ^= 0x10;
            Files.write(file(), bad);
            assertThat(find(note)).isEmpty();
        }
        Files.delete(file());
        Files.createDirectory(file());
        assertThat(find(note)).isEmpty();
        keep(note, Document.EMPTY);
        assertThat(find(note)).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void nothing_is_written_where_nothing_can_be() throws Exception {
        Files.writeString(folder.resolve("til"), "a file in the way of the folder");
        keep(note(NOTE), Document.EMPTY);
        assertThat(find(note(NOTE))).isEmpty();
    }

    @Test
    void a_link_in_place_of_the_file_is_not_followed() throws Exception {
        Note note = note(NOTE);
        keep(note, Document.EMPTY);
        Files.move(file(), folder.resolve("elsewhere"));
        Files.createSymbolicLink(file(), folder.resolve("elsewhere"));
        assertThat(find(note)).isEmpty();
        keep(note("other\n"), Document.EMPTY);
        assertThat(file()).isRegularFile();
        assertThat(Files.isSymbolicLink(file())).isFalse();
    }

    @Test
    void what_nobody_asks_for_is_forgotten_only_where_it_should_be() {
        Note one = note("one\n");
        Note two = note("two\n");
        keep(one, Document.EMPTY);
        FactsCache cache = open("1");
        Facts facts = cache.facts();
        facts.keep(key(facts, two), two.outline(), Document.EMPTY);
        cache.save(facts, false);
        assertThat(find(one)).isPresent();
        assertThat(find(two)).isPresent();
        cache = open("1");
        facts = cache.facts();
        facts.find(key(facts, two));
        cache.save(facts, true);
        assertThat(find(one)).isEmpty();
        assertThat(find(two)).isPresent();
    }

    @Test
    void a_note_that_was_given_up_is_tried_again() {
        var problem = new NoteProblem(RuleId.NOTE_TOO_COMPLEX, Span.START, "it took too long");
        keep(
                note(NOTE),
                new Document(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(problem)));
        assertThat(find(note(NOTE))).isEmpty();
    }

    @Test
    void a_document_is_known_by_what_it_was_made_of() {
        Facts facts = Facts.none();
        Note note = note("a {{ b }}{{ c }}\n");
        NoteText one = new NoteText.Builder(note.text())
                .keep(0, 2)
                .replace(2, 9, "x")
                .replace(9, 16, "")
                .build();
        NoteText two = new NoteText.Builder(note.text())
                .keep(0, 2)
                .replace(2, 9, "")
                .replace(9, 16, "x")
                .build();
        PackedNote kept = facts.keep(key(facts, note), note.outline(), one, Document.EMPTY);
        assertThat(one.chars()).isEqualTo(two.chars());
        assertThat(Facts.isOf(kept, one)).isTrue();
        assertThat(Facts.isOf(kept, two)).isFalse();
    }

    @Test
    void each_site_has_a_register_of_its_own() {
        PackedEntries listing =
                PackedEntries.of(List.of(new Journal.Entry("a.md", Journal.Kind.FILE, 1, Optional.of("1".repeat(40)))));
        FactsCache cache = open("1");
        Facts facts = cache.facts();
        for (String site : List.of("", "blog", "docs")) {
            register(facts, site, "of " + site, listing)
                    .add(0, () -> Optional.of(new Register.Value(new byte[] {(byte) site.length()}, Validity.EVER)));
        }
        cache.save(facts, true);
        Facts later = open("1").facts();
        for (String site : List.of("", "blog", "docs")) {
            assertThat(register(later, site, "of " + site, listing).find(0).map(Unpacker::number))
                    .contains(site.length());
        }
        assertThat(register(later, "blog", "of docs", listing).isKnown(0)).isFalse();
        assertThat(register(later, "work", "of blog", listing).isKnown(0)).isFalse();
    }

    private static Register register(Facts facts, String site, String sources, PackedEntries listing) {
        return facts.register(
                site,
                sources,
                Instant.EPOCH,
                listing,
                new Register.Form(value -> List.of(), value -> List.of()),
                path -> "dialect");
    }

    private Path file() {
        return folder.resolve("til").resolve("facts");
    }

    private FactsCache open(String version) {
        return FactsCache.open(file(), version);
    }

    private void keep(Note note, Document document) {
        FactsCache cache = open("1");
        Facts facts = cache.facts();
        facts.keep(key(facts, note), note.outline(), document);
        cache.save(facts, true);
    }

    private Optional<PackedNote> find(Note note) {
        Facts facts = open("1").facts();
        return facts.find(key(facts, note));
    }

    private static Document document(Note note) {
        return new Kramdown(KramdownOptions.JEKYLL).read(note.body());
    }

    private static Facts.Key key(Facts facts, Note note) {
        return facts.key(bytes(note), "dialect");
    }

    private static byte[] bytes(Note note) {
        return note.text().chars().getBytes(StandardCharsets.UTF_8);
    }

    private static Note note(String text) {
        return Notes.read("a.md", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_register_whose_sum_is_right_and_whose_numbers_are_not_is_nobodys_trouble(@TempDir Path folder)
            throws IOException {
        PackedEntries listing = PackedEntries.of(List.of(new Journal.Entry("a.md", Journal.Kind.FILE, -1)));
        Path file = folder.resolve("register");
        CacheFile cache = FactsRegisterFile.cache(file, "til");
        new FactsRegisterFile.Draft(listing).write(cache, "seal", Instant.EPOCH, Instant.MAX, Map.of());
        byte[] right = Files.readAllBytes(file);
        assertThat(FactsRegisterFile.read(cache, "seal", Instant.EPOCH)
                        .listing()
                        .size())
                .isEqualTo(1);
        var seal = new Packer();
        seal.text("seal");
        for (int number = 0; number < 3; number++) {
            byte[] wrong = right.clone();
            ByteBuffer.wrap(wrong).putInt(cache.start() + seal.length() + 16 + 4 * number, 1 << 20);
            CacheFile.sum(wrong);
            Files.write(file, wrong);
            assertThat(FactsRegisterFile.read(cache, "seal", Instant.EPOCH))
                    .as("number %d", number)
                    .isSameAs(FactsRegisterFile.NONE);
        }
    }
}
