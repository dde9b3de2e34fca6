package dev.til.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.til.TilException;
import dev.til.cli.terminal.AnswerJson;
import dev.til.cli.terminal.ExitCode;
import dev.til.submit.SubmitStep;
import dev.til.workflow.SubmitWorkflow;
import java.util.List;
import java.util.Locale;

/** What came of {@code til submit}, for a program. */
final class SubmitCommandAnswer {
    private SubmitCommandAnswer() {}

    /** One branch's answer stands for itself; those of {@code --all} are listed. */
    static JsonObject of(List<SubmitWorkflow.Result> results, boolean all) {
        JsonObject answer = AnswerJson.answer();
        if (!all) {
            results.forEach(result -> fill(answer, result));
            return answer;
        }
        var list = new JsonArray();
        for (SubmitWorkflow.Result result : results) {
            var entry = new JsonObject();
            fill(entry, result);
            list.add(entry);
        }
        answer.add("branches", list);
        return answer;
    }

    private static void fill(JsonObject json, SubmitWorkflow.Result result) {
        json.addProperty("branch", result.branch());
        json.addProperty("base", result.base());
        var steps = new JsonArray();
        for (SubmitStep step : result.plan().steps()) {
            var entry = new JsonObject();
            entry.addProperty("step", step.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            entry.addProperty("says", step.says());
            steps.add(entry);
        }
        json.add("steps", steps);
        json.add("remarks", AnswerJson.array(result.plan().remarks()));
        json.add("url", AnswerJson.of(result.url()));
        var invited = new JsonArray();
        result.outcome().invited().forEach(one -> {
            var entry = new JsonObject();
            entry.addProperty("what", one.what());
            entry.addProperty("done", one.refused().isEmpty());
            entry.add("why", AnswerJson.of(one.refused()));
            invited.add(entry);
        });
        json.add("invited", invited);
        json.add("missing", ReadinessAnswer.of(result.missing()));
        json.addProperty("exit", exit(result));
        json.add("findings", AnswerJson.findings(result.findings()));
        json.add("problem", AnswerJson.of(result.failure().map(TilException::problem)));
        json.add("hint", AnswerJson.of(result.failure().flatMap(TilException::hint)));
    }

    /** A refused reviewer counts as a finding only where the person says so. */
    static int exit(List<SubmitWorkflow.Result> results, boolean strict) {
        int worst = results.stream().mapToInt(SubmitCommandAnswer::exit).max().orElse(ExitCode.OK);
        boolean warned = strict && results.stream().anyMatch(SubmitWorkflow.Result::warned);
        return worst == ExitCode.OK && warned ? ExitCode.FINDINGS : worst;
    }

    private static int exit(SubmitWorkflow.Result result) {
        return result.failure()
                .map(TilCommand::exit)
                .orElse(result.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS);
    }
}
