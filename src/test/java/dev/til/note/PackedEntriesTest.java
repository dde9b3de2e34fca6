package dev.til.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A listing says of a journal what its list of entries says. */
class PackedEntriesTest {
    private static final String NONE = "";
    private static final String ID = "0123456789012345678901234567890123456789";

    private static PackedEntries of(String... paths) {
        return PackedEntries.of(Arrays.stream(paths)
                .sorted(PackedEntries.ORDER)
                .map(path -> entry(path, ID))
                .toList());
    }

    private static Journal.Entry entry(String path, String id) {
        return new Journal.Entry(path, Journal.Kind.FILE, -1, id.equals(NONE) ? Optional.empty() : Optional.of(id));
    }

    @Test
    void an_entry_is_found_by_its_path_and_by_nothing_else() {
        PackedEntries listing = of("a/b.md", "a-b.md", "a.md", "하루/첫날.md", "하루.md");
        for (int i = 0; i < listing.size(); i++) {
            assertThat(listing.find(listing.path(i))).isEqualTo(i);
        }
        assertThat(List.of("", "a", "a/", "a/b", "a/b.md/", "b", "하루/첫날", "하루", "\uFFFD"))
                .allMatch(path -> listing.find(path) < 0);
        assertThat(of().find("a")).isNegative();
    }

    @Test
    void the_order_is_gits_and_not_javas() {
        String fullWidth = "\uFF01.md";
        String emoji = "\uD83D\uDE00.md";
        PackedEntries listing = of(fullWidth, emoji, "z.md");
        assertThat(IntStream.range(0, 3).mapToObj(listing::path)).containsExactly("z.md", fullWidth, emoji);
        assertThat(listing.find(emoji)).isEqualTo(2);
        assertThat(emoji).isLessThan(fullWidth);
    }

    @Test
    void what_is_no_utf8_is_found_by_what_it_is_read_as() {
        byte[] bytes = new byte[2 * 23 + 1];
        int at = PackedEntries.head(bytes, 0, Journal.Kind.FILE, new byte[20], 0);
        bytes[at] = 'a';
        at = PackedEntries.head(bytes, 23, Journal.Kind.SYMLINK, new byte[20], 0);
        bytes[at] = (byte) 0xFF;
        bytes[at + 1] = 'b';
        var listing = new PackedEntries(bytes, new int[] {0, 23, 47});
        assertThat(listing.find("\uFFFDb")).isEqualTo(1);
        assertThat(listing.kind(1)).isEqualTo(Journal.Kind.SYMLINK);
    }

    @Test
    void a_folder_is_what_has_something_in_it() {
        PackedEntries listing = of("a/b/c.md", "a-b/d.md", "ab.md");
        assertThat(List.of("a", "a/b", "a-b")).allMatch(listing::isFolder);
        assertThat(List.of("ab", "ab.md", "a/b/c.md", "b", "a/")).noneMatch(listing::isFolder);
    }

    @Test
    void names_are_counted_in_all_folders() {
        PackedEntries listing = of("x.md", "a/x.md", "a/ax.md", "b/x.md/y");
        assertThat(listing.named("x.md")).isEqualTo(2);
        assertThat(listing.named("y")).isEqualTo(1);
        assertThat(listing.named(".md")).isZero();
    }

    @Test
    void files_are_found_by_how_their_names_begin_in_letters_of_whatever_case() {
        PackedEntries listing =
                of("README.md", "a/ReadMe.txt", "readme", "readme.d/x.md", "a/no-readme.md", "하루/readme.md");
        assertThat(listing.begunWith("readme.")).containsExactly("README.md", "a/ReadMe.txt", "하루/readme.md");
        assertThat(of().begunWith("readme.")).isEmpty();
    }

    @Test
    void of_two_listings_the_same_entries_are_found_whatever_else_there_is() {
        var random = new Random(5);
        for (int round = 0; round < 300; round++) {
            var before = new TreeMap<String, String>();
            var after = new TreeMap<String, String>();
            for (int i = 0; i < random.nextInt(30); i++) {
                String path = "p" + random.nextInt(40);
                String id = random.nextInt(8) == 0 ? NONE : ID.substring(1) + random.nextInt(3);
                if (random.nextInt(5) > 0) {
                    before.put(path, id);
                }
                if (random.nextInt(5) > 0) {
                    after.put(path, random.nextInt(6) == 0 ? ID : id);
                }
            }
            PackedEntries old = listing(before);
            PackedEntries now = listing(after);
            int[] same = now.in(old);
            for (int i = 0; i < now.size(); i++) {
                String path = now.path(i);
                String id = after.getOrDefault(path, NONE);
                boolean kept = !id.equals(NONE) && id.equals(before.get(path));
                assertThat(same[i]).isEqualTo(kept ? old.find(path) : -1);
            }
        }
    }

    private static PackedEntries listing(SortedMap<String, String> ids) {
        return PackedEntries.of(ids.entrySet().stream()
                .map(each -> entry(each.getKey(), each.getValue()))
                .toList());
    }
}
