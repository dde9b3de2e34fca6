package dev.til.action;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One job, played on its machine. */
final class Job {
    private final Runner runner;
    private final Event event;
    private final Machine machine;
    private final Expressions contexts;
    private final List<String> lines = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private final StringBuilder summary = new StringBuilder();
    private final Map<String, String> outputs = new TreeMap<>();
    private StepLog log;
    private String path;
    private int scripts;

    Job(Runner runner, Event event, Machine machine, Map<String, String> matrix) {
        this.runner = runner;
        this.event = event;
        this.machine = machine;
        log = new StepLog(machine.workspace());
        path = runner.path();
        contexts = new Expressions(Map.of(
                "github",
                machine.github(),
                "runner",
                machine.runner(),
                "matrix",
                object(matrix),
                "steps",
                new JsonObject()));
    }

    /** The steps in their order, until one fails. */
    Outcome play(List<Step> steps) throws IOException {
        int exit = 0;
        for (Step step : steps) {
            log = new StepLog(machine.workspace());
            exit = step.uses().startsWith(Workflow.CHECKOUT) ? checkOut(step) : play(step, contexts);
            annotations.addAll(log.annotations());
            commands.addAll(log.others());
            if (exit != 0) {
                break;
            }
        }
        return new Outcome(exit, lines, annotations, commands, outputs, summary.toString());
    }

    private int checkOut(Step step) throws IOException {
        Map<String, String> inputs = contexts.fill(step.with());
        Path folder =
                machine.workspace().resolve(inputs.getOrDefault("path", ".")).normalize();
        Files.createDirectories(folder);
        var variables = variables();
        variables.putAll(Map.of("GIT_TERMINAL_PROMPT", "0", "GCM_INTERACTIVE", "Never", "GIT_LFS_SKIP_SMUDGE", "1"));
        tell(new Checkout(new Program(folder, variables), runner.server(), event, inputs).run());
        path = runner.pathAfterCheckout();
        return 0;
    }

    private int play(Step step, Expressions values) throws IOException {
        if (step.uses().isEmpty()) {
            return script(step, values);
        }
        if (!step.uses().startsWith(Workflow.TIL)) {
            throw new AssertionError("the runner of the tests does not know the action '%s'".formatted(step.uses()));
        }
        return composite(step, values);
    }

    /** An action of ours: its steps see its inputs, and of other steps only its own. GitHub: one that fails has outputs too. */
    private int composite(Step step, Expressions values) throws IOException {
        Action action = Action.of(step.uses());
        Map<String, String> given = values.fill(step.with());
        runner.releases().ifPresent(files -> given.putIfAbsent("from", files.toString()));
        JsonObject github = values.context("github").deepCopy();
        github.addProperty("action_path", action.folder().toString());
        Expressions inside = values.with("github", github)
                .with("inputs", action.inputs(given))
                .with("steps", new JsonObject());
        int exit = 0;
        for (Step part : action.steps()) {
            if (exit == 0) {
                exit = play(part, inside);
            } else {
                note(part, inside, Map.of());
            }
        }
        outputs.clear();
        outputs.putAll(inside.fill(action.outputs()));
        note(step, values, outputs);
        return exit;
    }

    private int script(Step step, Expressions values) throws IOException {
        if (step.id().equals("install") && runner.releases().isEmpty()) {
            note(step, values, Map.of("til", System.getProperty("til.bin", "")));
            return 0;
        }
        scripts++;
        Path script = write(scripts + ".sh", values.fill(step.run()) + "\n");
        Path output = write("output_" + scripts, "");
        Path shown = write("step_summary_" + scripts, "");
        var variables = variables();
        if (values.context("github").has("action_path")) {
            variables.put("GITHUB_ACTION_PATH", values.fill("${{ github.action_path }}"));
        }
        variables.put("GITHUB_OUTPUT", output.toString());
        variables.put("GITHUB_STEP_SUMMARY", shown.toString());
        variables.putAll(values.fill(step.env()));
        Path folder = machine.workspace().resolve(values.fill(step.workingDirectory()));
        var ran = new Program(folder, variables).run(command(step, script));
        tell(ran.lines());
        note(step, values, StepFile.read(Files.readString(output)));
        summary.append(Files.readString(shown));
        return ran.exit();
    }

    /** GitHub: what a shell is called with; a step of a workflow that names none gets less of it. */
    private static List<String> command(Step step, Path script) {
        return switch (step.shell()) {
            case "bash" -> List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString());
            case "" -> List.of("bash", "-e", script.toString());
            default -> throw new AssertionError("the runner of the tests has no shell '%s'".formatted(step.shell()));
        };
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(machine.temp().resolve(name), text);
    }

    private Map<String, String> variables() {
        var variables = new HashMap<>(machine.environment());
        variables.put("PATH", path);
        return variables;
    }

    private void tell(List<String> told) {
        lines.addAll(told);
        told.forEach(log::read);
    }

    private static void note(Step step, Expressions values, Map<String, String> results) {
        if (!step.id().isEmpty()) {
            var one = new JsonObject();
            one.add("outputs", object(results));
            values.context("steps").add(step.id(), one);
        }
    }

    private static JsonObject object(Map<String, String> texts) {
        var object = new JsonObject();
        texts.forEach(object::addProperty);
        return object;
    }
}
