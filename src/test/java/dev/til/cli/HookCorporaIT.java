package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.til.site.publishers.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In blogs that people really wrote, the hook starts til for every file whose change alters a finding. */
class HookCorporaIT {
    private static final Path UNPACK =
            Path.of("../shared/corpora/unpack.sh").toAbsolutePath().normalize();

    @TempDir
    private Path directory;

    @Test
    void what_the_hook_passes_over_alters_no_finding() throws IOException {
        assumeTrue(Files.exists(UNPACK), "the corpora are not here");
        var sandbox = new Sandbox(directory);
        Path corpora = directory.resolve("corpora");
        assertThat(sandbox.run("sh", UNPACK.toString(), corpora.toString()).exit())
                .isZero();
        try (Stream<Path> blogs = Files.list(corpora)) {
            for (Path blog : blogs.sorted().toList()) {
                List<String> passed = passedOver(sandbox, blog);
                String before = findings(sandbox, blog);
                for (String path : passed) {
                    Path file = blog.resolve(path);
                    if (Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
                        Files.writeString(file, "\n---\ntitle: x\n---\n# x\n", StandardOpenOption.APPEND);
                    }
                }
                assertThat(findings(sandbox, blog)).as(blog.toString()).isEqualTo(before);
            }
        }
    }

    /** The files that git does not find by the hook's patterns, which are those that the check calls no ingredients. */
    private static List<String> passedOver(Sandbox sandbox, Path blog) {
        var command = new ArrayList<>(List.of("-C", blog.toString(), "ls-files", "-z", "--"));
        var all = new TreeSet<>(
                List.of(sandbox.git(command.toArray(String[]::new)).split("\0")));
        command.addAll(Sites.inputs().pathspecs());
        var relevant = new TreeSet<>(
                List.of(sandbox.git(command.toArray(String[]::new)).split("\0")));
        assertThat(all.stream().filter(Sites.inputs()::include))
                .as(blog.toString())
                .allMatch(relevant::contains);
        return all.stream().filter(path -> !relevant.contains(path)).toList();
    }

    private static String findings(Sandbox sandbox, Path blog) {
        var screen = sandbox.tilIn(blog.toString(), "check", "--no-cache", "--format", "json");
        JsonObject report = JsonParser.parseString(screen.out()).getAsJsonObject();
        return report.get("findings").toString();
    }
}
