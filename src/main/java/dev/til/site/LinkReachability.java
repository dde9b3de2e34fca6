package dev.til.site;

import dev.til.note.FrontMatter;
import dev.til.note.NoteMarker;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a change to one file leaves every link in other notes where it led. Says no where it is not sure: then all notes
 * have to be looked at.
 */
record LinkReachability(SiteIndex index) {
    /**
     * Whether it is sure.
     *
     * @param before the file's content before the change; empty for a new file
     */
    boolean isKept(String path, Optional<byte[]> before) {
        Optional<Page> now = index.page(path);
        if (now.isEmpty()) {
            return index.files().isFile(path) && SiteInputs.isMedia(path);
        }
        return before.map(content -> isKept(index.withContent(path, content), now.get()))
                .orElseGet(() -> isAlone(now.get()));
    }

    /** Every place of the page is still there. */
    private boolean isKept(Page before, Page now) {
        Anchors old = Anchors.of(before.document());
        Anchors here = Anchors.of(now.document());
        return before.publication().published() == now.publication().published()
                && before.publication().url().equals(now.publication().url())
                && now.publication().aliases().containsAll(before.publication().aliases())
                && old.known() == here.known()
                && here.ids().containsAll(old.ids())
                && layout(before).equals(layout(now))
                && !before.note().shows(NoteMarker.LIQUID) // an include may bring ids
                && !now.note().shows(NoteMarker.LIQUID);
    }

    private static Optional<String> layout(Page page) {
        return page.note().frontMatter() instanceof FrontMatter.Fields fields
                ? fields.text("layout")
                : Optional.empty();
    }

    /** A new page stands in nobody's way: neither its name nor its place on the site is another's, too. */
    private boolean isAlone(Page page) {
        if (!index.site().isLinkedByPlaceOnly()) {
            return false;
        }
        var publication = page.publication();
        return index.files().isUnique(RelativePath.name(page.path()))
                && Stream.concat(publication.url().stream(), publication.aliases().stream())
                        .flatMap(url -> alike(url).stream())
                        .allMatch(url -> index.at(url).stream()
                                        .allMatch(other -> other.path().equals(page.path()))
                                && !index.files()
                                        .isFile(RelativePath.in(index.site().folder(), url.substring(1))));
    }

    /** What a server may show for the same address. */
    private static List<String> alike(String url) {
        String bare = url;
        for (String end : List.of("/index.html", ".html", "/")) {
            bare = bare.endsWith(end) ? bare.substring(0, bare.length() - end.length()) : bare;
        }
        var alike = new ArrayList<String>();
        for (String end : List.of("", ".html", "/", "/index.html")) {
            alike.add(bare + end);
        }
        alike.remove("");
        return alike;
    }
}
