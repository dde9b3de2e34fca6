package dev.til.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.til.TilException;
import dev.til.check.CheckedNotes;
import dev.til.check.Finding;
import dev.til.check.UncheckedLinks;
import dev.til.note.Fix;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.Resolution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    public record Merged(List<Finding> findings, CheckedNotes notes) {}

    /** One report's findings and how many notes it is about. */
    private record Part(List<Finding> findings, int notes, UncheckedLinks unchecked) {}

    /**
     * @param name what a report is called when it is wrong
     * @param text the report
     */
    public record Source(String name, String text) {}

    /** @throws TilException when one of them is no report of this version of til */
    public static Merged merge(List<Source> reports) {
        SortedSet<Finding> all = new TreeSet<>();
        int notes = 0;
        UncheckedLinks unchecked = UncheckedLinks.NONE;
        for (Source report : reports) {
            Part part = read(report);
            all.addAll(part.findings());
            notes += part.notes();
            unchecked = unchecked.and(part.unchecked());
        }
        return new Merged(List.copyOf(all), new CheckedNotes(notes, "", unchecked));
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
            JsonObject summary = json.getAsJsonObject("summary");
            return new Part(
                    findings,
                    summary.get("notes").getAsInt(),
                    unchecked(Optional.ofNullable(summary.getAsJsonObject("unchecked")), report));
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | UnsupportedOperationException
                | IllegalArgumentException
                | ClassCastException e) {
            throw wrong(report, e);
        }
    }

    /** @param counts a report of an older til says nothing of them */
    private static UncheckedLinks unchecked(Optional<JsonObject> counts, Source report) {
        Map<Resolution.Reason, Integer> known = new EnumMap<>(Resolution.Reason.class);
        counts.ifPresent(all -> all.entrySet()
                .forEach(one -> known.put(
                        Resolution.Reason.of(one.getKey()).orElseThrow(() -> unknown("a reason", report)),
                        one.getValue().getAsInt())));
        return new UncheckedLinks(known);
    }

    private static TilException unknown(String what, Source report) {
        return TilException.usage(
                "'%s' names %s that this til does not know".formatted(report.name(), what),
                "merge it with the til that made it");
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
                        RuleId.of(json.get("rule").getAsString()).orElseThrow(() -> unknown("a rule", report)),
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
