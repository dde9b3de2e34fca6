package dev.til.site;

import dev.til.facts.Validity;
import dev.til.note.Document.Link;
import dev.til.note.Note;
import dev.til.note.NoteProblem;
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

    /** How its notes are read. */
    SiteMarkdown markdown();

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

    /** Whether notes are read where they lie, as on GitHub: links lead to files, and front matter makes no pages. */
    default boolean isReadInPlace() {
        return false;
    }

    /**
     * Whether every term of a front matter's {@code tags} or {@code categories} gets a page of its own that is written over
     * by the one of a term that differs in case only.
     */
    default boolean archives(String key, SiteFiles files) {
        return false;
    }

    /** Where it says that it is published. */
    default SiteAddress address(SiteFiles files) {
        return SiteAddress.UNKNOWN;
    }

    /** Whether this page is read where it lies, whatever else is made of it: a link in it may name a file. */
    default boolean isReadInPlace(Page page) {
        return isReadInPlace();
    }

    /** What the site's own templates call one of its URLs: a plugin may put pages into folders that they know nothing of. */
    default String pageUrl(String url) {
        return url;
    }

    /** How a page of the site writes a link to one of the site's URLs. */
    default String link(String url) {
        return url;
    }
}
