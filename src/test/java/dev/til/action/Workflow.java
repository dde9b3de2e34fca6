package dev.til.action;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.til.cli.Sandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of a workflow of one job, and what GitHub reads in it. */
record Workflow(String text) {
    static final String CHECKOUT = "actions/checkout@";
    static final String TIL = "til-notes/til";

    /** What {@code til init --workflow} of the packaged til writes. */
    static Workflow written(Path folder) {
        String til = System.getProperty("til.bin", "");
        assumeThat(til).as("the packaged til").isNotEmpty();
        var sandbox = new Sandbox(folder).init();
        var screen = sandbox.run(til, "init", "--workflow");
        if (screen.exit() != 0) {
            throw new AssertionError(screen);
        }
        return new Workflow(sandbox.read(".github/workflows/notes.yml"));
    }

    /** The same with an input of a step of its own, in the place of what it says now. */
    Workflow with(String action, String input, String value) {
        var lines = new ArrayList<>(text.lines().toList());
        int step = step(action);
        if (step + 1 == lines.size() || !lines.get(step + 1).equals("        with:")) {
            lines.add(step + 1, "        with:");
        }
        String line = "          " + input + ": " + value;
        for (int i = step + 2; i < lines.size() && lines.get(i).startsWith("          "); i++) {
            if (lines.get(i).strip().startsWith(input + ":")) {
                lines.set(i, line);
                return of(lines);
            }
        }
        lines.add(step + 2, line);
        return of(lines);
    }

    /** The same with nothing said of an input. */
    Workflow without(String action, String input) {
        var lines = new ArrayList<>(text.lines().toList());
        int step = step(action);
        for (int i = step + 2; i < lines.size() && lines.get(i).startsWith("          "); i++) {
            if (lines.get(i).strip().startsWith(input + ":")) {
                lines.remove(i);
                return of(lines);
            }
        }
        return this;
    }

    /** The same with a step that runs a script before that of an action. */
    Workflow running(String script, String action) {
        var lines = new ArrayList<>(text.lines().toList());
        lines.add(step(action), "      - run: " + script);
        return of(lines);
    }

    /** The same started by something else as well. */
    Workflow on(String trigger) {
        return new Workflow(text.replaceFirst("(?m)^on:$", "on:\n  " + trigger));
    }

    /** The same with other values of its matrix. */
    Workflow shards(String values) {
        return new Workflow(text.replaceFirst("(?m)^        shard: .*$", "        shard: " + values));
    }

    private static Workflow of(List<String> lines) {
        return new Workflow(String.join("\n", lines) + "\n");
    }

    private int step(String action) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("      - uses: " + action)) {
                return i;
            }
        }
        throw new AssertionError("no step uses " + action + " in:\n" + text);
    }

    boolean listensTo(Event event) {
        return new Triggers(Mapping.parse(text).at("on")).include(event);
    }

    List<Step> steps() {
        return job().items("steps").stream().map(Step::of).toList();
    }

    /** Every combination of the matrix; without one, the job is run once. */
    List<Map<String, String>> combinations() {
        Mapping matrix = job().below("strategy").below("matrix");
        List<Map<String, String>> combinations = List.of(Map.of());
        for (String axis : matrix.entries().keySet()) {
            var more = new ArrayList<Map<String, String>>();
            for (var combination : combinations) {
                for (String value : matrix.texts(axis)) {
                    var one = new LinkedHashMap<>(combination);
                    one.put(axis, value);
                    more.add(one);
                }
            }
            combinations = more;
        }
        return combinations;
    }

    private Mapping job() {
        var jobs = Mapping.parse(text).below("jobs").entries().values();
        if (jobs.size() != 1) {
            throw new AssertionError("the runner of the tests plays one job, not " + jobs.size());
        }
        return Mapping.of(jobs.iterator().next())
                .knowing(List.of("name", "runs-on", "timeout-minutes", "permissions", "strategy", "steps"));
    }
}
