package dev.til.note;

import dev.til.note.commonmark.CommonMark;
import dev.til.note.kramdown.Kramdown;
import dev.til.note.kramdown.KramdownOptions;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long a note takes to be read, in both families of Markdown. Twice the note must take twice the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MarkdownBenchmark {
    private static final String DAY = """
            ## 오늘 배운 것: %1$d

            A paragraph with *emphasis*, `code`, a [link](/posts/day-%1$d/#part-%1$d) and <b>HTML</b>, which is
            about as long as people write them in a note of their own, over two lines.

            - one thing
              - and what belongs to it, [there](https://example.com/%1$d)
            - another thing

            | a | b |
            |---|---|
            | %1$d | ![picture](/assets/img/%1$d.png) |

            ```java
            int day = %1$d; // [no](link)
            ```

            """;

    /** How many parts of about 500 bytes the note has. */
    @Param({"8", "64"})
    public int parts;

    private NoteText body = NoteText.of("");

    @Setup
    public void write() {
        var text = new StringBuilder();
        for (int part = 0; part < parts; part++) {
            text.append(DAY.formatted(part));
        }
        body = NoteText.of(text.toString());
    }

    @Benchmark
    public Document kramdown() {
        return new Kramdown(KramdownOptions.JEKYLL).read(body);
    }

    @Benchmark
    public Document github() {
        return CommonMark.GITHUB.read(body);
    }
}
