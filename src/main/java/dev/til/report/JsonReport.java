package dev.til.report;

import com.google.gson.stream.JsonWriter;
import dev.til.check.Finding;
import dev.til.check.UncheckedLinks;
import dev.til.note.Fix;
import dev.til.note.Span;
import dev.til.site.Resolution;
import dev.til.terminal.Screen;
import java.io.IOException;
import java.io.Writer;

/** Findings for programs: one JSON object, version 1. */
public final class JsonReport implements Report {
    private final Screen out;

    public JsonReport(Screen out) {
        this.out = out;
    }

    @Override
    public void write(Findings findings) {
        out.json(writer -> write(findings, writer));
    }

    /** The object alone, for whoever makes it a part of another. */
    public static void write(Findings findings, Writer out) throws IOException {
        var json = new JsonWriter(out);
        json.beginObject().name("version").value(1).name("findings").beginArray();
        for (Finding finding : findings.all()) {
            write(finding, json);
        }
        json.endArray().name("summary").beginObject();
        json.name("notes").value(findings.notes().count());
        json.name("errors").value(findings.errors());
        json.name("warnings").value(findings.warnings());
        json.name("infos").value(findings.infos());
        write(findings.notes().unchecked(), json);
        json.endObject().endObject();
        json.flush();
    }

    private static void write(Finding finding, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("rule").value(finding.rule().toString());
        json.name("severity").value(finding.severity().word());
        json.name("path").value(finding.path());
        write(finding.span(), json);
        json.name("message").value(finding.message());
        if (finding.hint().isPresent()) {
            json.name("hint").value(finding.hint().get());
        }
        if (finding.fix().isPresent()) {
            json.name("fix");
            write(finding.fix().get(), json);
        }
        json.endObject();
    }

    private static void write(Fix fix, JsonWriter json) throws IOException {
        json.beginObject().name("title").value(fix.title()).name("edits").beginArray();
        for (Fix.Edit edit : fix.edits()) {
            json.beginObject();
            write(edit.span(), json);
            json.name("text").value(edit.text()).endObject();
        }
        json.endArray().endObject();
    }

    static void write(UncheckedLinks links, JsonWriter json) throws IOException {
        json.name("unchecked").beginObject();
        for (Resolution.Reason reason : links.reasons()) {
            json.name(reason.key()).value(links.count(reason));
        }
        json.endObject();
    }

    static void write(Span span, JsonWriter json) throws IOException {
        json.name("line").value(span.line());
        json.name("column").value(span.column());
        json.name("endLine").value(span.endLine());
        json.name("endColumn").value(span.endColumn());
    }
}
