package dev.til.workspace;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Who opens a notes repository: all that an opened one knows of the world around it.
 *
 * @param directory the absolute folder that they are in
 * @param environment the process's environment
 * @param clock in the zone of the machine
 */
public record WorkspaceCaller(Path directory, Map<String, String> environment, Clock clock) {
    /** An environment variable; empty when it is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
