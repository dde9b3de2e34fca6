package dev.til.action;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A composite action of this checkout: what its {@code action.yml} says.
 *
 * @param folder where that lies, and its scripts
 */
record Action(Path folder, Mapping yaml) {
    /** @param uses {@code til-notes/til@main}, or a folder of it: {@code til-notes/til/.github/actions/check@main} */
    static Action of(String uses) {
        int end = uses.indexOf('@');
        if (end < 0) {
            throw new AssertionError("no version of '%s' is asked for".formatted(uses));
        }
        String folder = uses.substring(Workflow.TIL.length(), end).replaceFirst("^/", "");
        return at(Path.of("").toAbsolutePath().resolve(folder));
    }

    private static Action at(Path folder) {
        try {
            Mapping yaml = Mapping.parse(Files.readString(folder.resolve("action.yml")));
            if (!yaml.below("runs").text("using").equals("composite")) {
                throw new AssertionError(folder + " is no composite action");
            }
            return new Action(folder, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Step> steps() {
        return yaml.below("runs").items("steps").stream().map(Step::of).toList();
    }

    /** Every input, with its default where nothing is given; GitHub only warns of one that the action does not have. */
    JsonObject inputs(Map<String, String> given) {
        Mapping declared = yaml.below("inputs");
        new Mapping(Map.copyOf(given)).knowing(List.copyOf(declared.entries().keySet()));
        var inputs = new JsonObject();
        for (String name : declared.entries().keySet()) {
            String value = given.getOrDefault(name, declared.below(name).text("default"));
            inputs.addProperty(name, value);
        }
        return inputs;
    }

    /** By name, what each output is made of. */
    Map<String, String> outputs() {
        var outputs = new TreeMap<String, String>();
        Mapping declared = yaml.below("outputs");
        declared.entries()
                .keySet()
                .forEach(name -> outputs.put(name, declared.below(name).text("value")));
        return outputs;
    }
}
