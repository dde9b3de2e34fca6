package dev.til.site;

import dev.til.note.Document;
import dev.til.note.Note;
import java.util.function.Supplier;

/** A note, what the publisher's Markdown finds in it, and what becomes of it on the site. */
public final class Page {
    private final Note note;
    private final Supplier<Document> document;
    private final Publication publication;

    public Page(Note note, Supplier<Document> document, Publication publication) {
        this.note = note;
        this.document = document;
        this.publication = publication;
    }

    public String path() {
        return note.path();
    }

    public Note note() {
        return note;
    }

    public Document document() {
        return document.get();
    }

    public Publication publication() {
        return publication;
    }
}
