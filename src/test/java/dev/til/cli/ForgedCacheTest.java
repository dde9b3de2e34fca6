package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody else has written what a check leaves for the next one, with every sum right: a check may believe it, but it ends as
 * a check does.
 */
class ForgedCacheTest {
    private static final int SUMMED = 16;
    private static final int HEAD = SUMMED + 4;
    private static final int ROW = 36;
    private static final byte[] LARGEST = {-1, -1, -1, -1, 7};

    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void a_site_that_was_checked() {
        sandbox = new Sandbox(root).init().write("_config.yml", "permalink: /posts/:title/\ntimezone: Asia/Seoul\n");
        for (int i = 1; i < 8; i++) {
            sandbox.write("_posts/2024-03-0%d-day%d.md".formatted(i, i), """
                    ---
                    title: Day %d
                    tags: [java, [spring, {a: b}]]
                    ---

                    # Heading

                    [next](/posts/day%d/#heading) [none](/posts/none/) ![p](/p.png) [x][y] [^1]

                    [y]: https://example.org
                    [^1]: note
                    """.formatted(i, i % 7 + 1));
        }
        sandbox.commit("notes");
        check();
        check();
    }

    private void check() {
        for (String command : List.of("check", "check --staged", "check --commit HEAD", "check --shard 1/2")) {
            assertThat(sandbox.tilIn("", command.split(" ")).exit()).as(command).isIn(0, 1);
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(sandbox.directory().resolve(".git/til"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("turn"))
                    .sorted()
                    .toList();
        }
    }

    /** Makes every sum of a file right again. */
    private static byte[] sealed(byte[] bytes, boolean facts) {
        var file = ByteBuffer.wrap(bytes);
        int end = file.getInt(SUMMED);
        if (facts) {
            int table = table(bytes);
            for (int row = 0; row < (end - table) / ROW; row++) {
                int at = table + ROW * row + ROW - 8;
                int to = at + 8 < end ? file.getInt(at + ROW) : bytes.length;
                file.putInt(at + 4, (int) crc(bytes, file.getInt(at), to));
            }
        }
        boolean fits = end >= SUMMED && end <= bytes.length;
        return file.putLong(8, crc(bytes, SUMMED, fits ? end : SUMMED) ^ (long) end << 32)
                .array();
    }

    /** Where the rows of the facts begin: behind what wrote them, and how many there are. */
    private static int table(byte[] bytes) {
        int at = text(bytes, HEAD);
        while (bytes[at++] < 0) {}
        return at;
    }

    private static long crc(byte[] bytes, int from, int to) {
        var sum = new CRC32();
        sum.update(bytes, from, to - from);
        return sum.getValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "register", "found"})
    void no_byte_of_it_ends_a_check_in_an_unforeseen_way(String name) throws IOException {
        var random = new Random(29);
        Path file = kept().stream()
                .filter(each -> each.toString().contains("til/" + name))
                .findFirst()
                .orElseThrow();
        byte[] right = Files.readAllBytes(file);
        for (int i = 0; i < 60; i++) {
            byte[] forged = right.clone();
            // behind the sums, and of the facts behind the table, whose numbers the sums hang on
            int from = name.equals("facts") ? ByteBuffer.wrap(right).getInt(SUMMED) : HEAD;
            for (int wrong = 0; wrong <= i % 4; wrong++) {
                int at = from + random.nextInt(right.length - from);
                forged[at] = (byte) (i % 2 == 0 ? 0xFF : random.nextInt(256));
            }
            if (i % 3 == 0) { // a number of the largest sort
                int at = from + random.nextInt(right.length - from - LARGEST.length);
                System.arraycopy(LARGEST, 0, forged, at, LARGEST.length);
            }
            Files.write(file, sealed(forged, name.equals("facts")));
            check();
        }
    }

    @Test
    void no_number_of_the_table_of_facts_fills_the_memory() throws IOException {
        Path file = sandbox.directory().resolve(".git/til/facts");
        byte[] right = Files.readAllBytes(file);
        int table = table(right);
        int end = ByteBuffer.wrap(right).getInt(SUMMED);
        for (int number : new int[] {Integer.MAX_VALUE, -1, 0, right.length, 1 << 29}) {
            var forged = ByteBuffer.wrap(right.clone());
            for (int row = 0; row < (end - table) / ROW; row++) {
                forged.putInt(table + ROW * row + ROW - 8, row % 2 == 0 ? 0 : number);
            }
            forged.putLong(8, crc(forged.array(), SUMMED, end) ^ (long) end << 32);
            Files.write(file, forged.array());
            check();
        }
    }

    @Test
    void a_table_of_the_register_without_an_end_is_not_searched_for_ever() throws IOException {
        Path file = sandbox.directory().resolve(".git/til/register");
        byte[] right = Files.readAllBytes(file);
        var forged = ByteBuffer.wrap(right.clone());
        int numbers = text(right, text(right, HEAD)) + 16;
        int count = forged.getInt(numbers);
        int size = forged.getInt(numbers + 4);
        int table = numbers + 12 + 4 * (2 * count + 1);
        for (int i = 0; i < size; i++) {
            forged.putInt(table + 4 * i, 1 + i % count);
        }
        Files.write(file, sealed(forged.array(), false));
        sandbox.write("_posts/2024-03-01-day1.md", "---\ntitle: Day 1\ntags: [java]\n---\n\n[x](/posts/day2/)\n")
                .stage();
        check();
    }

    /** Where a text ends that begins at a place. */
    private static int text(byte[] bytes, int from) {
        int at = from + 1; // that it is plain
        int length = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            length |= (next & 0x7F) << shift;
            if (next >= 0) {
                return at + length;
            }
        }
    }

    @Test
    void no_number_of_the_register_fills_the_memory_or_is_searched_for_ever() throws IOException {
        Path file = sandbox.directory().resolve(".git/til/register");
        byte[] right = Files.readAllBytes(file);
        for (int at = SUMMED; at + 4 <= Math.min(right.length, 600); at += 4) {
            for (int number : new int[] {Integer.MAX_VALUE, -1, 0, 1}) {
                byte[] forged =
                        ByteBuffer.wrap(right.clone()).putInt(at, number).array();
                Files.write(file, sealed(forged, false));
                assertThat(sandbox.tilIn("", "check", "--staged", "_posts").exit())
                        .isIn(0, 1);
            }
        }
    }
}
