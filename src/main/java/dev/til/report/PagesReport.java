package dev.til.report;

import com.google.gson.stream.JsonWriter;
import dev.til.note.NoteKinds;
import dev.til.site.JournalIndex;
import dev.til.site.Page;
import dev.til.terminal.Screen;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes what til knows about pages: for people, as one JSON array, or as a JSON object a line. */
public final class PagesReport {
    private final JournalIndex index;
    private final NoteKinds kinds;
    private final Screen out;

    public PagesReport(JournalIndex index, NoteKinds kinds, Screen out) {
        this.index = index;
        this.kinds = kinds;
        this.out = out;
    }

    /** One object a line. */
    public void lines(List<Page> pages) {
        var report = new PageReport(index, kinds);
        for (Page page : pages) {
            out.json(writer -> {
                var json = new JsonWriter(writer);
                report.write(page, json);
                json.flush();
            });
        }
    }

    /** One array of them all. */
    public void array(List<Page> pages) {
        out.json(writer -> array(pages, writer));
    }

    private void array(List<Page> pages, Writer out) throws IOException {
        var report = new PageReport(index, kinds);
        var json = new JsonWriter(out);
        json.beginArray();
        for (Page page : pages) {
            report.write(page, json);
        }
        json.endArray().flush();
    }

    /** A short text about each. */
    public void text(List<Page> pages) {
        var text = new PageTextReport(index, kinds, out);
        pages.forEach(text::write);
    }
}
