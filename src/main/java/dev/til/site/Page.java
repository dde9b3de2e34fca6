package dev.til.site;

import dev.til.note.Document;
import dev.til.note.Note;

/** A note, what the publisher's Markdown finds in it, and what becomes of it on the site. */
public record Page(Note note, Document document, Publication publication) {
    public String path() {
        return note.path();
    }
}
