package dev.til.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NoteMovesTest {
    private static final String TEMPLATE = "---\ntags: []\n---\n\n## What I learned\n\n## What was hard\n\n";
    private static final NoteKinds KINDS = new NoteKinds(List.of(new NoteKind(
            "day",
            NotePathPattern.of("day{{days}}{{title}}.md"),
            "day.md",
            Optional.empty(),
            "~",
            false,
            Map.of(),
            Optional.empty())));

    private record Held(Map<String, String> files) implements Journal {
        @Override
        public List<Entry> entries() {
            return files.keySet().stream()
                    .map(path -> new Entry(path, Kind.FILE, -1))
                    .toList();
        }

        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean onDiskOnly(String path) {
            return false;
        }
    }

    private static Map<String, String> moved(Map<String, String> was, Map<String, String> is) {
        var changed = new ArrayList<>(is.keySet());
        changed.removeIf(path -> Objects.equals(is.get(path), was.get(path)));
        var deleted = new ArrayList<>(was.keySet());
        deleted.removeAll(is.keySet());
        return new TreeMap<>(NoteMoves.between(new Held(was), new Held(is), changed, deleted, KINDS)
                .before());
    }

    @Test
    void a_note_is_known_again_by_what_is_left_of_it() {
        String text = TEMPLATE + "The attention of a head is a distribution.\n";
        assertThat(moved(Map.of("a.md", text), Map.of("b.md", text + "And more.\n")))
                .isEqualTo(Map.of("b.md", "a.md"));
        assertThat(moved(Map.of("a.md", text), Map.of("b.md", "Something else altogether.\n")))
                .isEmpty();
    }

    @Test
    void two_days_of_one_template_are_two_notes() {
        String one = TEMPLATE + "Graphs, and how they are walked.\n";
        String other = TEMPLATE + "Heaps, and how they are kept.\n";
        assertThat(moved(Map.of("day1-a.md", one), Map.of("day2-b.md", other))).isEmpty();
        assertThat(moved(Map.of("day1-a.md", one), Map.of("day2-a.md", one)))
                .isEqualTo(Map.of("day2-a.md", "day1-a.md"));
        assertThat(moved(Map.of("day1-a.md", one), Map.of("day1-b.md", other)))
                .isEqualTo(Map.of("day1-b.md", "day1-a.md"));
    }

    @Test
    void names_are_swapped_and_handed_on() {
        assertThat(moved(
                        Map.of("a.md", "first text", "b.md", "other words"),
                        Map.of("a.md", "other words", "b.md", "first text")))
                .isEqualTo(Map.of("a.md", "b.md", "b.md", "a.md"));
        assertThat(moved(
                        Map.of("a.md", "first text", "b.md", "other words"),
                        Map.of("b.md", "first text", "c.md", "other words")))
                .isEqualTo(Map.of("b.md", "a.md", "c.md", "b.md"));
    }

    @Test
    void capitals_alone_are_enough_and_a_changed_note_is_itself() {
        assertThat(moved(Map.of("a.md", "x"), Map.of("A.md", "quite another"))).isEqualTo(Map.of("A.md", "a.md"));
        assertThat(moved(
                        Map.of("a.md", "first text", "b.md", "other words"),
                        Map.of("a.md", "first text\nmore", "b.md", "other words\nmore")))
                .isEmpty();
    }

    @Test
    void what_hangs_together_is_found_from_any_of_it() {
        var moves = new NoteMoves(Map.of("b.md", "a.md", "c.md", "b.md", "y.md", "x.md"));
        assertThat(moves.together(List.of("c.md"))).containsExactly("a.md", "b.md", "c.md");
        assertThat(moves.together(List.of("x.md", "z.md"))).containsExactly("x.md", "y.md", "z.md");
    }
}
