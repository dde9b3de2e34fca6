package dev.til.site;

import dev.til.note.Journal;
import dev.til.site.publishers.Sites;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long a journal takes to be indexed, from memory. Ten times the notes must take ten times the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SiteIndexBenchmark {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

    @Param({"200", "2000"})
    public int notes;

    private Journal journal = new InMemory(Map.of());

    @Setup
    public void write() {
        var files = new TreeMap<String, byte[]>();
        put(files, "_config.yml", "permalink: /posts/:title/\n");
        for (int note = 0; note < notes; note++) {
            put(files, "_posts/2022-10-%02d-note-%d.md".formatted(note % 28 + 1, note), """
                    ---
                    title: Note %1$d
                    tags: [git, day%1$d]
                    ---

                    ## One of %1$d

                    [the one before](/posts/note-%2$d/#one-of-%2$d)
                    """.formatted(note, Math.max(0, note - 1)));
        }
        journal = new InMemory(files);
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Benchmark
    public SiteIndex index() {
        return SiteIndex.of(Sites.detect(new SiteFiles(journal), "", Optional.empty(), CLOCK), journal);
    }

    private record InMemory(Map<String, byte[]> files) implements Journal {
        @Override
        public List<Entry> entries() {
            return files.entrySet().stream()
                    .map(file -> new Entry(file.getKey(), Kind.FILE, file.getValue().length))
                    .toList();
        }

        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(files.get(path));
        }

        @Override
        public boolean onDiskOnly(String path) {
            return false;
        }
    }
}
