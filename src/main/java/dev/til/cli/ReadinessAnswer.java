package dev.til.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.til.submit.Readiness;
import java.util.List;

/** The rules of a merge-ready branch, for a program. */
final class ReadinessAnswer {
    private ReadinessAnswer() {}

    static JsonArray of(List<Readiness.Line> lines) {
        var array = new JsonArray();
        for (Readiness.Line line : lines) {
            var entry = new JsonObject();
            entry.addProperty("rule", line.rule().id());
            entry.addProperty("title", line.rule().title());
            entry.addProperty("state", line.state().word());
            entry.addProperty("why", line.why());
            entry.addProperty("fix", line.fix().orElse(null));
            array.add(entry);
        }
        return array;
    }
}
