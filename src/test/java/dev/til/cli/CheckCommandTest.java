package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path directory;

    @Test
    void json_without_findings_has_its_summary_all_the_same() {
        var sandbox = new Sandbox(directory).init().write("day21.md", "# Day 21\n");
        assertThat(sandbox.til("check", "--format", "json")).isEqualTo("""
                {"version":1,"findings":[],"summary":{"notes":1,"errors":0,"warnings":0,"infos":0}}
                exit 0
                """);
    }
}
