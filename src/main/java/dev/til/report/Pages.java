package dev.til.report;

import com.google.gson.stream.JsonWriter;
import dev.til.note.NoteKinds;
import dev.til.site.Page;
import dev.til.site.SiteIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes what til knows about pages: for people, as one JSON array, or as a JSON object a line. */
public final class Pages {
    private final SiteIndex index;
    private final NoteKinds kinds;
    private final PrintWriter out;

    public Pages(SiteIndex index, NoteKinds kinds, PrintWriter out) {
        this.index = index;
        this.kinds = kinds;
        this.out = out;
    }

    /** One object a line. */
    public void lines(List<Page> pages) {
        var report = new PageReport(index, kinds);
        try {
            for (Page page : pages) {
                var json = json();
                report.write(page, json);
                json.flush();
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One array of them all. */
    public void array(List<Page> pages) {
        var report = new PageReport(index, kinds);
        try {
            var json = json();
            json.beginArray();
            for (Page page : pages) {
                report.write(page, json);
            }
            json.endArray().flush();
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonWriter json() {
        return new JsonWriter(new HarmlessJson(out));
    }

    /** A short text about each. */
    public void text(List<Page> pages) {
        var text = new PageText(index, kinds, out);
        pages.forEach(text::write);
    }
}
