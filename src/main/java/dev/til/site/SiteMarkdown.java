package dev.til.site;

import dev.til.note.Document;
import dev.til.note.Note;
import dev.til.note.NoteText;

/** How a site reads its notes: Liquid or shortcodes first, then its publisher's Markdown. */
public interface SiteMarkdown {
    /** The folder that the site is built from, relative to the repository's root, with {@code /}; empty for the root. */
    String folder();

    /** How a note at a path is read: its Markdown with all that is set about it. What is read alike is called alike. */
    String dialect(String path);

    /** What Markdown gets of a note: its body, with Liquid or shortcodes rendered. */
    default NoteText render(Note note, SiteFiles files) {
        return note.body();
    }

    /** Whether {@link #render} may look at anything but the note: then it is asked each time. */
    default boolean isRenderedWithOthers(Note note) {
        return true;
    }

    /** What the publisher's Markdown makes of a note that is rendered, with the ids of its headings. */
    Document read(Note note, NoteText rendered);

    /** The same of a note as it stands. */
    default Document read(Note note, SiteFiles files) {
        return read(note, render(note, files));
    }

    /**
     * Whether a page is, or is once to be, what this makes of it. What a site leaves out for good is read where it lies, by
     * other rules.
     */
    default boolean isEverShown(Page page) {
        return true;
    }

    /** Whether a note's formulas are shown as such, and not as they are written. */
    default boolean showsMaths(Note note, SiteFiles files) {
        return SiteMaths.areShown(note, folder(), files);
    }

    /**
     * Whether the site may make something of a piece of a note that Markdown leaves as it is written: a value of
     * <code>{{ year }}</code>, a link of {@code [[day20]]}, by Liquid, a plugin or code of its own.
     */
    default boolean mayRead(String written, Note note, SiteFiles files) {
        return written.startsWith("[[") && Wikilinks.areNamedIn(folder(), files);
    }
}
