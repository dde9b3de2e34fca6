package dev.til.cli.terminal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.til.check.CheckedNotes;
import dev.til.check.FailOn;
import dev.til.check.Finding;
import dev.til.report.Findings;
import dev.til.report.JsonReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An answer for a program, as one line of JSON: what is unknown is null, never left out. */
public final class AnswerJson {
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private AnswerJson() {}

    /** An object that says which version of the contract it keeps. */
    public static JsonObject answer() {
        var answer = new JsonObject();
        answer.addProperty("version", 1);
        return answer;
    }

    public static JsonElement of(Optional<?> value) {
        return value.isEmpty() ? JsonNull.INSTANCE : of(value.get());
    }

    public static JsonArray array(Collection<?> values) {
        var array = new JsonArray();
        values.forEach(value -> array.add(of(value)));
        return array;
    }

    private static JsonElement of(Object value) {
        return value instanceof JsonElement element
                ? element
                : value instanceof Number number
                        ? new JsonPrimitive(number)
                        : value instanceof Boolean bool ? new JsonPrimitive(bool) : new JsonPrimitive(value.toString());
    }

    /** Findings in the form that {@code til check --format json} gives them. */
    public static JsonElement findings(List<Finding> findings) {
        var report = new StringWriter();
        try {
            JsonReport.write(new Findings(findings, CheckedNotes.NONE, FailOn.NEVER, Duration.ZERO), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return JsonParser.parseString(report.toString()).getAsJsonObject().get("findings");
    }

    static void write(JsonElement answer, Writer out) {
        GSON.toJson(answer, out);
    }
}
