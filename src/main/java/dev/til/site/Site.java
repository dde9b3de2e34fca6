package dev.til.site;

import dev.til.facts.Validity;
import dev.til.note.Document;
import dev.til.note.Document.Link;
import dev.til.note.Note;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Where notes are published, and so what a path, a heading id and a link mean there. */
public interface Site {
    /** Who makes it. */
    Publisher publisher();

    /** The folder that the site is built from, relative to the repository's root, with {@code /}; empty for the root. */
    String folder();

    /** Who builds it and what tells that, in a few words, where it makes a difference. */
    default Optional<String> builder() {
        return Optional.empty();
    }

    /** The zone that the site says its dates are in; empty where it names none, or none that there is. */
    default Optional<ZoneId> zone() {
        return Optional.empty();
    }

    /** Whether a path of the repository is a note of this site's: Markdown that lies in its folder. */
    boolean isNote(String path);

    /** Whether whoever makes it passes over all that lies in a folder of the repository. */
    default boolean leavesOut(String folder) {
        return false;
    }

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

    /** What becomes of a note. */
    Publication publish(Note note, SiteFiles files);

    /** What {@link #publish} looks at beside the note; empty where that cannot be told: then each note is asked about anew. */
    default Optional<PublishKey> publishKey() {
        return Optional.empty();
    }

    /** How long a note becomes what it becomes now. */
    default Validity validity(Page page) {
        return Validity.UNKNOWN;
    }

    /** How long all that it has said holds. */
    default Validity validity() {
        return Validity.UNKNOWN;
    }

    /** What would break the build or publish the note wrongly: its date, its front matter, Liquid that fails. */
    default List<NoteProblem> problems(Page page, SiteIndex index) {
        return List.of();
    }

    /** Where a link in a page leads. */
    Resolution resolve(Link link, Page from, SiteIndex index);

    /**
     * Whether a link finds a page by its file's name, its path or its URL and in no other way, so that a new page with a
     * name and a URL of its own changes where no link leads.
     */
    default boolean isLinkedByPlaceOnly() {
        return false;
    }

    /** Whether a note's formulas are shown as such, and not as they are written. */
    default boolean showsMaths(Note note, SiteFiles files) {
        return SiteMaths.areShown(note, folder(), files);
    }

    /** Whether notes are read where they lie, as on GitHub: links lead to files, and front matter makes no pages. */
    default boolean isReadInPlace() {
        return false;
    }

    /**
     * Whether the site may make something of a piece of a note that Markdown leaves as it is written: a value of
     * <code>{{ year }}</code>, a link of {@code [[day20]]}, by Liquid, a plugin or code of its own.
     */
    default boolean mayRead(String written, Note note, SiteFiles files) {
        return written.startsWith("[[") && Wikilinks.areNamedIn(folder(), files);
    }

    /**
     * Whether every term of a front matter's {@code tags} or {@code categories} gets a page of its own that is written over
     * by the one of a term that differs in case only.
     */
    default boolean archives(String key, SiteFiles files) {
        return false;
    }

    /** One of the site's URLs as a path on its host: with what comes before every path of the site there. */
    default String onHost(String url, SiteFiles files) {
        return url;
    }

    /** How a page of the site writes a link to one of the site's URLs. */
    default String link(String url) {
        return url;
    }
}
