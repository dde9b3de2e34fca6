package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody foresaw ends in the exit code of a bug, never in that of findings, with which a hook would stop a commit. */
class LastResortTest {
    @TempDir
    private Path root;

    /** A clock that fails as Java does when memory or stack ends. */
    private static final class Failing extends Clock {
        private final Error error;

        private Failing(Error error) {
            this.error = error;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            throw error;
        }
    }

    private String til(Error error, String command) {
        return new Sandbox(root)
                .init()
                .write("a.md", "# A\n")
                .at(new Failing(error))
                .til(command.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "check --staged", "new today", "status"})
    void an_error_of_java_is_told_as_a_bug(String command) {
        assertThat(til(new StackOverflowError(), command)).startsWith("""
                        til: this is a bug of til; please report it with the lines below
                        java.lang.StackOverflowError
                        """).endsWith("exit 70\n");
    }

    @Test
    void too_little_memory_is_told_without_a_trace() {
        assertThat(til(new OutOfMemoryError("Java heap space"), "check")).isEqualTo("""
                til: there was not enough memory: Java heap space
                hint: please report this as a bug, with how many notes there are and how long the longest is
                exit 70
                """);
    }
}
