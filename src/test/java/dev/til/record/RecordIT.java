package dev.til.record;

import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every situation of the record, with the packaged til under a clock that stands still. It takes its time, so it is played
 * with {@code -Dtil.record=all} only, as {@code .ci/night} does, or one page of it with {@code -Dtil.record=PAGE}.
 */
class RecordIT {
    @TempDir
    private Path root;

    @TestFactory
    List<DynamicContainer> the_packaged_til_says_and_does_what_is_recorded() throws Exception {
        String til = System.getProperty("til.bin", "");
        assumeThat(til).as("the packaged til").isNotEmpty();
        String pages = System.getProperty("til.record", "");
        assumeThat(pages).as("-Dtil.record").isNotEmpty();
        Path clock = faketime();
        var making = new ProcessBuilder(til, "--make-archive");
        Path archives = Files.createDirectories(root.resolve("archives"));
        making.environment().put("TIL_JAVA_HOME", Driver.JAVA);
        making.environment().put("TIL_CACHE_DIR", archives.toString());
        making.start().waitFor();
        return Recorded.against(
                new Driver.Packaged(Path.of(til).resolve("../..").normalize(), clock, archives),
                root,
                page -> pages.equals("all") || pages.equals(page));
    }

    private static Path faketime() throws IOException {
        try (Stream<Path> all =
                Files.find(Path.of("/usr/lib"), 4, (file, seen) -> file.endsWith("libfaketimeMT.so.1"))) {
            return all.findFirst().orElseGet(RecordIT::missing);
        }
    }

    private static Path missing() {
        if ("true".equals(System.getenv("CI"))) {
            return fail("faketime is missing, and on CI this test is not skipped");
        }
        return abort("faketime is missing");
    }
}
