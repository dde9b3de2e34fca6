package dev.til.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.til.TilException;
import dev.til.submit.Step;
import dev.til.workflow.SubmitRun;
import java.util.List;
import java.util.Locale;

/** What came of {@code til submit}, for a program. */
final class SubmitAnswer {
    private SubmitAnswer() {}

    /** One branch's answer stands for itself; those of {@code --all} are listed. */
    static JsonObject of(List<SubmitRun.Result> results, boolean all) {
        JsonObject answer = Json.answer();
        if (!all) {
            results.forEach(result -> fill(answer, result));
            return answer;
        }
        var list = new JsonArray();
        for (SubmitRun.Result result : results) {
            var entry = new JsonObject();
            fill(entry, result);
            list.add(entry);
        }
        answer.add("branches", list);
        return answer;
    }

    private static void fill(JsonObject json, SubmitRun.Result result) {
        json.addProperty("branch", result.branch());
        json.addProperty("base", result.base());
        var steps = new JsonArray();
        for (Step step : result.plan().steps()) {
            var entry = new JsonObject();
            entry.addProperty("step", step.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            entry.addProperty("says", step.says());
            steps.add(entry);
        }
        json.add("steps", steps);
        json.add("remarks", Json.array(result.plan().remarks()));
        json.add("url", Json.of(result.url()));
        var invited = new JsonArray();
        result.outcome().invited().forEach(one -> {
            var entry = new JsonObject();
            entry.addProperty("what", one.what());
            entry.addProperty("done", one.refused().isEmpty());
            entry.add("why", Json.of(one.refused()));
            invited.add(entry);
        });
        json.add("invited", invited);
        json.addProperty("exit", exit(result));
        json.add("findings", Json.findings(result.findings()));
        json.add("problem", Json.of(result.failure().map(TilException::problem)));
        json.add("hint", Json.of(result.failure().flatMap(TilException::hint)));
    }

    /** A refused reviewer counts as a finding only where the person says so. */
    static int exit(List<SubmitRun.Result> results, boolean strict) {
        int worst = results.stream().mapToInt(SubmitAnswer::exit).max().orElse(ExitCode.OK);
        boolean warned = strict && results.stream().anyMatch(SubmitRun.Result::warned);
        return worst == ExitCode.OK && warned ? ExitCode.FINDINGS : worst;
    }

    private static int exit(SubmitRun.Result result) {
        return result.failure().map(Til::exit).orElse(result.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS);
    }
}
