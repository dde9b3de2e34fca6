package dev.til.site.jekyll.link;

import dev.til.note.Note;
import dev.til.site.Publication;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.site.jekyll.plugin.JekyllPlugins;
import dev.til.site.jekyll.plugin.JekyllSettings;
import java.util.Optional;

/** What links, pictures and Liquid ask about a Jekyll site. Paths are relative to the repository's root. */
public interface JekyllContext extends JekyllSettings {
    /** The folder that the site is built from; empty for the root. */
    String folder();

    SiteFiles files();

    /** The plugins that take part in the build. */
    JekyllPlugins plugins();

    /** Whether Jekyll reads this file at all: it is not excluded, nor hidden in a folder that Jekyll leaves out. */
    boolean reads(String path);

    /** Where a file is that Jekyll reads and copies as it lies. */
    String copied(String path);

    /** Whether a source is a post or a draft, Markdown or not: Jekyll renders it or leaves it out, and never copies it. */
    boolean isPost(String path);

    /** Whether a source is a page: neither a post nor a document of a collection. */
    boolean isPage(String path);

    /** A scalar that a note's front matter or the defaults of its folder give to a dotted key. */
    Optional<String> value(Note note, String key);

    /** A yes or no that a note's front matter or the defaults of its folder give to a key. */
    Optional<Boolean> flag(Note note, String key);

    /** Takes note of pages that are read already, so that their sources are not read again. */
    void learn(SiteIndex index);

    /** What becomes of a source that Jekyll renders; empty for a file that it copies or leaves out. */
    Optional<Publication> published(String path);

    /** Whether a source is one that Jekyll renders. */
    default boolean isRendered(String path) {
        return published(path).isPresent();
    }

    /** Where a note that is not published (yet) would be; empty for what is no page at all. */
    Optional<String> wouldBe(Note note);
}
