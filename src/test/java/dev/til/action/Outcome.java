package dev.til.action;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a job came to.
 *
 * @param exit of the step that failed; 0 where none did
 * @param lines all that its steps wrote
 * @param annotations without the one that GitHub adds of itself, that a step failed
 * @param commands the commands to the runner that annotate nothing
 * @param outputs of the last action of ours
 * @param summary Markdown
 */
record Outcome(
        int exit,
        List<String> lines,
        List<Annotation> annotations,
        List<String> commands,
        Map<String, String> outputs,
        String summary) {
    Outcome {
        lines = List.copyOf(lines);
        annotations = List.copyOf(annotations);
        commands = List.copyOf(commands);
        outputs = Map.copyOf(outputs);
    }

    String log() {
        return String.join("\n", lines) + "\n";
    }

    /** The annotations, one a line, then {@code exit N}. */
    @Override
    public String toString() {
        return annotations.stream().map(annotation -> annotation + "\n").collect(Collectors.joining())
                + "exit %d%n".formatted(exit);
    }
}
