package dev.til.note.kramdown;

import dev.til.note.Document;
import dev.til.note.Markdown;
import dev.til.note.NoteText;
import dev.til.note.kramdown.KramdownElement.Type;

/**
 * kramdown's Markdown, with GFM's changes or without. It follows kramdown 2.4.0 and kramdown-parser-gfm 1.1.0 parser by
 * parser, because there is no other description of what they make of a text.
 */
public final class Kramdown implements Markdown {
    /** Longer than all but a few notes of which a program has written most. */
    private static final int LONG = 1 << 18;

    private static final Object TURN = new Object();

    private final KramdownOptions options;

    public Kramdown(KramdownOptions options) {
        this.options = options;
    }

    @Override
    public Document read(NoteText body) {
        NoteText text = withLineFeeds(body);
        if (text.length() < LONG) {
            return read(text, new KramdownReading(options, text.length()));
        }
        synchronized (TURN) { // the trees of several would be more than there may be memory for
            return read(text, new KramdownReading(options, text.length()));
        }
    }

    /** The same of a text that ends with a line feed, by a reading that then knows what it took. */
    static Document read(NoteText text, KramdownReading reading) {
        var root = new KramdownElement(Type.ROOT, text, 0, text.length());
        new KramdownBlocks(reading, text, root).read(root);
        readSpans(reading, root);
        reading.footnotes.values().forEach(footnote -> readSpans(reading, footnote.content()));
        return new KramdownDocumentBuilder(reading).of(root);
    }

    @Override
    public String name() {
        return options.name();
    }

    /** kramdown's {@code adapt_source}: line feeds only, and one at the end. */
    private static NoteText withLineFeeds(NoteText body) {
        String chars = body.chars();
        int carriage = chars.indexOf('\r');
        if (carriage < 0 && chars.endsWith("\n")) {
            return body;
        }
        var text = new NoteText.Builder(body);
        int from = 0;
        while (carriage >= 0) {
            int end = carriage + 1 < chars.length() && chars.charAt(carriage + 1) == '\n' ? carriage + 2 : carriage + 1;
            text.keep(from, carriage).replace(carriage, end, "\n");
            from = end;
            carriage = chars.indexOf('\r', from);
        }
        text.keep(from, chars.length());
        if (!chars.endsWith("\n") && !chars.endsWith("\r")) {
            text.replace(chars.length(), chars.length(), "\n");
        }
        return text.build();
    }

    private static void readSpans(KramdownReading reading, KramdownElement element) {
        for (int i = 0; i < element.children.size(); i++) {
            KramdownElement child = element.children.get(i);
            if (child instanceof KramdownElement.RawText raw) {
                NoteText text = raw.value();
                var spans = new KramdownElement(Type.ROOT, text, 0, text.length());
                new KramdownSpans(reading, text).read(spans, KramdownSpans.ALL);
                raw.children = spans.children;
            } else {
                readSpans(reading, child);
            }
        }
    }
}
