package dev.til.note.commonmark;

import dev.til.note.Document;
import dev.til.note.Markdown;
import dev.til.note.NoteText;

/**
 * CommonMark with GitHub's tables, strikethrough, boxes to tick, bare addresses and footnotes.
 *
 * @param ids how headings get their ids
 * @param attributes whether {@code {#id}} at the end of a heading gives it its id
 * @param rawHtml whether HTML in a note reaches the page
 * @param htmlHeadings whether {@code <h2>} gets an id as well
 */
public record CommonMark(CommonMarkHeadingIds ids, boolean attributes, boolean rawHtml, boolean htmlHeadings)
        implements Markdown {
    /** As GitHub shows Markdown files. */
    public static final CommonMark GITHUB = new CommonMark(CommonMarkHeadingIds.GITHUB, false, true, true);

    @Override
    public Document read(NoteText body) {
        return CommonMarkGuard.read(body, text -> new CommonMarkReading(this).read(text));
    }

    @Override
    public String name() {
        return "commonmark ids=%s attributes=%s rawHtml=%s htmlHeadings=%s"
                .formatted(ids, attributes, rawHtml, htmlHeadings);
    }

    /** Whether a heading whose last line this is has an id that its writer gave it. */
    public boolean givesId(String heading) {
        return attributes
                && CommonMarkHeadingAttributes.of(heading)
                        .flatMap(CommonMarkHeadingAttributes::id)
                        .isPresent();
    }

    /** Whether a paragraph can hold anything that til speaks of. */
    static boolean isOfInterest(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '<' || c == '/' || c == 'w' || c == 'W') {
                return true;
            }
        }
        return false;
    }
}
