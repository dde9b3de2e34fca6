package dev.til.action;

import java.util.List;
import java.util.Map;

/** A step as a workflow or an action writes it: its expressions are not evaluated; what it does not say is empty. */
record Step(
        String id,
        String uses,
        Map<String, String> with,
        String run,
        String shell,
        String workingDirectory,
        Map<String, String> env) {
    private static final List<String> KEYS =
            List.of("name", "id", "uses", "with", "run", "shell", "working-directory", "env");

    static Step of(Object yaml) {
        Mapping step = Mapping.of(yaml).knowing(KEYS);
        return new Step(
                step.text("id"),
                step.text("uses"),
                step.below("with").texts(),
                step.text("run"),
                step.text("shell"),
                step.text("working-directory"),
                step.below("env").texts());
    }
}
