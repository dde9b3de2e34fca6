package dev.til.ci;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.NoteText;
import dev.til.note.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A workflow of GitHub Actions, as far as it says how til's step is run.
 *
 * @param steps til's own steps in their order, each with all that it says but for the release of til that it takes
 */
public record CiWorkflow(List<Map<String, String>> steps) {
    // til-notes/til@v1, a fork's, ./.github/actions/check, and either of both by its path
    private static final Pattern TIL = Pattern.compile("(?:[^@:]*/)?(?:til|\\.github/actions/check)(?:@.*)?");
    private static final String WITH = "with.";

    public CiWorkflow {
        steps = List.copyOf(steps);
    }

    /** What a workflow's text says; no step where it cannot be read. */
    public static CiWorkflow of(String text) {
        Optional<Value> root = Yaml.read(NoteText.of(text)) instanceof Yaml.Tree tree ? tree.root() : Optional.empty();
        return new CiWorkflow(root.stream()
                .flatMap(top -> at(top, "jobs").stream())
                .flatMap(CiWorkflow::values)
                .flatMap(job -> at(job, "steps").stream())
                .flatMap(CiWorkflow::values)
                .filter(step -> at(step, "uses")
                        .filter(Scalar.class::isInstance)
                        .map(uses -> ((Scalar) uses).raw())
                        .filter(uses -> TIL.matcher(uses).matches())
                        .isPresent())
                .map(CiWorkflow::said)
                .toList());
    }

    /**
     * What the steps say for an input, each of them.
     *
     * @param otherwise what it is where a step does not name it
     */
    public List<String> inputs(String name, String otherwise) {
        return steps.stream()
                .map(step -> step.getOrDefault(WITH + name, otherwise))
                .toList();
    }

    /** Every text in a step by the path of its keys. */
    private static Map<String, String> said(Value step) {
        Map<String, String> said = new TreeMap<>();
        add("", step, said);
        said.remove("uses");
        return said;
    }

    private static void add(String path, Value value, Map<String, String> said) {
        if (value instanceof Scalar scalar) {
            said.put(path, scalar.raw());
        } else if (value instanceof Mapping map) {
            map.fields().forEach(field -> add((path.isEmpty() ? "" : path + ".") + field.key(), field.value(), said));
        } else if (value instanceof Sequence list) {
            int number = 0;
            for (Value item : list.items()) {
                add(path + "." + number++, item, said);
            }
        }
    }

    private static Optional<Value> at(Value value, String key) {
        return value instanceof Mapping map
                ? map.fields().stream()
                        .filter(field -> field.key().equals(key))
                        .map(Field::value)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Value> values(Value value) {
        return value instanceof Mapping map
                ? map.fields().stream().map(Field::value)
                : value instanceof Sequence list ? list.items().stream() : Stream.empty();
    }
}
