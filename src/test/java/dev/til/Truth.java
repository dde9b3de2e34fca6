package dev.til;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** What the real software made of real blogs: tables and blogs beside the project, for tests that are skipped without them. */
public final class Truth {
    private static final Path SHARED = Path.of("..", "shared");
    private static final Path UNPACKED = Path.of("target", "corpora");

    private Truth() {}

    /** One row of a table, by the names of its columns. */
    public record Row(Map<String, String> cells) {
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** The rows of a table; skips the test where there is no such table. */
    public static List<Row> table(String name) {
        Path path = SHARED.resolve("truth").resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(path), () -> "skipped: there is no " + path);
        var rows = new ArrayList<Row>();
        try (InputStream file = Files.newInputStream(path);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            String[] lines = new String(plain.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            String[] header = lines[0].split("\t", -1);
            for (String line : List.of(lines).subList(1, lines.length)) {
                String[] cells = line.split("\t", -1);
                var row = new HashMap<String, String>();
                for (int i = 0; i < header.length && i < cells.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(new Row(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of a blog ({@code owner/name}), unpacked on first use; skips the test where there is no such blog. */
    public static Path corpus(String repository) {
        return unpacked("corpora/" + repository.replace("/", "__") + ".tar.xz");
    }

    /** What an archive beside the project holds, unpacked on first use; skips the test where there is none. */
    public static Path unpacked(String archive) {
        Path packed = SHARED.resolve(archive).toAbsolutePath();
        String name = packed.getFileName().toString().replace(".tar.xz", "");
        Assumptions.assumeTrue(Files.isRegularFile(packed), () -> "skipped: there is no " + packed);
        Path folder = UNPACKED.resolve(name);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(UNPACKED);
                Path half = Files.createTempDirectory(UNPACKED, "half");
                Process tar = new ProcessBuilder("tar", "-xJf", packed.toString(), "-C", half.toString())
                        .inheritIO()
                        .start();
                boolean unpacked = tar.waitFor(5, TimeUnit.MINUTES) && tar.exitValue() == 0;
                Assumptions.assumeTrue(unpacked, () -> "skipped: tar cannot unpack " + packed);
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        } catch (DirectoryNotEmptyException e) {
            return folder; // another test has unpacked it meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
