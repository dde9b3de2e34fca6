package dev.til.site;

import dev.til.note.Document;
import dev.til.note.Document.Link;
import dev.til.note.Note;
import java.util.List;
import java.util.Optional;

/** A site made by Plain. */
record PlainSite(String folder) implements Site {
    @Override
    public Kind kind() {
        return Kind.PLAIN;
    }

    @Override
    public boolean isNote(String path) {
        return path.endsWith(".md");
    }

    @Override
    public Document read(Note note, SiteFiles files) {
        return Document.EMPTY;
    }

    @Override
    public Publication publish(Note note, SiteFiles files) {
        return new Publication(
                true, Optional.empty(), Optional.of("/" + note.path()), List.of(), Optional.empty(), Optional.empty());
    }

    @Override
    public List<Trouble> troubles(Page page, SiteIndex index) {
        return List.of();
    }

    @Override
    public Resolution resolve(Link link, Page from, SiteIndex index) {
        return Resolution.unchecked(List.of());
    }
}
