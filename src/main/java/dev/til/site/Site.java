package dev.til.site;

import dev.til.note.Document;
import dev.til.note.Document.Link;
import dev.til.note.Note;
import dev.til.note.Problem;
import dev.til.note.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Where notes are published, and so what a path, a heading id and a link mean there. */
public sealed interface Site permits JekyllSite, HugoSite, PlainSite {
    /** The publishers whose truth til knows. */
    enum Kind {
        JEKYLL,
        HUGO,
        PLAIN
    }

    Kind kind();

    /** The folder that the site is built from, relative to the repository's root, with {@code /}; empty for the root. */
    String folder();

    /** The zone that the site says its dates are in; empty where it names none, or none that there is. */
    Optional<ZoneId> zone();

    /** Whether a path of the repository is a note of this site's: Markdown that lies in its folder. */
    boolean isNote(String path);

    /** How a note at a path is read: its Markdown with all that is set about it. What is read alike is called alike. */
    String dialect(String path);

    /** What Markdown gets of a note: its body, with Liquid or shortcodes rendered. */
    Text render(Note note, SiteFiles files);

    /** Whether {@link #render} looks at anything but the note. */
    boolean isRenderedWithOthers(Note note);

    /** What the publisher's Markdown makes of a note that is rendered, with the ids of its headings. */
    Document read(Note note, Text rendered);

    /** The same of a note as it stands. */
    default Document read(Note note, SiteFiles files) {
        return read(note, render(note, files));
    }

    /** What becomes of a note. */
    Publication publish(Note note, SiteFiles files);

    /** What {@link #publish} looks at beside the note; empty where that cannot be told. */
    Optional<Seal> seal();

    /** How long a note becomes what it becomes now. */
    Lasting lasting(Page page);

    /** What would break the build or publish the note wrongly: its date, its front matter, Liquid that fails. */
    List<Problem> problems(Page page, SiteIndex index);

    /** Until when all that it has said holds if nobody touches anything; the past where nobody knows. */
    default Instant until() {
        return Instant.MAX;
    }

    /** Where a link in a page leads. */
    Resolution resolve(Link link, Page from, SiteIndex index);

    /**
     * The site that these sources are.
     *
     * @param folder the folder til was run in, relative to the repository's root; the site is looked for there and in {@code docs/}
     * @param kind what the team has configured, empty to find it out from the files
     * @param clock what is in the future is decided by it
     */
    static Site detect(SiteFiles files, String folder, Optional<Kind> kind, Clock clock) {
        return Sites.detect(files, folder, kind, clock);
    }
}
