package dev.til.note.commonmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long a note's headings take to get GitHub's ids. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GithubIdsBenchmark {
    private final List<String> headings =
            List.of("오늘 배운 것", "What I learned", "Étude №5: ＦＵＬＬ width", "What I learned", "1. Git & JGit", "😀 emoji");

    @Benchmark
    public int slugger() {
        var ids = new CommonMarkGithubIds();
        int length = 0;
        for (String heading : headings) {
            length += ids.next(heading, heading).length();
        }
        return length;
    }
}
