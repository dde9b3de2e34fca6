package dev.til.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.til.TilException;
import dev.til.check.Finding;
import dev.til.note.Fix;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What {@link JsonReport} has written, read again. */
public final class JsonFindings {
    private JsonFindings() {}

    /**
     * Several reports as one, as if one run had found it all; what two of them say is said once.
     *
     * @param notes how many notes were looked at in all
     */
    public record Merged(List<Finding> findings, int notes) {}

    /** One report's findings and how many notes it is about. */
    private record Part(List<Finding> findings, int notes) {}

    /**
     * @param name what a report is called when it is wrong
     * @param text the report
     */
    public record Source(String name, String text) {}

    /** @throws TilException when one of them is no report of this version of til */
    public static Merged merge(List<Source> reports) {
        SortedSet<Finding> all = new TreeSet<>();
        int notes = 0;
        for (Source report : reports) {
            Part part = read(report);
            all.addAll(part.findings());
            notes += part.notes();
        }
        return new Merged(List.copyOf(all), notes);
    }

    private static Part read(Source report) {
        try {
            JsonObject json = JsonParser.parseString(report.text()).getAsJsonObject();
            if (json.get("version").getAsInt() != 1) {
                throw wrong(report, null);
            }
            var findings = new ArrayList<Finding>();
            json.getAsJsonArray("findings")
                    .forEach(element -> findings.add(finding(element.getAsJsonObject(), report)));
            return new Part(
                    findings, json.getAsJsonObject("summary").get("notes").getAsInt());
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | UnsupportedOperationException
                | IllegalArgumentException
                | ClassCastException e) {
            throw wrong(report, e);
        }
    }

    private static TilException wrong(Source report, @org.jspecify.annotations.Nullable Exception cause) {
        return new TilException(
                TilException.Kind.USAGE,
                "'%s' is not a report of til, version 1".formatted(report.name()),
                "make one with 'til check --format json'",
                cause);
    }

    private static Finding finding(JsonObject json, Source report) {
        return new Finding(
                json.get("path").getAsString(),
                new NoteProblem(
                        RuleId.of(json.get("rule").getAsString())
                                .orElseThrow(() -> TilException.usage(
                                        "'%s' names a rule that this til does not know".formatted(report.name()),
                                        "merge it with the til that made it")),
                        Severity.valueOf(json.get("severity").getAsString().toUpperCase(Locale.ROOT)),
                        span(json),
                        json.get("message").getAsString(),
                        Optional.ofNullable(json.get("hint")).map(JsonElement::getAsString),
                        Optional.ofNullable(json.getAsJsonObject("fix")).map(JsonFindings::fix)));
    }

    private static Fix fix(JsonObject json) {
        var edits = new ArrayList<Fix.Edit>();
        json.getAsJsonArray("edits").forEach(element -> {
            JsonObject edit = element.getAsJsonObject();
            edits.add(new Fix.Edit(span(edit), edit.get("text").getAsString()));
        });
        return new Fix(json.get("title").getAsString(), edits);
    }

    private static Span span(JsonObject json) {
        return new Span(
                json.get("line").getAsInt(),
                json.get("column").getAsInt(),
                json.get("endLine").getAsInt(),
                json.get("endColumn").getAsInt());
    }
}
