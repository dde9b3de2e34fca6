package dev.til.report;

import com.google.gson.stream.JsonWriter;
import dev.til.check.CheckedNotes;
import dev.til.check.UncheckedLink;
import dev.til.terminal.Colours;
import dev.til.terminal.Harmless;
import dev.til.terminal.Screen;
import dev.til.terminal.StyledText;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The links that nobody followed, each with why.
 *
 * @param notes whose links these are
 * @param outside how many more lead to other sites
 * @param took how long it took
 */
public record UncheckedReport(List<UncheckedLink> links, CheckedNotes notes, int outside, Duration took) {
    public UncheckedReport {
        links = List.copyOf(links);
    }

    /**
     * For people.
     *
     * @param paths what a path of the repository is called from the current folder
     */
    public void text(Screen out, UnaryOperator<String> paths, Colours colours) {
        for (UncheckedLink link : links) {
            out.line(
                    colours.bold("%s:%d:%d:"
                            .formatted(
                                    Harmless.path(paths.apply(link.path())),
                                    link.span().line(),
                                    link.span().column())),
                    StyledText.plain(" '%s' is not followed: %s ".formatted(link.target(), link.why())),
                    colours.dim("[" + link.reason().key() + "]"));
        }
        out.line(summary() + TextReport.seconds(took));
    }

    private String summary() {
        String in = " in " + Findings.counted(notes.count(), "note");
        String all = links.isEmpty()
                ? "every link within the site followed" + in
                : Findings.counted(links.size(), "link") + " not followed" + in + ": "
                        + notes.unchecked().words();
        return outside == 0
                ? all
                : "%s; %s to other sites, where til never goes".formatted(all, Findings.counted(outside, "link"));
    }

    /** For programs: one JSON object, version 1. */
    public void json(Screen out) {
        out.json(writer -> {
            var json = new JsonWriter(writer);
            json.beginObject().name("version").value(1).name("unchecked").beginArray();
            for (UncheckedLink link : links) {
                write(link, json);
            }
            json.endArray().name("summary").beginObject();
            json.name("notes").value(notes.count());
            JsonReport.write(notes.unchecked(), json);
            json.name("external").value(outside);
            json.endObject().endObject();
            json.flush();
        });
    }

    private static void write(UncheckedLink link, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("reason").value(link.reason().key());
        json.name("path").value(link.path());
        JsonReport.write(link.span(), json);
        json.name("target").value(link.target());
        json.name("why").value(link.why());
        json.endObject();
    }
}
